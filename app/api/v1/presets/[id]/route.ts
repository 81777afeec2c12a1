import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import { presetIdSchema, presetInputSchema } from "@/lib/domain/prompt-library";
import { jsonReply } from "@/lib/http/json-reply";
import { preflight, refuse } from "@/lib/http/other-methods";
import { withApi } from "@/lib/http/with-api";
import { requirePromptLibrary } from "@/lib/use-cases/require-prompt-library";

const paramsSchema = z.object({ id: presetIdSchema });

const unknownPreset = () => new PictorError("not_found", { message: "There is no preset with this id." });

/** Replaces a style of one's own, or brings a removed one back under its id. */
export const PUT = withApi(
  { surface: "native", access: "write", params: paramsSchema, body: presetInputSchema },
  async ({ services, params, body }) => {
    const { presets } = requirePromptLibrary(services);
    return jsonReply(await presets.save(params.id, body, services.clock.now()));
  },
);

/** Removes it. */
export const DELETE = withApi(
  { surface: "native", access: "write", params: paramsSchema },
  async ({ services, params }) => {
    if (!(await requirePromptLibrary(services).presets.delete(params.id))) throw unknownPreset();
    return new Response(null, { status: 204 });
  },
);

export const OPTIONS = preflight("PUT", "DELETE");
export const GET = refuse("native", "PUT", "DELETE");
export const POST = GET;
export const PATCH = GET;
