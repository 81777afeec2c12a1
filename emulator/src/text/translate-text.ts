import { translateChinese } from "./chinese/translate-chinese.ts";
import type { Language } from "./detect-language.ts";
import { withProtectedParts } from "./protected-parts.ts";

/**
 * Translates a picture prompt to English by word lists and word order. Quoted text, weights, `--flags`, `{a|b}`,
 * `__lists__` and line breaks stay as they are; unknown words are written in Latin letters.
 */
export function translateText(text: string, from: Language): string {
  return from === "zh" ? withProtectedParts(text, translateChinese) : text;
}
