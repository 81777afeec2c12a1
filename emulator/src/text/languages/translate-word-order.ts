import type { Language } from "../detect-language.ts";
import { pluralOf } from "../english-forms.ts";
import { buildLexicon, type Lexicon, type Word } from "../lexicon.ts";
import { arabic } from "./arabic-words.ts";
import { german, russian } from "./german-russian-words.ts";
import { french, portuguese, spanish } from "./romance-words.ts";
import { romanise } from "./romanise.ts";

type Lists = Parameters<typeof buildLexicon>[0];

const lists: Readonly<Partial<Record<Language, Lists>>> = {
  fr: french,
  es: spanish,
  pt: portuguese,
  de: german,
  ru: russian,
  ar: arabic,
};
const lexicons = new Map<Language, Lexicon>();

/** Languages that put adjectives behind the noun. */
const nounFirst: readonly Language[] = ["fr", "es", "pt", "ar"];
const longestPhraseWords = 4;

/** Translates a language that, like English, puts prepositions first: word by word, adjectives moved before nouns. */
export function translateWordOrder(text: string, language: Language): string {
  const lexicon = lexiconOf(language);
  if (!lexicon) return text;
  return text
    .split(/([,،;؛:.!?¿¡()]+\s*|\s{2,})/u)
    .map((piece, index) =>
      index % 2 === 1 ? piece.replace("،", ",").replace("؛", ";") : clause(piece, language, lexicon),
    )
    .join("");
}

function lexiconOf(language: Language): Lexicon | undefined {
  const list = lists[language];
  if (!list) return undefined;
  const known = lexicons.get(language) ?? buildLexicon(list);
  lexicons.set(language, known);
  return known;
}

function clause(text: string, language: Language, lexicon: Lexicon): string {
  const lead = /^\s*/.exec(text)?.[0] ?? "";
  const tail = /\s*$/.exec(text)?.[0] ?? "";
  const words = text
    .trim()
    .replace(/([ldLD])['’]/g, "$1' ")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return text;
  const found: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const { word, count } = longestAt(words, at, language, lexicon);
    found.push(word);
    at += count;
  }
  return lead + inEnglish(found, language) + tail;
}

function longestAt(words: readonly string[], at: number, language: Language, lexicon: Lexicon) {
  for (let count = Math.min(longestPhraseWords, words.length - at); count > 0; count -= 1) {
    const source = words
      .slice(at, at + count)
      .join(" ")
      .toLowerCase();
    const word = lookUp(source, language, lexicon);
    if (word) return { word, count };
  }
  const source = words[at] ?? "";
  return { word: { tag: "raw", text: romanise(source), source } satisfies Word as Word, count: 1 };
}

/** The word itself, or what is left when an ending that English does not have is taken off. */
function lookUp(source: string, language: Language, lexicon: Lexicon): Word | undefined {
  const direct = lexicon.get(source)?.[0];
  if (direct || source.includes(" ")) return direct;
  if (language === "ru") return stemmed(source, lexicon);
  for (const [stem, plural] of forms(source, language)) {
    const word = lexicon.get(stem)?.[0];
    if (!word || word.tag === "connective" || word.tag === "number") continue;
    return plural && word.tag === "noun" ? { ...word, text: pluralOf(word.text) } : word;
  }
  return undefined;
}

function forms(word: string, language: Language): [string, boolean][] {
  if (language === "ar") {
    const bare = word.replace(/^(?:وال|بال|كال|فال|لل|ال|و|ب|ل)(?=.{2,})/u, "");
    return [
      [bare, false],
      [bare.replace(/ات$/u, "ة"), true],
    ];
  }
  if (language === "de") {
    return ["en", "er", "es", "em", "e", "n", "s"]
      .filter((ending) => word.endsWith(ending))
      .flatMap((ending): [string, boolean][] => {
        const stem = word.slice(0, -ending.length);
        const plural = ending === "en" || ending === "n";
        return [
          [stem, plural],
          [`${stem}e`, plural],
        ];
      });
  }
  const singular = word.replace(/(?:es|s|x)$/, "");
  const plural = singular !== word;
  const bases = [
    word.replace(/[sx]$/, ""),
    singular,
    singular.replace(/ion$/, "ión"),
    singular.replace(/õ$/, "ão"),
  ];
  return bases.flatMap((base): [string, boolean][] => [
    [base, plural],
    [base.replace(/a$/, "o"), plural],
    [base.replace(/e$/, ""), plural],
  ]);
}

/** Longest known beginning, with at most four letters of ending behind it. */
function stemmed(word: string, lexicon: Lexicon): Word | undefined {
  for (let length = word.length - 1; length >= Math.max(2, word.length - 4); length -= 1) {
    const found = lexicon.get(word.slice(0, length))?.[0];
    if (found && found.tag !== "connective" && found.tag !== "number") return found;
  }
  return undefined;
}

const nouns: readonly string[] = ["noun", "mass", "unique", "raw"];

function inEnglish(words: readonly Word[], language: Language): string {
  const ordered: Word[] = [];
  for (const word of words) {
    const previous = ordered.at(-1);
    if (
      nounFirst.includes(language) &&
      word.tag === "adjective" &&
      previous &&
      nouns.includes(previous.tag)
    ) {
      ordered.splice(ordered.length - 1, 0, word);
    } else {
      // Russian and Arabic set the owner right behind the owned.
      const owner =
        (language === "ru" || language === "ar") && word.tag !== "raw" && nouns.includes(word.tag);
      if (owner && previous && nouns.includes(previous.tag) && previous.tag !== "raw") {
        ordered.push({ tag: "connective", text: "of", source: "" });
      }
      ordered.push(word);
    }
  }
  return ordered
    .map((word) => word.text.replaceAll("_", " "))
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\ba (?=[aeio]|u(?!ni))/g, "an ")
    .replace(/\b(of|in|at) the the\b/g, "$1 the");
}
