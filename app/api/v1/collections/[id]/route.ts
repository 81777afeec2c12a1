import { collectionRequestSchema } from "@/lib/domain/collection";
import { jsonReply } from "@/lib/http/json-reply";
import { collectionParamsSchema } from "@/lib/http/native/collection-input";
import { presentCollection } from "@/lib/http/native/image-presenter";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { deleteCollection } from "@/lib/use-cases/delete-collection";
import { renameCollection } from "@/lib/use-cases/rename-collection";
import { requireCollection } from "@/lib/use-cases/require-collection";

/** One collection. */
export const GET = withApi(
  { surface: "native", access: "read", params: collectionParamsSchema },
  async (call) =>
    jsonReply(await presentCollection(await requireCollection(call.services, call.params.id), call)),
);

/** Renames it. */
export const PATCH = withApi(
  { surface: "native", access: "write", params: collectionParamsSchema, body: collectionRequestSchema },
  async (call) => {
    const renamed = await renameCollection(call.services, call.params.id, call.body.name);
    return jsonReply(await presentCollection(renamed, call));
  },
);

/** Deletes it; its pictures stay in the library. */
export const DELETE = withApi(
  { surface: "native", access: "write", params: collectionParamsSchema },
  async (call) => {
    await deleteCollection(call.services, call.params.id);
    return new Response(null, { status: 204 });
  },
);

export const OPTIONS = preflight("GET", "PATCH", "DELETE");
export const POST = refuse("native", "GET", "PATCH", "DELETE");
export const PUT = POST;
