import { PictorError } from "@/lib/domain/errors";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The answer's text in any of the three families: m2m100, legacy `response`, chat completions. */
function readAnswer(output: unknown): { readonly text: string; readonly isCut: boolean } {
  if (!isRecord(output)) {
    return { text: "", isCut: false };
  }
  const whole = output.translated_text ?? output.response;
  if (typeof whole === "string") {
    return { text: whole, isCut: false };
  }
  const choice: unknown = Array.isArray(output.choices) ? output.choices[0] : undefined;
  const message = isRecord(choice) && isRecord(choice.message) ? choice.message : undefined;
  // null when the reasoning used up all tokens
  const text = typeof message?.content === "string" ? message.content : "";
  return { text, isCut: isRecord(choice) && choice.finish_reason === "length" };
}

const REFUSAL =
  /^(i['’]?m sorry|i am sorry|sorry[,.]|i can(['’]?t|not)\b|i['’]?m (unable|not able)|i am (unable|not able)|as an ai\b|i apologi[sz]e|抱歉|对不起|很抱歉)/i;
const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["“", "”"],
  ["'", "'"],
  ["`", "`"],
];

/** Takes off what models wrap around an answer: thinking, a code fence, a label, quotes the source did not have. */
function unwrap(answer: string, source: string): string {
  let text = answer.replace(/<think>[\s\S]*?<\/think>/gi, "");
  // A template may open the block itself, so that only its end is in the answer.
  const thinkEnd = text.toLowerCase().lastIndexOf("</think>");
  text = thinkEnd === -1 ? text : text.slice(thinkEnd + "</think>".length);
  text = text.replace(/<think>[\s\S]*$/i, "").trim();
  text = text.replace(/^```\w*\n?([\s\S]*?)\n?```$/, "$1").trim();
  text = text.replace(/^(english )?(translation|translated (text|prompt)|prompt)\s*:\s*/i, "").trim();
  for (const [open, close] of PAIRS) {
    const inner = text.slice(1, -1);
    const wrapped = text.length > 2 && text.startsWith(open) && text.endsWith(close);
    if (wrapped && !inner.includes(close) && !source.trimStart().startsWith(open)) {
      return inner.trim();
    }
  }
  return text;
}

/**
 * The bare text a language model answered to `source`. Throws PictorError invalid_model_output when the answer is empty,
 * cut off, a refusal, or more than ten times as long as the source; `what` names the stage in the message.
 */
export function readTextOutput(output: unknown, source: string, what: string): string {
  const answer = readAnswer(output);
  const text = unwrap(answer.text, source);
  const refuse = (why: string) =>
    new PictorError("invalid_model_output", { message: `The ${what} model ${why}.` });
  if (text === "") {
    throw refuse("gave no answer");
  }
  if (answer.isCut) {
    throw refuse("ran out of room before it was done");
  }
  if (REFUSAL.test(text)) {
    throw refuse("declined");
  }
  if (text.length > Math.max(source.length, 40) * 10) {
    throw refuse("answered with far more than was asked");
  }
  return text;
}
