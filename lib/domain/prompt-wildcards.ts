import { WORD_LETTERS } from "./prompt-scripts";

/** Letters, digits, `-` and `_`, no longer than needed; the first and the last are letters or digits. */
const NAME = `[${WORD_LETTERS}](?:[${WORD_LETTERS}_-]{0,62}?[${WORD_LETTERS}])?`;

/** Names of saved lists, as in `__animals__`. */
export const LIST_NAME = new RegExp(`^(?!.*__)${NAME}$`);

/** Lists may name lists; deeper than this a name stays as it is, so that a circle ends. */
const MAX_DEPTH = 6;
/** Braces within braces; the bound keeps the search linear. */
const MAX_NESTING = 12;
/** A resolved prompt may not grow beyond this, characters. */
const MAX_LENGTH = 32_768;
const LIST_AT = new RegExp(`__(${NAME})__`, "y");
const LISTS = new RegExp(`__(${NAME})__`, "g");
const QUOTE = /"[^"\n]{0,400}"|“[^”\n]{0,400}”|「[^」\n]{0,400}」|『[^』\n]{0,400}』|«[^»\n]{0,400}»/y;

/** Whether a prompt can hold a choice or a list at all; costs next to nothing. */
export function mayHoldWildcards(prompt: string): boolean {
  return prompt.includes("{") || prompt.includes("__");
}

/** The list names in a text, lower case, each once. */
export function wildcardLists(text: string): string[] {
  if (!text.includes("__")) return [];
  const names = text.matchAll(LISTS);
  return [...new Set([...names].map((match) => (match[1] ?? "").toLowerCase()))];
}

/** Numbers in [0, 1) that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Option {
  readonly text: string;
  /** Relative to the others' weights. */
  readonly weight: number;
}

/** The options of a choice: split at bars outside inner braces; null: it has none. */
function readOptions(inner: string): { readonly text: string; readonly weight: number }[] | null {
  const texts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < inner.length; index++) {
    const sign = inner[index];
    if (sign === "{") depth += 1;
    else if (sign === "}") depth -= 1;
    else if (sign === "|" && depth === 0) {
      texts.push(inner.slice(start, index));
      start = index + 1;
    }
  }
  if (texts.length === 0) return null;
  texts.push(inner.slice(start));
  return texts.map((text) => {
    const weighted = /^\s*(\d{1,4}(?:\.\d{1,3})?)::/.exec(text);
    return weighted
      ? { text: text.slice(weighted[0].length), weight: Number(weighted[1]) }
      : { text, weight: 1 };
  });
}

/** The place of the brace that closes the one at `start`; -1: none does. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index++) {
    if (text[index] === "{") depth += 1;
    else if (text[index] === "}") {
      depth -= 1;
      if (depth === 0) return index;
    }
    if (depth > MAX_NESTING) return -1;
  }
  return -1;
}

/**
 * Picks one of every `{red|blue}` (also nested, also `{3::red|blue}` with a weight) and one entry of every `__list__`. The
 * same prompt, lists and seed give the same text. Quoted text, braces without a bar and names without a list stay.
 */
export function resolveWildcards(
  prompt: string,
  lists: ReadonlyMap<string, readonly string[]>,
  seed: number,
): string {
  const random = randomFrom(seed);
  const pick = (options: readonly Option[]): string => {
    let rest = random() * options.reduce((sum, { weight }) => sum + weight, 0);
    for (const { text, weight } of options) {
      rest -= weight;
      if (rest < 0) return text;
    }
    return options.at(-1)?.text ?? "";
  };
  const resolve = (text: string, depth: number): string => {
    let resolved = "";
    for (let index = 0; index < text.length && resolved.length <= MAX_LENGTH; ) {
      const found = depth < MAX_DEPTH ? readWildcard(text, index, lists) : null;
      const quoted = depth === 0 ? quoteAt(text, index) : "";
      resolved += quoted || (found ? resolve(pick(found.options), depth + 1) : text[index]);
      index += quoted.length || (found?.length ?? 1);
    }
    return resolved;
  };
  return resolve(prompt, 0);
}

function quoteAt(text: string, index: number): string {
  QUOTE.lastIndex = index;
  return QUOTE.exec(text)?.[0] ?? "";
}

/** The choice or list that starts at a place of the text, and how many characters it takes there; null: none does. */
function readWildcard(
  text: string,
  index: number,
  lists: ReadonlyMap<string, readonly string[]>,
): { readonly options: readonly Option[]; readonly length: number } | null {
  if (text.startsWith("__", index)) {
    LIST_AT.lastIndex = index;
    const [whole = "", name = ""] = LIST_AT.exec(text) ?? [];
    const entries = lists.get(name.toLowerCase()) ?? [];
    const options = entries.map((entry) => ({ text: entry, weight: 1 }));
    return options.length > 0 ? { options, length: whole.length } : null;
  }
  const end = text[index] === "{" ? closingBrace(text, index) : -1;
  const options = end === -1 ? null : readOptions(text.slice(index + 1, end));
  return options && { options, length: end + 1 - index };
}
