import { translateChinese } from "./chinese/translate-chinese.ts";
import type { Language } from "./detect-language.ts";
import { translateHeadFinal } from "./languages/translate-head-final.ts";
import { translateWordOrder } from "./languages/translate-word-order.ts";
import { withProtectedParts } from "./protected-parts.ts";

/**
 * Translates a picture prompt to English by word lists and word order. Quoted text, weights, `--flags`, `{a|b}`,
 * `__lists__` and line breaks stay as they are; unknown words are written in Latin letters.
 */
export function translateText(text: string, from: Language): string {
  const translate = translatorOf(from);
  return translate === undefined ? text : withProtectedParts(text, translate);
}

function translatorOf(from: Language): ((text: string) => string) | undefined {
  switch (from) {
    case "en":
      return undefined;
    case "zh":
      return translateChinese;
    case "ja":
    case "ko":
    case "hi":
      return (text) => translateHeadFinal(text, from);
    default:
      return (text) => translateWordOrder(text, from);
  }
}
