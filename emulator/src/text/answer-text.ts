import { failureOfCode } from "../ai-failure.ts";
import type { FaultPlan } from "../fault-plan.ts";
import { checkInput, isRecord } from "../input-schema.ts";
import type { TextModel } from "../models/text-models.ts";
import { answerChat } from "./answer-chat.ts";
import { answerMoondream } from "./answer-moondream.ts";
import { countTokens } from "./count-tokens.ts";
import { languageOf } from "./detect-language.ts";
import { translateText } from "./translate-text.ts";

/** An answer of a text model: an object, or the whole text of its event stream. */
export interface TextAnswer {
  value: unknown;
  stream?: string;
  inputTokens: number;
  outputTokens: number;
}

/**
 * Answers a translation, chat or vision model.
 * @throws AiFailure 5006 for input the schema refuses, 8001 for what the model cannot read
 */
export async function answerText(model: TextModel, input: unknown, plan: FaultPlan): Promise<TextAnswer> {
  checkInput(model.schema, input);
  if (!isRecord(input)) throw failureOfCode(8001);
  if (model.family === "translation") return answerTranslation(input);
  if (model.family === "moondream") return answerMoondream(input);
  return answerChat(model, input, plan);
}

function answerTranslation(input: Readonly<Record<string, unknown>>): TextAnswer {
  if (Array.isArray(input.requests)) {
    // A batch is queued on the real platform; its answer is a ticket.
    return { value: { status: "queued", request_id: crypto.randomUUID() }, inputTokens: 0, outputTokens: 0 };
  }
  const text = typeof input.text === "string" ? input.text : "";
  // The model does not detect the source language; it believes the caller, and reads English when told nothing.
  const from = typeof input.source_lang === "string" ? input.source_lang : "en";
  const to = typeof input.target_lang === "string" ? input.target_lang : "";
  const source = languageOf(from);
  if (!source) throw failureOfCode(8001, `Invalid input: unsupported source_lang '${from}'`);
  const target = languageOf(to);
  if (!target) throw failureOfCode(8001, `Invalid input: unsupported target_lang '${to}'`);
  if (target !== "en" && target !== source) {
    throw failureOfCode(8001, `Invalid input: the local translator writes English only, not '${to}'`);
  }
  const translated = target === source ? text : translateText(text, source);
  return {
    value: { translated_text: translated },
    inputTokens: countTokens(text),
    outputTokens: countTokens(translated),
  };
}
