import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";
import { presetIdSchema } from "@/lib/domain/prompt-library";
import { STYLE_PRESETS } from "@/lib/domain/style-presets";

/** What a style adds to a prompt. */
export interface PromptStyle {
  readonly id: string;
  readonly natural: string;
  readonly tags: string;
  readonly negativePrompt: string | null;
}

/**
 * A style that comes with Pictor or a saved one (`pre_...`); null for none. Throws PictorError invalid_request for an id
 * that nothing has.
 */
export async function findStyle(
  services: Pick<Services, "promptLibrary">,
  id: string | undefined,
): Promise<PromptStyle | null> {
  if (id === undefined) return null;
  const own = presetIdSchema.safeParse(id);
  const style = own.success
    ? await services.promptLibrary?.presets.find(own.data)
    : STYLE_PRESETS.find((preset) => preset.id === id);
  if (!style) {
    throw new PictorError("invalid_request", {
      message: "There is no style with this id.",
      hint: "Choose one from GET /api/v1/presets.",
      details: [{ path: "style", message: "unknown style" }],
    });
  }
  return style;
}
