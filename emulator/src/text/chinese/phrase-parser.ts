import type { Word } from "../lexicon.ts";
import { emptyNounPhrase, finishNounPhrase, type NounPhrase } from "../noun-phrase.ts";
import { join, nounTags, verbTags, WordCursor } from "./word-cursor.ts";

/**
 * Where a noun phrase ends: `de` at noun+的 (inside a relative clause), `place` at a place word (after 在), `never`
 * only where no noun can follow.
 */
export type Stop = "de" | "place" | "never";

/** Art forms and views: "X的Y" reads "Y of X" for them, whatever X is. */
const ofHeads =
  /(?:painting|portrait|photo|picture|illustration|sketch|silhouette|close-up|reflection|poster|logo|icon|statue|sculpture|shadow|figure|scene|light|sound|story|view|detail|world|field|sea|color|texture|atmosphere)$/;

/** Determiners that leave the noun singular. */
const singular = /^(?:1|a|this|that|every|a whole|half a|another|his|her|its|my|your|their|its own)$/;

/** Reads the phrases of a clause: places, noun phrases with what describes them, verbs with their objects. */
export class PhraseParser extends WordCursor {
  /** 在…上, 湖边, 桌子上: a place or a time as an English phrase, or nothing (position kept). */
  protected situation(insideRelative = false): string {
    const start = this.position;
    const fixed = this.at(["situation"]);
    if (fixed && (insideRelative || !this.isParticle("的", 1)) && this.standsAlone(fixed)) {
      this.position += 1;
      return fixed.text;
    }
    const marked = this.isParticle("在");
    if (marked) this.position += 1;
    else if (!this.startsNounPhrase()) return "";
    const place = this.place(insideRelative, marked);
    if (place !== "") return place;
    this.position = start;
    return "";
  }

  /** Noun phrase and place word; after 在 the place word may be missing. */
  protected place(insideRelative: boolean, marked: boolean): string {
    const start = this.position;
    for (const stop of ["de", "place"] as const) {
      this.position = start;
      if (marked) {
        const inner = this.situation(insideRelative);
        if (inner !== "") return inner;
      }
      const phrase = this.nounPhrase(stop);
      const post = this.at(["postposition"]);
      const closing = this.closingHead(post ? 2 : 1);
      const closes =
        insideRelative ||
        closing ||
        !this.isParticle("的", post ? 1 : 0) ||
        !this.moreNounAfter(post ? 2 : 1);
      if (phrase.head === "" || !closes || !(post || marked)) continue;
      if (!post && this.isParticle("的") && stop === "de") continue;
      if (post) this.position += 1;
      if (post?.text === "between") phrase.plural = true;
      return `${post?.text ?? "in"} ${finishNounPhrase(phrase, true)}`;
    }
    return "";
  }

  /** Verb phrase followed by 的, or nothing (position kept). */
  protected relative(): string | undefined {
    const start = this.position;
    const place = this.isParticle("在") ? this.situation(true) : "";
    if (!this.isVerb() && !this.isParticle("被")) {
      if (place !== "" && this.isParticle("的")) {
        this.position += 1;
        return place;
      }
      this.position = start;
      return undefined;
    }
    const phrase = this.verbPhrase(true);
    if (this.isParticle("的")) {
      this.position += 1;
      return join(phrase, place);
    }
    this.position = start;
    return undefined;
  }

  /** `verb + place or object`; inside a relative clause an object ends before the 的 that closes the clause. */
  protected verbPhrase(insideRelative: boolean): string {
    if (this.isParticle("被")) return this.passive();
    const verb = this.at(verbTags);
    if (!verb) return "";
    this.position += 1;
    this.skipAspect();
    const place = this.isParticle("在") || verb.tag === "intransitive" ? this.situation(insideRelative) : "";
    if (place !== "") return join(verb.text, place);
    if (verb.tag === "intransitive") return verb.text;
    const object = this.object(insideRelative);
    if (object === "") return verb.alternative ?? verb.text;
    return join(withoutDouble(verb.text, object), object);
  }

  protected object(insideRelative: boolean): string {
    const start = this.position;
    const fixed = this.situation(insideRelative);
    if (fixed !== "") return fixed;
    this.position = start;
    if (!this.startsNounPhrase() && !this.isVerb()) return "";
    const text = this.coordinated(insideRelative ? "de" : "never", true);
    if (text === "") this.position = start;
    return text;
  }

  /** One noun phrase or several joined by 和. */
  protected coordinated(stop: Stop, asObject: boolean, plural = false): string {
    const first = this.nounPhrase(stop);
    if (first.head === "") return "";
    first.plural ||= plural;
    let text = finishNounPhrase(first, asObject);
    while (this.words[this.position]?.[0]?.text === "and") {
      const before = this.position;
      this.position += 1;
      const next = this.nounPhrase(stop);
      if (next.head === "" || this.isVerb()) {
        this.position = before;
        break;
      }
      text = `${text} and ${finishNounPhrase(next, asObject)}`;
    }
    return text;
  }

  /** 被雪覆盖: covered by snow. */
  protected passive(): string {
    this.position += 1;
    const phrase = this.nounPhrase("de");
    const agent = phrase.head === "" ? "" : `by ${finishNounPhrase(phrase, true)}`;
    const verb = this.at(verbTags);
    if (!verb) return agent;
    this.position += 1;
    this.skipAspect();
    return join(verb.alternative ?? verb.text.replace(/ing\b/, "ed"), agent);
  }

  /** Number, measure, modifiers and head. */
  protected nounPhrase(stop: Stop): NounPhrase {
    const phrase = emptyNounPhrase();
    this.determiner(phrase);
    while (this.position < this.words.length) {
      if (!this.modifier(phrase, stop)) break;
    }
    return phrase;
  }

  protected determiner(phrase: NounPhrase): void {
    const digits = this.words[this.position]?.[0];
    const counted = digits?.tag === "raw" && /^\d+$/.test(digits.text) && this.at(["measure"], 1);
    const number = counted ? digits : this.at(["number"]);
    if (!number) return;
    this.position += 1;
    const measure = this.at(["measure"]);
    phrase.determiner = number.text;
    phrase.plural = !singular.test(number.text);
    if (measure && (digits?.tag === "number" || digits?.tag === "raw")) {
      this.position += 1;
      if (measure.text !== "") {
        phrase.determiner = `${number.text} ${measure.text}`;
        phrase.plural = /^(?:group|line|row|string|bunch|pile|pair|clump|basket|vast|large)/.test(
          measure.text,
        );
      }
    }
  }

  /** Takes one modifier or the head; false when the phrase is at its end. */
  protected modifier(phrase: NounPhrase, stop: Stop): boolean {
    const start = this.position;
    if (this.isVerb() || this.isParticle("被") || this.isParticle("在")) {
      const relative = this.relative();
      if (relative === undefined || !this.moreNoun()) {
        this.position = start;
        return false;
      }
      addRelative(phrase, relative);
      return true;
    }
    if (this.words[this.position]?.[0]?.tag === "adverb" && this.at(["adjective"], 1)) {
      const adverb = this.adverb();
      phrase.before.push(join(adverb, this.at(["adjective"])?.text ?? ""));
      this.position += 1;
      this.skipDe();
      return true;
    }
    const first = this.words[this.position]?.[0];
    if (first?.tag === "adjective") {
      if (!this.moreNounAfter(1)) return false;
      phrase.before.push(first.text);
      this.position += 1;
      this.skipDe();
      return true;
    }
    if (first?.tag === "situation" && this.situationModifier(phrase, first)) return true;
    if (this.at(nounTags)) return this.compound(phrase, stop);
    return false;
  }

  protected situationModifier(phrase: NounPhrase, word: Word): boolean {
    if (this.isParticle("的", 1) && this.moreNounAfter(2)) {
      phrase.after.unshift(word.text);
      this.position += 2;
      return true;
    }
    if (this.moreNounAfter(1)) {
      phrase.before.push(word.alternative ?? word.text);
      this.position += 1;
      return true;
    }
    return false;
  }

  /** Nouns side by side; then 的 (modifier of what follows), a place word, or the end. */
  protected compound(phrase: NounPhrase, stop: Stop): boolean {
    const inner = this.nounsTogether(phrase);
    if (inner.head === "") return false;
    const post = this.at(["postposition"]);
    if (
      post &&
      stop === "never" &&
      this.isParticle("的", 1) &&
      this.moreNounAfter(2) &&
      !this.closingHead(2)
    ) {
      if (post.text === "between") inner.plural = true;
      phrase.after.unshift(`${post.text} ${finishNounPhrase(inner, true)}`);
      this.position += 2;
      return true;
    }
    if (this.isParticle("的") && stop !== "de" && this.moreNounAfter(1)) {
      this.position += 1;
      this.owner(phrase, inner);
      return true;
    }
    const time = this.at(["situation"], 1);
    if (this.isParticle("的") && time?.alternative && !this.moreNounAfter(2)) {
      // 冬天的早晨: the time is the head.
      phrase.before.push(inner.head);
      phrase.head = time.alternative.replaceAll("-", " ");
      phrase.kind = "mass";
      this.position += 2;
      return false;
    }
    phrase.head = inner.head;
    phrase.kind = inner.kind;
    return false;
  }

  /** Nouns without anything between them: 森林小屋. Marks of protected parts do not decide how they are counted. */
  private nounsTogether(phrase: NounPhrase): NounPhrase {
    const parts: string[] = [];
    let last: Word | undefined;
    for (let word = this.at(nounTags); word && !this.isVerb(); word = this.at(nounTags)) {
      if (parts.length > 0 && this.words[this.position]?.[0]?.tag === "postposition") break;
      parts.push(word.text);
      if (!last || word.tag !== "raw") last = word;
      this.position += 1;
      if (this.isParticle("们")) {
        phrase.plural = true;
        this.position += 1;
      }
    }
    return { ...emptyNounPhrase(), head: parts.join(" "), kind: countingOf(last) };
  }

  /** A的B: stuff and styles go before B (wool scarf), things behind it (hand of a child). */
  private owner(phrase: NounPhrase, inner: NounPhrase): void {
    inner.before = phrase.before;
    phrase.before = [];
    const head = this.words[this.position]?.[0]?.text ?? "";
    if (inner.kind === "mass" && !ofHeads.test(head))
      phrase.before.push([...inner.before, inner.head].join(" "));
    else phrase.after.unshift(`of ${finishNounPhrase(inner, true)}`);
  }
}

const places =
  /^(?:on|in|under|beside|above|behind|near|between|at|by|inside|outside|across|around|deep|below|among|over|indoors|outdoors) /;

/** One -ing word goes before the noun (a running fox), more goes behind it (a fox running in the snow). */
export function addRelative(phrase: NounPhrase, relative: string): void {
  if (/^\w+ing$/.test(relative)) phrase.before.push(relative);
  else phrase.after.unshift(relative);
}

/** "sitting on" + "on the table" must not say it twice. */
function withoutDouble(verb: string, object: string): string {
  return places.test(object) ? verb.replace(/ (?:on|in|into|over|through|at)$/, "") : verb;
}

function countingOf(word: Word | undefined): NounPhrase["kind"] {
  if (word?.tag === "mass" || word?.tag === "raw") return "mass";
  return word?.tag === "unique" ? "unique" : "count";
}
