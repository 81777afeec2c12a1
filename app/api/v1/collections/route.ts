import { collectionRequestSchema } from "@/lib/domain/collection";
import { jsonReply } from "@/lib/http/json-reply";
import { presentCollection } from "@/lib/http/native/image-presenter";
import { pageQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { createCollection } from "@/lib/use-cases/create-collection";
import { listCollections } from "@/lib/use-cases/list-collections";

/** The collections, newest first, each with its newest picture. */
export const GET = withApi({ surface: "native", access: "read", query: pageQuerySchema }, async (call) => {
  const page = await listCollections(call.services, call.query);
  const items = await Promise.all(page.items.map((item) => presentCollection(item, call)));
  return jsonReply({ items, nextCursor: page.nextCursor });
});

/** Makes an empty collection. */
export const POST = withApi(
  { surface: "native", access: "write", body: collectionRequestSchema },
  async (call) =>
    jsonReply(await presentCollection(await createCollection(call.services, call.body.name), call), {
      status: 201,
    }),
);

export const OPTIONS = preflight("GET", "POST");
export const PUT = refuse("native", "GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
