import { jsonReply } from "@/lib/http/json-reply";
import { generationParamsSchema } from "@/lib/http/native/image-input";
import { presentImage } from "@/lib/http/native/image-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { getGeneration } from "@/lib/use-cases/get-generation";

/** One generation with its pictures. */
export const GET = withApi(
  { surface: "native", access: "read", params: generationParamsSchema },
  async (call) =>
    jsonReply(await getGeneration(call.services, call.params.id, (item) => presentImage(item, call))),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
