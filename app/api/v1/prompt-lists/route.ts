import { jsonReply } from "@/lib/http/json-reply";
import { pageQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { requirePromptLibrary } from "@/lib/use-cases/require-prompt-library";

/** The saved lists that `__name__` in a prompt picks from, newest first. */
export const GET = withApi(
  { surface: "native", access: "read", query: pageQuerySchema },
  async ({ services, query }) => jsonReply(await requirePromptLibrary(services).lists.list(query)),
);

export const OPTIONS = preflight("GET");
export const POST = refuse("native", "GET");
export const PUT = POST;
export const PATCH = POST;
export const DELETE = POST;
