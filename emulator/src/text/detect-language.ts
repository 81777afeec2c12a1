/** Languages the local translator reads. */
export type Language = "en" | "zh" | "ja" | "ko" | "fr" | "de" | "es" | "pt" | "ru" | "ar" | "hi";

const functionWords: readonly (readonly [Language, RegExp])[] = [
  [
    "fr",
    /\b(?:le|la|les|un|une|des|du|dans|avec|sous|sur|au|aux|est|et|chat|style|lumière)\b|[àâçéèêëîïôûù]/giu,
  ],
  ["de", /\b(?:der|die|das|ein|eine|einen|einem|einer|und|mit|auf|unter|im|am|ist|von|vor|bei)\b|[äöüß]/giu],
  ["es", /\b(?:el|la|los|las|un|una|unos|con|en|bajo|sobre|del|al|es|y|junto)\b|[ñáíóú¿¡]/giu],
  ["pt", /\b(?:o|os|as|um|uma|uns|com|em|no|na|nos|nas|sob|sobre|do|da|ao|é|e)\b|[ãõçêô]/giu],
  ["en", /\b(?:the|a|an|of|in|on|with|and|at|under|by|is|style|light)\b/giu],
];

/** Names and codes by which callers may call a language. */
const languageNames: Readonly<Record<string, Language>> = {
  english: "en",
  chinese: "zh",
  mandarin: "zh",
  japanese: "ja",
  korean: "ko",
  french: "fr",
  german: "de",
  spanish: "es",
  portuguese: "pt",
  russian: "ru",
  arabic: "ar",
  hindi: "hi",
};

/** Reads `zh`, `zh-CN` or `chinese`; undefined for a language the translator does not have. */
export function languageOf(name: string): Language | undefined {
  const lower = name.trim().toLowerCase();
  const code = lower.split(/[-_]/)[0] ?? "";
  const known: readonly string[] = Object.values(languageNames);
  return languageNames[lower] ?? (known.includes(code) ? (code as Language) : undefined);
}

/** Guesses the language: by script, then, for Latin letters, by small words. */
export function detectLanguage(text: string): Language {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return "ja";
  if (/\p{Script=Hangul}/u.test(text)) return "ko";
  if (/\p{Script=Han}/u.test(text)) return "zh";
  if (/\p{Script=Cyrillic}/u.test(text)) return "ru";
  if (/\p{Script=Arabic}/u.test(text)) return "ar";
  if (/\p{Script=Devanagari}/u.test(text)) return "hi";
  let best: Language = "en";
  let bestCount = 0;
  for (const [language, pattern] of functionWords) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > bestCount || (count === bestCount && language === "en")) {
      best = language;
      bestCount = count;
    }
  }
  return best;
}
