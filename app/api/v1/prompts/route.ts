import { putBackPromptSchema } from "@/lib/domain/prompt-history";
import { jsonReply } from "@/lib/http/json-reply";
import { presentPrompt } from "@/lib/http/native/image-presenter";
import { promptListQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { listPrompts } from "@/lib/use-cases/list-prompts";
import { putBackPrompt } from "@/lib/use-cases/put-back-prompt";

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

/** Puts a prompt back that was taken out of the history. */
export const POST = withApi({ surface: "native", access: "write", body: putBackPromptSchema }, async (call) =>
  jsonReply(await presentPrompt(await putBackPrompt(call.services, call.body), call), { status: 201 }),
);

export const OPTIONS = preflight("GET", "POST");
export const PUT = refuse("native", "GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
