import { isEnglishText } from "./detect-language";
import { type PromptPart, splitPrompt } from "./prompt-parts";
import { foreignRuns, hasForeignLetters, hasLetters, isMostlyLatin, WORD_LETTERS } from "./prompt-scripts";

/** A fixed translation of a term. */
export interface FixedTranslation {
  readonly term: string;
  readonly translation: string;
}

/** A stretch of prompt to translate. `[1]` and so on stand in it for what must come back as it is. */
export interface TranslationUnit {
  readonly source: string;
  /** What each placeholder stands for, by its number. */
  readonly kept: ReadonlyMap<number, string>;
  /** The stretch as it was written, glossary terms replaced: used where it cannot be translated. */
  readonly original: string;
}

/** A prompt taken apart: stretches that stay (strings) and those to translate (places in `units`). */
export interface TranslationPlan {
  readonly pieces: readonly (string | number)[];
  readonly units: readonly TranslationUnit[];
}

interface Token {
  readonly kind: PromptPart["kind"] | "separator" | "term";
  readonly text: string;
  /** What stands for it in English. */
  readonly value: string;
}

const WIDE_SIGNS: Readonly<Record<string, string>> = {
  "，": ", ",
  "、": ", ",
  "،": ", ",
  "；": "; ",
  "؛": "; ",
  "。": ". ",
  "．": ". ",
  "।": ". ",
  "！": "! ",
  "？": "? ",
  "\u3000": " ",
};
const SEPARATOR = /([,，、،;；؛。．।！？|\u3000]+\s*|[.!?]+(?=\s|$)\s*)/;

/** Commas and stops of other scripts as English ones. */
function toAsciiSigns(separator: string): string {
  const ascii = separator.replace(/[^\x21-\x7e\s]|\u3000/g, (sign) => WIDE_SIGNS[sign] ?? sign);
  return ascii === separator ? separator : ascii.replace(/ {2,}/g, " ");
}

function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}

/** Finds glossary terms, the longest first; those in Latin letters only as whole words. */
function glossaryExpression(glossary: readonly FixedTranslation[]): RegExp | null {
  const sources = glossary
    .map(({ term }) => term.trim())
    .filter((term) => term !== "")
    .sort((a, b) => b.length - a.length)
    .map((term) =>
      hasForeignLetters(term)
        ? escapeExpression(term)
        : `(?<![${WORD_LETTERS}])${escapeExpression(term)}(?![${WORD_LETTERS}])`,
    );
  return sources.length === 0 ? null : new RegExp(`(${sources.join("|")})`, "gi");
}

function tokenize(prompt: string, glossary: readonly FixedTranslation[]): Token[] {
  const terms = glossaryExpression(glossary);
  const values = new Map(glossary.map(({ term, translation }) => [term.trim().toLowerCase(), translation]));
  const tokens: Token[] = [];
  const addText = (text: string) => {
    for (const [index, piece] of text.split(SEPARATOR).entries()) {
      if (piece !== "") {
        const isSeparator = index % 2 === 1;
        const value = isSeparator ? toAsciiSigns(piece) : piece;
        tokens.push({ kind: isSeparator ? "separator" : "text", text: piece, value });
      }
    }
  };
  for (const part of splitPrompt(prompt)) {
    if (part.kind !== "text") {
      tokens.push({ ...part, value: part.text });
      continue;
    }
    for (const [index, piece] of (terms === null ? [part.text] : part.text.split(terms)).entries()) {
      const value = index % 2 === 1 ? values.get(piece.toLowerCase()) : undefined;
      if (value === undefined) {
        addText(piece);
      } else {
        tokens.push({ kind: "term", text: piece, value });
      }
    }
  }
  return tokens;
}

const textOf = (clause: readonly Token[]) =>
  clause
    .filter(({ kind }) => kind === "text")
    .map(({ text }) => text)
    .join(" ");

/** What a clause needs: nothing, its foreign words alone, or all of it. */
function needOf(clause: readonly Token[], isLatinLanguage: boolean): "nothing" | "words" | "all" {
  const text = textOf(clause);
  if (hasForeignLetters(text)) {
    return isMostlyLatin(text) ? "words" : "all";
  }
  return isLatinLanguage && hasLetters(text) && !isEnglishText(text) ? "all" : "nothing";
}

/** Collects the pieces and units of a plan; placeholders are numbered through, so that none is mistaken for another. */
class PlanBuilder {
  readonly pieces: (string | number)[] = [];
  readonly units: TranslationUnit[] = [];
  private placeholders = 0;

  keep(text: string): void {
    if (text !== "") this.pieces.push(text);
  }

  /** Adds tokens to translate as one stretch; spaces and marks at its ends stay outside. */
  translate(tokens: readonly Token[]): void {
    const isOutside = ({ kind, text }: Token) =>
      kind === "mark" || kind === "separator" || text.trim() === "";
    let start = 0;
    let end = tokens.length;
    for (let token = tokens[start]; start < end && token && isOutside(token); token = tokens[start])
      start += 1;
    for (let token = tokens[end - 1]; end > start && token && isOutside(token); token = tokens[end - 1])
      end -= 1;
    for (const token of tokens.slice(0, start)) this.keep(token.value);
    this.addUnit(tokens.slice(start, end));
    for (const token of tokens.slice(end)) this.keep(token.value);
  }

  private addUnit(tokens: readonly Token[]): void {
    const kept = new Map<number, string>();
    const original = tokens.map(({ value }) => value).join("");
    const masked = tokens.map((token) => {
      if (token.kind === "text" || token.kind === "separator") return token.text;
      this.placeholders += 1;
      kept.set(this.placeholders, token.value);
      return `[${this.placeholders}]`;
    });
    const whole = masked.join("");
    const source = whole.trim();
    this.keep(whole.slice(0, whole.length - whole.trimStart().length));
    this.pieces.push(this.units.length);
    this.units.push({ source, kept, original: original.trim() });
    this.keep(whole.slice(whole.trimEnd().length));
  }

  /** Translates the foreign words of a clause that is English otherwise. */
  translateWords(clause: readonly Token[]): void {
    for (const token of clause) {
      let end = 0;
      for (const run of token.kind === "text" ? foreignRuns(token.text) : []) {
        this.keep(token.text.slice(end, run.start));
        const text = token.text.slice(run.start, run.end);
        this.addUnit([{ kind: "text", text, value: text }]);
        end = run.end;
      }
      this.keep(token.value.slice(end));
    }
  }
}

/**
 * Takes a prompt apart for translation: English clauses, quotes, weights, brackets, flags and line breaks stay, glossary
 * terms get their fixed translation, neighbouring clauses are translated together. `isLatinLanguage` tells that the prompt's
 * own language is written in Latin letters, so that the script does not show what is English.
 */
export function planTranslation(
  prompt: string,
  options: { readonly isLatinLanguage: boolean; readonly glossary: readonly FixedTranslation[] },
): TranslationPlan {
  const builder = new PlanBuilder();
  let clause: Token[] = [];
  let run: Token[] = [];
  const endRun = () => {
    if (run.length > 0) builder.translate(run);
    run = [];
  };
  const endClause = (separator: Token | null) => {
    const need = needOf(clause, options.isLatinLanguage);
    if (need === "all") {
      run.push(...clause, ...(separator ? [separator] : []));
    } else {
      endRun();
      if (need === "words") builder.translateWords(clause);
      else builder.keep(clause.map(({ value }) => value).join(""));
      if (separator) builder.keep(separator.value);
    }
    clause = [];
  };
  for (const token of tokenize(prompt, options.glossary)) {
    if (token.kind === "separator") {
      endClause(token);
    } else if (token.kind === "break") {
      endClause(null);
      endRun();
      builder.keep(token.text);
    } else {
      clause.push(token);
    }
  }
  endClause(null);
  endRun();
  return { pieces: builder.pieces, units: builder.units };
}
