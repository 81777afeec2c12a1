/** Neurons per million tokens, read and written (Workers AI pricing page, August 2026). */
const PRICES: readonly (readonly [RegExp, { readonly input: number; readonly output: number }])[] = [
  [/m2m100/, { input: 31_050, output: 31_050 }],
  [/qwen3-30b/, { input: 4_625, output: 30_475 }],
  [/glm-4\.7-flash/, { input: 5_500, output: 36_400 }],
  [/gemma-4-26b/, { input: 9_091, output: 27_273 }],
  [/llama-3\.3-70b/, { input: 26_668, output: 204_805 }],
  [/moondream/, { input: 27_273, output: 90_909 }],
];
/** For a model nobody told us the price of: a middling one, so that it is not taken for free. */
const UNKNOWN_PRICE = { input: 10_000, output: 50_000 };
/** What one picture in a question counts for. */
const PICTURE_TOKENS = 750;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Tokens of a text: about four Latin letters each, about one other character. */
function countTokens(text: string): number {
  const wide = text.match(/[\u0250-\uffff]/g)?.length ?? 0;
  return Math.ceil((text.length - wide) / 4 + wide);
}

/** The tokens of every text inside a value; a data URI counts as one picture. */
function tokensIn(value: unknown): number {
  if (typeof value === "string") {
    return value.startsWith("data:") ? PICTURE_TOKENS : countTokens(value);
  }
  if (Array.isArray(value)) {
    return value.reduce((sum: number, item) => sum + tokensIn(item), 0);
  }
  return isRecord(value) ? tokensIn(Object.values(value)) : 0;
}

/** The figures the answer carries itself, where it does. */
function reportedTokens(output: unknown): { input: number; output: number } | null {
  const usage = isRecord(output) && isRecord(output.usage) ? output.usage : undefined;
  const { prompt_tokens: input, completion_tokens: written } = usage ?? {};
  return typeof input === "number" && typeof written === "number" ? { input, output: written } : null;
}

/**
 * Neurons that a call of a text or vision model cost, rounded to hundredths: from the tokens the answer reports, else
 * estimated from the texts of input and output. `output` undefined: the call is still to come or came to nothing.
 */
export function estimateTextNeurons(model: string, input: unknown, output?: unknown): number {
  const price = PRICES.find(([name]) => name.test(model))?.[1] ?? UNKNOWN_PRICE;
  const tokens = reportedTokens(output) ?? { input: tokensIn(input), output: tokensIn(output) };
  return Math.round((tokens.input * price.input + tokens.output * price.output) / 10_000) / 100;
}
