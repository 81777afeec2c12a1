import { glossaryInputSchema } from "@/lib/domain/prompt-library";
import { jsonReply } from "@/lib/http/json-reply";
import { promptListQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { requirePromptLibrary } from "@/lib/use-cases/require-prompt-library";

/** The terms with a fixed translation, newest first. */
export const GET = withApi(
  { surface: "native", access: "read", query: promptListQuerySchema },
  async ({ services, query: { query, ...page } }) =>
    jsonReply(await requirePromptLibrary(services).glossary.list(query, page)),
);

/** Adds a term, or replaces the translation of one that is there. */
export const POST = withApi(
  { surface: "native", access: "write", body: glossaryInputSchema },
  async ({ services, body }) => {
    const { glossary } = requirePromptLibrary(services);
    return jsonReply(await glossary.save(services.ids.create("glo"), body, services.clock.now()));
  },
);

export const OPTIONS = preflight("GET", "POST");
export const PUT = refuse("native", "GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
