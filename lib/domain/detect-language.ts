import { ENGLISH_PROMPT_WORDS, ENGLISH_WORDS, LATIN_LANGUAGES } from "./latin-language-words";

/** Scripts that one language (of those people prompt in) uses; kana before Han, since Japanese mixes both. */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["ko", /\p{Script=Hangul}/u],
  ["zh", /\p{Script=Han}/u],
  ["hi", /\p{Script=Devanagari}/u],
  ["th", /\p{Script=Thai}/u],
  ["he", /\p{Script=Hebrew}/u],
  ["el", /\p{Script=Greek}/u],
  ["fa", /[\u067e\u0686\u0698\u06af]/],
  ["ar", /\p{Script=Arabic}/u],
  ["uk", /[\u0456\u0457\u0454\u0491]/i],
  ["ru", /\p{Script=Cyrillic}/u],
  ["bn", /\p{Script=Bengali}/u],
  ["ta", /\p{Script=Tamil}/u],
  ["te", /\p{Script=Telugu}/u],
  ["ka", /\p{Script=Georgian}/u],
  ["hy", /\p{Script=Armenian}/u],
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

/** Whether every letter is plain ASCII; then no Unicode class has to be compiled, which costs milliseconds once. */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f && (code < 0x2000 || code > 0x206f)) {
      return false;
    }
  }
  return true;
}

function detectLatin(text: string, isAscii: boolean): string {
  const lower = text.toLowerCase();
  const found = isAscii ? lower.match(/[a-z][a-z'’]*/g) : lower.match(/\p{L}[\p{L}\p{M}'’]*/gu);
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
 * The language a prompt is written in, as a BCP 47 primary tag; null when it holds no letters. Works by script, then for
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
  return /\p{L}/u.test(text) ? detectLatin(text, false) : null;
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
