import { emptyNounPhrase, finishNounPhrase, type NounPhrase } from "../noun-phrase.ts";
import { type HeadFinal, type Marked, splitHeadFinal } from "./split-head-final.ts";

const marks: Readonly<Record<string, string>> = {
  "、": ", ",
  "。": ". ",
  "，": ", ",
  "！": "! ",
  "？": "? ",
  "।": ". ",
};

/** Translates a language whose verb comes last and whose place words follow the noun (Japanese, Korean, Hindi). */
export function translateHeadFinal(text: string, language: HeadFinal): string {
  return text
    .split(/([、。，！？।]+\s*|[,.;:!?]+(?:\s+|$))/u)
    .map((piece, index) => {
      if (index % 2 === 1) return marks[piece.charAt(0)] ?? piece;
      const lead = /^\s*/.exec(piece)?.[0] ?? "";
      return piece.trim() === "" ? piece : lead + clauseInEnglish(splitHeadFinal(piece.trim(), language));
    })
    .join("")
    .replace(/ +/g, " ")
    .trimEnd();
}

/** What was read so far and waits for the verb or for the noun it describes. */
class Clause {
  private done: string[] = [];
  private subject = "";
  private object = "";
  private places: string[] = [];
  private phrase: NounPhrase = emptyNounPhrase();
  private and = false;

  add(item: Marked, next: Marked | undefined): void {
    const { word, role } = item;
    switch (word.tag) {
      case "number":
        this.phrase.determiner = word.text;
        this.phrase.plural = !["a", "this"].includes(word.text);
        return;
      case "adjective":
      case "adverb":
        this.phrase.before.push(word.text);
        return;
      case "situation":
        this.places.push(word.text);
        return;
      case "connective":
        this.flushAnd();
        return;
      case "intransitive":
      case "transitive":
        this.verb(word.text, next !== undefined);
        return;
      default:
        this.noun(item, next);
        if (role !== "" || next === undefined) this.close(item);
    }
  }

  private noun({ word, role }: Marked, next: Marked | undefined): void {
    const joins =
      role === "" && next !== undefined && ["noun", "mass", "unique", "raw"].includes(next.word.tag);
    if (joins) {
      this.phrase.before.push(word.text);
      return;
    }
    this.phrase.head = word.text;
    this.phrase.kind =
      word.tag === "mass" || word.tag === "raw" ? "mass" : word.tag === "unique" ? "unique" : "count";
  }

  private close({ role, preposition }: Marked): void {
    const { phrase } = this;
    if (phrase.head === "") return;
    this.phrase = emptyNounPhrase();
    if (role === "of") {
      if (phrase.kind === "mass") this.phrase.before.push([...phrase.before, phrase.head].join(" "));
      else this.phrase.after.push(`of ${finishNounPhrase(phrase, true)}`);
      return;
    }
    if (role === "place") this.places.push(`${preposition} ${finishNounPhrase(phrase, true)}`);
    else if (role === "object") this.object = this.withAnd(this.object, finishNounPhrase(phrase, true));
    else this.subject = this.withAnd(this.subject, finishNounPhrase(phrase, false));
  }

  private withAnd(before: string, text: string): string {
    if (before === "") return text;
    const joined = this.and ? `${before} and ${text}` : `${before}, ${text}`;
    this.and = false;
    return joined;
  }

  private flushAnd(): void {
    const { phrase } = this;
    if (phrase.head !== "") {
      this.phrase = emptyNounPhrase();
      this.subject = this.withAnd(this.subject, finishNounPhrase(phrase, false));
    }
    this.and = true;
  }

  /** A verb before more words describes the noun that comes; at the end it says what the subject does. */
  private verb(text: string, more: boolean): void {
    if (this.phrase.head !== "")
      this.close({ word: { tag: "noun", text: "", source: "" }, role: "object", preposition: "" });
    const phrase = [text, this.object, ...this.places].filter((part) => part !== "").join(" ");
    this.object = "";
    this.places = [];
    if (phrase === "") return;
    if (more && this.subject === "") {
      if (/^\w+ing$/.test(phrase)) this.phrase.before.push(phrase);
      else this.phrase.after.push(phrase);
    } else this.subject = [this.subject, phrase].filter((part) => part !== "").join(" ");
  }

  finish(): string {
    if (this.phrase.head === "") this.phrase.head = this.phrase.before.pop() ?? "";
    this.close({ word: { tag: "noun", text: "", source: "" }, role: "", preposition: "" });
    return [this.subject, this.object, ...this.places, ...this.done].filter((part) => part !== "").join(" ");
  }
}

function clauseInEnglish(words: readonly Marked[]): string {
  const clause = new Clause();
  for (const [index, word] of words.entries()) clause.add(word, words[index + 1]);
  return clause.finish();
}
