import { jsonReply } from "@/lib/http/json-reply";
import { imageParamsSchema } from "@/lib/http/native/image-input";
import { presentImage } from "@/lib/http/native/image-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { restoreImage } from "@/lib/use-cases/restore-image";

/** Takes a picture out of the trash. */
export const POST = withApi({ surface: "native", access: "write", params: imageParamsSchema }, async (call) =>
  jsonReply(await presentImage(await restoreImage(call.services, call.params.id), call)),
);

export const OPTIONS = preflight("POST");
export const GET = refuse("native", "POST");
export const PUT = GET;
export const PATCH = GET;
export const DELETE = GET;
