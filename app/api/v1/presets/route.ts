import { presetInputSchema } from "@/lib/domain/prompt-library";
import { STYLE_PRESETS } from "@/lib/domain/style-presets";
import { jsonReply } from "@/lib/http/json-reply";
import { pageQuerySchema } from "@/lib/http/native/list-query";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { requirePromptLibrary } from "@/lib/use-cases/require-prompt-library";

/** The styles: those that come with Pictor, and one's own, newest first. Without a database there are no own ones. */
export const GET = withApi(
  { surface: "native", access: "read", query: pageQuerySchema },
  async ({ services, query }) => {
    const own = await services.promptLibrary?.presets.list(query);
    return jsonReply({
      builtIn: STYLE_PRESETS,
      items: own?.items ?? [],
      nextCursor: own?.nextCursor ?? null,
    });
  },
);

/** Adds a style of one's own. */
export const POST = withApi(
  { surface: "native", access: "write", body: presetInputSchema },
  async ({ services, body }) => {
    const { presets } = requirePromptLibrary(services);
    const saved = await presets.save(services.ids.create("pre"), body, services.clock.now());
    return jsonReply(saved, { status: 201 });
  },
);

export const OPTIONS = preflight("GET", "POST");
export const PUT = refuse("native", "GET", "POST");
export const PATCH = PUT;
export const DELETE = PUT;
