import { PictorError } from "@/lib/domain/errors";
import type { Translator } from "@/lib/domain/provider-ports";
import { M2M100_MODEL } from "@/lib/domain/translate-models";
import { runWithSignal } from "../run-with-signal";
import type { AiBinding } from "./ai-binding";
import { chatInput } from "./chat-input";
import { readError } from "./read-error";
import { readTextOutput } from "./read-text-output";
import { withoutDataUris } from "./without-data-uris";

const INSTRUCTION =
  "You translate prompts for image generators into English. Reply with the English prompt alone: no explanation, no " +
  "quotation marks around it, nothing added or left out. Keep text in quotation marks, weights such as (word:1.2), " +
  "brackets, braces, flags such as --ar, names, numbers and line breaks exactly as they are.";

/** Languages m2m100 is documented to know; it cannot find out the language by itself. */
const M2M100_LANGUAGES = [
  "zh",
  "fr",
  "es",
  "ar",
  "ru",
  "de",
  "ja",
  "pt",
  "hi",
  "ko",
  "it",
  "nl",
  "pl",
  "tr",
  "vi",
  "uk",
  "fa",
  "he",
  "el",
  "th",
];

/** The text came back as it was, or mostly in a script that is not Latin (a kept name or two is fine). */
function isUntranslated(translated: string, source: string): boolean {
  const foreign = translated.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0;
  const letters = translated.match(/\p{L}/gu)?.length ?? 0;
  return translated === source.trim() || foreign * 3 > letters;
}

function inputFor(model: string, text: string, language: string): Record<string, unknown> {
  if (model !== M2M100_MODEL) {
    return chatInput(model, INSTRUCTION, text, { temperature: 0.2 });
  }
  if (!M2M100_LANGUAGES.includes(language)) {
    throw new PictorError("invalid_request", {
      message: "The translation model needs to know the prompt's language, and it could not be told.",
    });
  }
  return { text, source_lang: language, target_lang: "en" };
}

/**
 * Translates through the `AI` binding with any chat model or m2m100. Throws PictorError: what the call failed with, or
 * invalid_model_output when the answer is empty, a refusal, far too long or not translated at all.
 */
export function createBindingTranslator(ai: AiBinding, options: { readonly model: string }): Translator {
  return {
    async translate(prompt, language, { signal }) {
      const text = withoutDataUris(prompt);
      const inputs = inputFor(options.model, text, language);
      try {
        const output = await runWithSignal(() => ai.run(options.model, inputs), signal);
        const translated = readTextOutput(output, text, "translation");
        if (isUntranslated(translated, text)) {
          throw new PictorError("invalid_model_output", {
            message: "The translation model left the prompt untranslated.",
          });
        }
        return translated;
      } catch (error) {
        throw readError(error);
      }
    },
  };
}
