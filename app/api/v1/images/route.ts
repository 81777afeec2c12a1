import { jsonReply } from "@/lib/http/json-reply";
import { presentImage } from "@/lib/http/native/image-presenter";
import { imageListQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { listImages } from "@/lib/use-cases/list-images";

/** The library, page by page: newest first, searched and filtered. */
export const GET = withApi(
  { surface: "native", access: "read", query: imageListQuerySchema },
  async (call) => {
    const { limit, cursor, order, ...filter } = call.query;
    const page = await listImages(call.services, filter, { limit, cursor, order });
    const items = await Promise.all(page.items.map((item) => presentImage(item, call)));
    return jsonReply({ items, nextCursor: page.nextCursor });
  },
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
