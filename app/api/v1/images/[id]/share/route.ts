import { jsonReply } from "@/lib/http/json-reply";
import { imageParamsSchema } from "@/lib/http/native/image-input";
import { presentImage } from "@/lib/http/native/image-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { shareImage } from "@/lib/use-cases/share-image";

/** Puts a picture on a public page, whose path is the reply's shareUrl. */
export const POST = withApi({ surface: "native", access: "write", params: imageParamsSchema }, async (call) =>
  jsonReply(await presentImage(await shareImage(call.services, call.params.id, true), call)),
);

/** Takes it off again, at once. */
export const DELETE = withApi(
  { surface: "native", access: "write", params: imageParamsSchema },
  async (call) => {
    await shareImage(call.services, call.params.id, false);
    return new Response(null, { status: 204 });
  },
);

export const OPTIONS = preflight("POST", "DELETE");
export const GET = refuse("native", "POST", "DELETE");
export const PUT = GET;
export const PATCH = GET;
