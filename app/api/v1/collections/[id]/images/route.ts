import { jsonReply } from "@/lib/http/json-reply";
import { collectionImagesSchema, collectionParamsSchema } from "@/lib/http/native/collection-input";
import { presentImage } from "@/lib/http/native/image-presenter";
import { imageListQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { changeImages } from "@/lib/use-cases/change-images";
import { listImages } from "@/lib/use-cases/list-images";
import { requireCollection } from "@/lib/use-cases/require-collection";

/** The pictures of a collection, newest first; searched and filtered like the whole library. */
export const GET = withApi(
  {
    surface: "native",
    access: "read",
    params: collectionParamsSchema,
    query: imageListQuerySchema.omit({ collection: true }),
  },
  async (call) => {
    const { limit, cursor, order, ...filter } = call.query;
    const { id } = await requireCollection(call.services, call.params.id);
    const page = await listImages(call.services, { ...filter, collection: id }, { limit, cursor, order });
    const items = await Promise.all(page.items.map((item) => presentImage(item, call)));
    return jsonReply({ items, nextCursor: page.nextCursor });
  },
);

const input = { params: collectionParamsSchema, body: collectionImagesSchema };

/** Puts pictures into it. */
export const POST = withApi({ surface: "native", access: "write", ...input }, async (call) => {
  const { ids } = call.body;
  const change = { action: "addToCollection", ids, collectionId: call.params.id } as const;
  return jsonReply(await changeImages(call.services, change));
});

/** Takes pictures out of it; they stay in the library. */
export const DELETE = withApi({ surface: "native", access: "write", ...input }, async (call) => {
  const { ids } = call.body;
  const change = { action: "removeFromCollection", ids, collectionId: call.params.id } as const;
  return jsonReply(await changeImages(call.services, change));
});

export const OPTIONS = preflight("GET", "POST", "DELETE");
export const PUT = refuse("native", "GET", "POST", "DELETE");
export const PATCH = PUT;
