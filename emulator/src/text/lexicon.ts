/** Part of speech of a word, as the sentence builders need it. */
export type Tag =
  | "noun"
  | "mass"
  | "unique"
  | "adjective"
  | "intransitive"
  | "transitive"
  | "situation"
  | "postposition"
  | "measure"
  | "number"
  | "adverb"
  | "connective"
  | "particle"
  | "raw";

/** One reading of a word. `text` is its English; `alternative` the second form some tags carry. */
export interface Word {
  tag: Tag;
  text: string;
  alternative?: string;
  /** As written in the source text. */
  source: string;
}

/** Readings by written form. */
export type Lexicon = ReadonlyMap<string, readonly Word[]>;

/** Reads `form english|alternative;...` lists into a lexicon; `-` stands for no English at all. */
export function buildLexicon(lists: Readonly<Partial<Record<Tag, string>>>): Lexicon {
  const lexicon = new Map<string, Word[]>();
  for (const [tag, list] of Object.entries(lists)) {
    for (const entry of list.split(/[;\n]/)) {
      const trimmed = entry.trim();
      const space = trimmed.indexOf(" ");
      if (space < 1) continue;
      const source = trimmed.slice(0, space).replaceAll("_", " ");
      const [text = "", alternative] = trimmed
        .slice(space + 1)
        .trim()
        .split("|");
      const word: Word = { tag: tag as Tag, text: text === "-" ? "" : text, source };
      if (alternative !== undefined) word.alternative = alternative;
      const readings = lexicon.get(source) ?? [];
      readings.push(word);
      lexicon.set(source, readings);
    }
  }
  return lexicon;
}

/** Length in characters of the longest form of a lexicon. */
export function longestForm(lexicon: Lexicon): number {
  let longest = 1;
  for (const form of lexicon.keys()) longest = Math.max(longest, form.length);
  return longest;
}
