import { generationParamsSchema } from "@/lib/http/native/image-input";
import { presentImage } from "@/lib/http/native/image-presenter";
import { generationReply } from "@/lib/http/native/later-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { deleteGeneration } from "@/lib/use-cases/delete-generation";
import { getGeneration } from "@/lib/use-cases/get-generation";

/** One generation with its pictures, as it stands; with Accept: text/event-stream, until it ends. */
export const GET = withApi({ surface: "native", access: "read", params: generationParamsSchema }, (call) =>
  generationReply(call, () =>
    getGeneration(call.services, call.params.id, (item) => presentImage(item, call)),
  ),
);

/** Cancels it while it runs; afterwards puts its pictures into the trash. */
export const DELETE = withApi(
  { surface: "native", access: "write", params: generationParamsSchema },
  async (call) => {
    await deleteGeneration(call.services, call.params.id);
    return new Response(null, { status: 204 });
  },
);

export const OPTIONS = preflight("GET", "DELETE");
export const POST = refuse("native", "GET", "DELETE");
export const PUT = POST;
export const PATCH = POST;
