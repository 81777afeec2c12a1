/** Letters of the scripts that no language written in Latin letters uses. */
const FOREIGN =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Cyrillic}\\p{Script=Arabic}" +
  "\\p{Script=Devanagari}\\p{Script=Thai}\\p{Script=Hebrew}\\p{Script=Greek}\\p{Script=Bengali}\\p{Script=Tamil}" +
  "\\p{Script=Telugu}\\p{Script=Georgian}\\p{Script=Armenian}";

// Compiled on first use, as Unicode classes cost milliseconds once and English prompts do without.
let patterns: { readonly letter: RegExp; readonly letters: RegExp; readonly runs: RegExp } | null = null;

function compiled() {
  patterns ??= {
    letter: new RegExp(`[${FOREIGN}]`, "u"),
    letters: new RegExp(`[${FOREIGN}]`, "gu"),
    // Foreign words with what stands between them.
    runs: new RegExp(`[${FOREIGN}](?:[${FOREIGN}\\p{M}ー・’'\\s\\d-]*[${FOREIGN}\\p{M}ー])?`, "gu"),
  };
  return patterns;
}

/** Whether the text holds a letter of a script other than Latin. */
export function hasForeignLetters(text: string): boolean {
  return compiled().letter.test(text);
}

/** Runs of words in scripts other than Latin, with their places. */
export function foreignRuns(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(compiled().runs)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether the text is English (or at least Latin) with a foreign word here and there, rather than the other way round. */
export function isMostlyLatin(text: string): boolean {
  const foreign = text.match(compiled().letters)?.join("") ?? "";
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  // A Chinese or Japanese character says about as much as four Latin letters.
  const dense = foreign.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return latin > (dense * 4 + (foreign.length - dense)) * 2;
}
