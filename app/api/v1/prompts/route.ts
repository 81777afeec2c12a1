import { jsonReply } from "@/lib/http/json-reply";
import { presentPrompt } from "@/lib/http/native/image-presenter";
import { promptListQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { listPrompts } from "@/lib/use-cases/list-prompts";

/** The prompt history: every prompt once, the last used first. */
export const GET = withApi(
  { surface: "native", access: "read", query: promptListQuerySchema },
  async (call) => {
    const { query, pinned, ...request } = call.query;
    const page = await listPrompts(call.services, query, request, pinned);
    const items = await Promise.all(page.items.map((item) => presentPrompt(item, call)));
    return jsonReply({ items, nextCursor: page.nextCursor });
  },
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
