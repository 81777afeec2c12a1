import type { GenerationRequest } from "@/lib/domain/generation";
import type { Catalogue } from "@/lib/domain/model";
import { readPromptDirectives } from "@/lib/domain/prompt-directives";

/**
 * A CF Flux Remix prompt as a generation request: `---tl` and `---ntl` in the prompt force and forbid
 * translation, and a request without a model gets the first of CUSTOMER_MODEL_MAP.
 */
export function fluxRemixGeneration(
  prompt: string,
  model: string | null | undefined,
  catalogue: Catalogue,
): GenerationRequest {
  const [firstCustomId] = catalogue.customIds.keys();
  const { prompt: text, translate } = readPromptDirectives(prompt);
  return { prompt: text, translate, model: model?.trim() || firstCustomId };
}
