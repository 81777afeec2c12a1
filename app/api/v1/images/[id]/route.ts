import { jsonReply } from "@/lib/http/json-reply";
import { imageParamsSchema, imagePatchSchema } from "@/lib/http/native/image-input";
import { presentImage } from "@/lib/http/native/image-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { deleteImage } from "@/lib/use-cases/delete-image";
import { sweepTrash } from "@/lib/use-cases/empty-trash";
import { getImage } from "@/lib/use-cases/get-image";
import { updateImage } from "@/lib/use-cases/update-image";

/** One picture of the library. */
export const GET = withApi({ surface: "native", access: "read", params: imageParamsSchema }, async (call) =>
  jsonReply(await presentImage(await getImage(call.services, call.params.id), call)),
);

/** Changes its favourite mark, title or thumbhash. */
export const PATCH = withApi(
  { surface: "native", access: "write", params: imageParamsSchema, body: imagePatchSchema },
  async (call) =>
    jsonReply(await presentImage(await updateImage(call.services, call.params.id, call.body), call)),
);

/** Puts it into the trash, from where it can be restored. */
export const DELETE = withApi(
  { surface: "native", access: "write", params: imageParamsSchema },
  async (call) => {
    await deleteImage(call.services, call.params.id);
    sweepTrash(call.services);
    return new Response(null, { status: 204 });
  },
);

export const OPTIONS = preflight("GET", "PATCH", "DELETE");
export const POST = refuse("native", "GET", "PATCH", "DELETE");
export const PUT = POST;
