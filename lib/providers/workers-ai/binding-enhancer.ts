import type { Enhancer } from "@/lib/domain/provider-ports";
import { DEFAULT_TRANSLATE_MODEL, M2M100_MODEL } from "@/lib/domain/translate-models";
import type { AiBinding } from "./ai-binding";
import { chatInput } from "./chat-input";
import { readError } from "./read-error";
import { readTextOutput } from "./read-text-output";
import { runTextModel } from "./run-text-model";
import { withoutDataUris } from "./without-data-uris";

const COMMON =
  "Keep the subject, its number, every name, text in quotation marks, weights such as (word:1.2), brackets, braces and " +
  "flags such as --ar exactly as they are. Reply with the prompt alone: no explanation, no quotation marks around it.";
const INSTRUCTIONS = {
  natural:
    "You enrich prompts for image generators. Rewrite the prompt as one or two vivid English sentences of at most 80 " +
    `words, adding fitting light, setting, composition and material. ${COMMON}`,
  tags:
    "You enrich prompts for image generators. Rewrite the prompt as at most 30 comma-separated English tags, subject " +
    `first, adding fitting light, setting, composition and style. ${COMMON}`,
} as const;

/**
 * Enhances prompts through the `AI` binding with a chat model; m2m100 can only translate, so the default model stands in
 * for it. Throws PictorError: what the call failed with, or invalid_model_output for an answer that cannot be used.
 */
export function createBindingEnhancer(ai: AiBinding, options: { readonly model: string }): Enhancer {
  const model = options.model === M2M100_MODEL ? DEFAULT_TRANSLATE_MODEL : options.model;
  return {
    async enhance(prompt, style, callOptions) {
      const text = withoutDataUris(prompt);
      const inputs = chatInput(model, INSTRUCTIONS[style], text, { temperature: 0.7 });
      try {
        return readTextOutput(await runTextModel(ai, model, inputs, callOptions), text, "enhancing");
      } catch (error) {
        throw readError(error);
      }
    },
  };
}
