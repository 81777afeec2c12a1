import { ENGLISH_PROMPT_WORDS, ENGLISH_WORDS, LATIN_LANGUAGES } from "./latin-language-words";
import { hasForeignLetters, hasLetters } from "./prompt-scripts";

/**
 * Scripts that one language (of those people prompt in) uses; kana before Han, since Japanese mixes both. Ranges, because
 * compiling Unicode properties costs a new isolate milliseconds.
 */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ["ja", /[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\uff66-\uff9d]/],
  ["ko", /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/],
  ["zh", /[\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[\ud840-\ud88f][\udc00-\udfff]/],
  ["hi", /[\u0904-\u0963\u0970-\u097f]/],
  ["th", /[\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e4e]/],
  ["he", /[\u05d0-\u05ea]/],
  ["el", /[\u0370-\u0373\u0376-\u037d\u0386\u0388-\u03ff\u1f00-\u1fff]/],
  ["fa", /[\u067e\u0686\u0698\u06af]/],
  ["ar", /[\u0620-\u064a\u066e-\u06d3\u06d5-\u06ef\ufb50-\ufdff\ufe70-\ufefc]/],
  ["uk", /[\u0404\u0406\u0407\u0454\u0456\u0457\u0490\u0491]/],
  ["ru", /[\u0400-\u052f]/],
  ["bn", /[\u0980-\u09e3]/],
  ["ta", /[\u0b80-\u0be3]/],
  ["te", /[\u0c00-\u0c63]/],
  ["ka", /[\u10a0-\u10ff]/],
  ["hy", /[\u0531-\u0556\u0561-\u0587]/],
];

const SCRIPT_TAGS: ReadonlySet<string> = new Set(SCRIPTS.map(([tag]) => tag));

/** Whether a language (BCP 47 primary tag) is told by its script, and so apart from English word by word. */
export function hasOwnScript(language: string): boolean {
  return SCRIPT_TAGS.has(language);
}

/** Words looked at: the language of a long prompt shows early. */
const MAX_WORDS = 80;

/** Text that is to be drawn (in quotes) and flags say nothing about the language of the prompt itself. */
function withoutQuotes(text: string): string {
  return text
    .replace(/"[^"\n]{0,200}"|“[^”\n]{0,200}”|「[^」\n]{0,200}」|『[^』\n]{0,200}』|《[^》\n]{0,200}》/g, " ")
    .replace(/(^|\s)--\w+(=\S+)?/g, " ");
}

/** Whether every letter is plain ASCII; then no script has to be looked for. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f && (code < 0x2000 || code > 0x206f)) {
      return false;
    }
  }
  return true;
}

const LATIN_WORDS =
  /[a-z\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff][a-z\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff'’]*/g;

function detectLatin(text: string, isAscii: boolean): string {
  const lower = text.toLowerCase();
  const found = isAscii ? lower.match(/[a-z][a-z'’]*/g) : lower.normalize("NFC").match(LATIN_WORDS);
  const words = found?.slice(0, MAX_WORDS) ?? [];
  const english = words.filter((word) => ENGLISH_WORDS.has(word)).length;
  let best = { tag: "en", score: english };
  for (const language of LATIN_LANGUAGES) {
    const hits = words.filter((word) => language.words.has(word.replace("’", "'"))).length;
    const marked = !isAscii && language.letters.test(lower) ? 1 : 0;
    // A lone marked letter ("café") is no proof; with a word of the language it is.
    const score = hits === 0 && english > 0 ? 0 : hits + marked;
    // One word of a long text may be a name; short prompts have no more to show.
    const needed = words.length <= 3 ? 1 : 2;
    if (score >= needed && score > best.score) {
      best = { tag: language.tag, score };
    }
  }
  return best.tag;
}

/**
 * The language a prompt is written in, as a BCP 47 primary tag; null when it holds no letters, `und` for a script nobody
 * told us about. Works by script, then for
 * Latin letters by common words; Latin text that shows no other language counts as English, since translating it would
 * cost neurons and could only harm. Text in quotes is to be drawn and is not looked at.
 */
export function detectLanguage(prompt: string): string | null {
  const text = withoutQuotes(prompt);
  if (isPlain(text)) {
    return /[a-z]/i.test(text) ? detectLatin(text, true) : null;
  }
  const script = SCRIPTS.find(([, letters]) => letters.test(text));
  if (script) {
    return script[0];
  }
  if (hasForeignLetters(text)) {
    return "und";
  }
  return hasLetters(text) ? detectLatin(text, false) : null;
}

/**
 * Whether a clause of a prompt in another Latin-script language is English all the same ("masterpiece, best quality"): it
 * holds English words and none of another language. Text without words needs no translation and counts as English.
 */
export function isEnglishText(text: string): boolean {
  const lower = text.toLowerCase();
  if (/[\u00c0-\u024f\u1e00-\u1eff]/.test(lower)) {
    return false;
  }
  // Units and codes (8k, 35mm) are no words.
  const words = lower.match(/(?<![a-z\d])[a-z][a-z'’]*/g) ?? [];
  const isEnglish = (word: string) => ENGLISH_WORDS.has(word) || ENGLISH_PROMPT_WORDS.has(word);
  const isOther = (word: string) =>
    !isEnglish(word) && LATIN_LANGUAGES.some((language) => language.words.has(word.replace("’", "'")));
  return words.length === 0 || (words.some(isEnglish) && !words.some(isOther));
}
