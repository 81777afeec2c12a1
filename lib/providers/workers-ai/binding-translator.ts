import { PictorError } from "@/lib/domain/errors";
import type { TextCallOptions, Translator } from "@/lib/domain/provider-ports";
import { M2M100_MODEL } from "@/lib/domain/translate-models";
import type { AiBinding } from "./ai-binding";
import { chatInput } from "./chat-input";
import { readError } from "./read-error";
import { readTextOutput } from "./read-text-output";
import { runTextModel } from "./run-text-model";
import { withoutDataUris } from "./without-data-uris";

const INSTRUCTION =
  "You translate prompts for image generators into English. Reply with the English prompt alone: no explanation, no " +
  "quotation marks around it, nothing added or left out. A number in brackets such as [1] stands for a part of the " +
  "picture: keep each one, once, where it belongs. Translate line by line and keep every line break. Keep text in " +
  "quotation marks, flags such as --ar, names and numbers exactly as they are.";

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

/** m2m100 loses line breaks, so its lines are translated one by one, but no more at once than this. */
const MAX_LINES_AT_ONCE = 6;
/** It reads 1,024 tokens and cuts off the rest, so longer lines are taken apart where a clause ends. */
const MAX_LINE_LENGTH = 400;

function splitLine(line: string): string[] {
  const pieces: string[] = [];
  for (const clause of line.split(/(?<=[。！？；，、।،]|[.!?;,](?=\s))/)) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + clause.length <= MAX_LINE_LENGTH) {
      pieces[pieces.length - 1] = last + clause;
    } else {
      pieces.push(clause);
    }
  }
  return pieces;
}

async function translatePart(
  ai: AiBinding,
  model: string,
  text: string,
  language: string,
  options: TextCallOptions,
): Promise<string> {
  const output = await runTextModel(ai, model, inputFor(model, text, language), options);
  const translated = readTextOutput(output, text, "translation");
  if (isUntranslated(translated, text)) {
    throw new PictorError("invalid_model_output", {
      message: "The translation model left the prompt untranslated.",
    });
  }
  return translated;
}

/**
 * Translates through the `AI` binding with any chat model or m2m100. Throws PictorError: what the call failed with, or
 * invalid_model_output when the answer is empty, a refusal, far too long or not translated at all.
 */
export function createBindingTranslator(ai: AiBinding, options: { readonly model: string }): Translator {
  const { model } = options;
  return {
    async translate(prompt, language, callOptions) {
      const text = withoutDataUris(prompt);
      const lines = model === M2M100_MODEL ? text.split("\n").filter((line) => line.trim() !== "") : [text];
      const parts = lines.flatMap((line, index) =>
        (model === M2M100_MODEL ? splitLine(line) : [line]).map((part) => ({ part, index })),
      );
      const translated: string[] = [];
      try {
        for (let start = 0; start < parts.length; start += MAX_LINES_AT_ONCE) {
          const some = parts.slice(start, start + MAX_LINES_AT_ONCE);
          const calls = some.map(({ part }) => translatePart(ai, model, part, language, callOptions));
          for (const [place, english] of (await Promise.all(calls)).entries()) {
            const index = some[place]?.index ?? 0;
            translated[index] = translated[index] === undefined ? english : `${translated[index]} ${english}`;
          }
        }
        return translated.join("\n");
      } catch (error) {
        throw readError(error);
      }
    },
  };
}
