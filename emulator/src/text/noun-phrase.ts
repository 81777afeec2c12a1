import { indefinite, looksPlural, pluralOf } from "./english-forms.ts";

/** A noun phrase while it is built; `finishNounPhrase` puts it in order. */
export interface NounPhrase {
  /** `a`, `two`, `this`, `a cup of` ... or empty. */
  determiner: string;
  plural: boolean;
  before: string[];
  head: string;
  kind: "count" | "mass" | "unique";
  after: string[];
}

/** A phrase with nothing in it yet. */
export function emptyNounPhrase(): NounPhrase {
  return { determiner: "", plural: false, before: [], head: "", kind: "count", after: [] };
}

/**
 * The phrase in English order.
 * @param asObject true after a preposition or a verb, where a bare noun needs an article
 */
export function finishNounPhrase(phrase: NounPhrase, asObject: boolean): string {
  const head = phrase.plural && phrase.kind === "count" ? pluralOf(phrase.head) : phrase.head;
  const core = [...phrase.before, head].filter((part) => part !== "").join(" ");
  const article = articleOf(phrase, core, asObject);
  return [article, core, ...phrase.after].filter((part) => part !== "").join(" ");
}

function articleOf(phrase: NounPhrase, core: string, asObject: boolean): string {
  const main = phrase.head.split(/ (?:of|in|on|with) /)[0] ?? "";
  const bare = phrase.plural || looksPlural(main) || /^\p{Lu}/u.test(phrase.head);
  if (phrase.determiner === "a") {
    if (phrase.kind === "mass" || looksPlural(main)) return "";
    return phrase.kind === "unique" ? "a" : indefinite(core);
  }
  if (phrase.determiner !== "") return phrase.determiner;
  if (!asObject || phrase.kind === "mass" || core === "") return "";
  if (phrase.kind === "unique") return phrase.before.length > 0 ? indefinite(core) : "the";
  return bare ? "" : indefinite(core);
}
