/*
 * Ranges in place of \p{...}: compiling a Unicode property costs tenths of a millisecond of CPU each, in every new isolate,
 * and a prompt needs dozens. They hold no regular expression flag `u`, so a letter is a UTF-16 unit.
 */

/** Letters (and the marks within them) of the scripts other than Latin, as the inside of a character class. */
const FOREIGN =
  "\u0370-\u1cff\u1f00-\u1fff\u3005\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e" +
  "\u3400-\u4dbf\u4e00-\u9fff\ua840-\ua95f\ua980-\uabff\uac00-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefc\uff66-\uff9d";
/** The signs of those scripts that are no letters: question marks, stops and commas. */
const FOREIGN_SIGNS =
  "\u037e\u0387\u055a-\u055f\u0589\u05be\u05c3\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u0e2f\u0e3f";

/** Letters and digits of every script, as the inside of a character class. */
export const WORD_LETTERS = `0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff${FOREIGN}`;

const FOREIGN_LETTER = new RegExp(`(?![${FOREIGN_SIGNS}])[${FOREIGN}]`);
const FOREIGN_LETTERS = new RegExp(`(?![${FOREIGN_SIGNS}])[${FOREIGN}]`, "g");
/** Foreign words with what stands between them. */
const FOREIGN_RUN = new RegExp(`[${FOREIGN}](?:[${FOREIGN}ー・’'\\s\\d-]*[${FOREIGN}ー])?`, "g");
const LETTER = new RegExp(`[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff${FOREIGN}]`);

/** Whether the text holds a letter of any script. */
export function hasLetters(text: string): boolean {
  return LETTER.test(text);
}

/** Whether the text holds a letter of a script other than Latin. */
export function hasForeignLetters(text: string): boolean {
  return FOREIGN_LETTER.test(text);
}

/** Runs of words in scripts other than Latin, with their places. */
export function foreignRuns(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(FOREIGN_RUN)]
    .filter((match) => hasForeignLetters(match[0]))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** Whether the text is English (or at least Latin) with a foreign word here and there, rather than the other way round. */
export function isMostlyLatin(text: string): boolean {
  const foreign = text.match(FOREIGN_LETTERS)?.join("") ?? "";
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  // A Chinese or Japanese character says about as much as four Latin letters.
  const dense = foreign.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return latin > (dense * 4 + (foreign.length - dense)) * 2;
}
