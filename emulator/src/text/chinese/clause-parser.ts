import type { Tag, Word } from "../lexicon.ts";
import { emptyNounPhrase, finishNounPhrase, type NounPhrase } from "../noun-phrase.ts";

const nounTags: readonly Tag[] = ["noun", "mass", "unique", "raw"];
const verbTags: readonly Tag[] = ["intransitive", "transitive"];
/**
 * Where a noun phrase ends: `de` at noun+的 (inside a relative clause), `place` at a place word (after 在), `never`
 * only where no noun can follow.
 */
type Stop = "de" | "place" | "never";

const artForms =
  /(?:painting|portrait|photo|picture|illustration|sketch|silhouette|close-up|poster|figure seen from behind)$/;

/** Art forms and views: "X的Y" reads "Y of X" for them, whatever X is. */
const ofHeads =
  /(?:painting|portrait|photo|picture|illustration|sketch|silhouette|close-up|reflection|poster|logo|icon|statue|sculpture|shadow|figure|scene|light|sound|story|view|detail|world|field|sea|color|texture|atmosphere)$/;

/**
 * Turns one Chinese clause, cut into words, into an English phrase as picture prompts use it: participles in place of
 * tenses, modifiers moved behind the noun where English wants them there.
 */
export class ClauseParser {
  private readonly words: readonly (readonly Word[])[];
  private position = 0;

  constructor(words: readonly (readonly Word[])[]) {
    this.words = words;
  }

  /** The whole clause in English. */
  parse(): string {
    let done = "";
    let adverbial = "";
    while (this.position < this.words.length) {
      const start = this.position;
      const situation = this.situation();
      if (situation !== "") {
        // A place before "verb + thing" says where the thing is: 海滩上停着船.
        adverbial = join(adverbial, situation);
        continue;
      }
      if (adverbial !== "" && this.isParticle("是")) {
        // 远处是雪山: the place first, then what is there.
        this.position += 1;
        continue;
      }
      const joined = this.connective();
      if (joined !== "") {
        done = join(join(done, adverbial), joined);
        adverbial = "";
      } else if (this.isVerb() || this.isParticle("被")) {
        const phrase = this.verbAtStart(done, adverbial);
        done = phrase.text;
        adverbial = phrase.adverbial;
      } else if (this.startsNounPhrase()) {
        const phrase = this.nounPhrase("never");
        const text = this.withPredicate(phrase, adverbial, /\S$/.test(done) && / (?:and|with)$/.test(done));
        adverbial = "";
        done =
          done === "" || /(?:and|or|with|by|from|of|toward|as|for|about|,)$/.test(done)
            ? join(done, text)
            : `${done}, ${text}`;
      } else {
        done = join(done, this.leftover());
      }
      if (this.position === start) this.position += 1;
    }
    return join(done, adverbial);
  }

  private at(tags: readonly Tag[], offset = 0): Word | undefined {
    return this.words[this.position + offset]?.find((word) => tags.includes(word.tag));
  }

  private isParticle(source: string, offset = 0): boolean {
    return this.words[this.position + offset]?.[0]?.source === source;
  }

  private isVerb(offset = 0): boolean {
    const readings = this.words[this.position + offset];
    const first = readings?.[0];
    return first !== undefined && verbTags.includes(first.tag);
  }

  private skipAspect(): void {
    while (["着", "了", "过", "们", "地"].some((particle) => this.isParticle(particle))) this.position += 1;
  }

  /** 在…上, 湖边, 桌子上: a place or a time as an English phrase, or nothing (position kept). */
  private situation(insideRelative = false): string {
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

  /** A situation that does not lead into a noun: 湖边 alone, not 湖边小屋. */
  private standsAlone(word: Word): boolean {
    const next = this.words[this.position + 1]?.[0];
    if (!next || this.words[this.position]?.[0] !== word) return true;
    return ![...nounTags, "adjective", "postposition"].includes(next.tag);
  }

  /** Noun phrase and place word; after 在 the place word may be missing. */
  private place(insideRelative: boolean, marked: boolean): string {
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
      return `${post?.text ?? "in"} ${finishNounPhrase(phrase, true)}`;
    }
    return "";
  }

  private connective(): string {
    const word = this.words[this.position]?.[0];
    if (word?.tag !== "connective") return "";
    this.position += 1;
    return word.source === "是" ? "," : word.text;
  }

  private startsNounPhrase(): boolean {
    return (
      this.at([...nounTags, "adjective", "number", "measure"]) !== undefined || this.isSituationModifier()
    );
  }

  private isSituationModifier(): boolean {
    return this.at(["situation"]) !== undefined;
  }

  /** A clause that begins with a verb: 戴着帽子的猫, or after a place: (海滩上)停着渔船. */
  private verbAtStart(done: string, adverbial: string): { text: string; adverbial: string } {
    const start = this.position;
    const relative = this.relative();
    if (relative) {
      const phrase = this.nounPhrase("never");
      if (phrase.head !== "") {
        addRelative(phrase, relative);
        const text = this.withPredicate(phrase, adverbial, false);
        return { text: done === "" ? text : `${done}, ${text}`, adverbial: "" };
      }
    }
    this.position = start;
    const verb = this.at(verbTags);
    if (
      verb &&
      /^\w+ing$/.test(verb.text) &&
      adverbial === "" &&
      this.words[this.position + 1]?.[0]?.tag === "noun"
    ) {
      // 飞行汽车: a verb right before a noun describes it.
      this.position += 1;
      if (verb.tag === "intransitive") {
        const phrase = this.nounPhrase("never");
        phrase.before.unshift(verb.text);
        const text = this.withPredicate(phrase, "", false);
        return { text: done === "" ? text : `${done}, ${text}`, adverbial: "" };
      }
      this.position = start;
    }
    if (adverbial !== "" && done === "" && verb) {
      this.position += 1;
      this.skipAspect();
      if (this.startsNounPhrase()) {
        const thing = this.coordinated("never", true, verb.source.endsWith("满"));
        const how = verb.source === "有" || verb.text === "with" ? "" : (verb.alternative ?? verb.text);
        const text = join(join(thing, how), adverbial);
        return { text, adverbial: "" };
      }
      this.position = start;
    }
    return { text: join(done, join(this.verbPhrase(false), adverbial)), adverbial: "" };
  }

  /** Verb phrase followed by 的, or nothing (position kept). */
  private relative(): string | undefined {
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
  private verbPhrase(insideRelative: boolean): string {
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

  private object(insideRelative: boolean): string {
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
  private coordinated(stop: Stop, asObject: boolean, plural = false): string {
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
  private passive(): string {
    this.position += 1;
    const phrase = this.nounPhrase("de");
    const agent = phrase.head === "" ? "" : `by ${finishNounPhrase(phrase, true)}`;
    const verb = this.at(verbTags);
    if (!verb) return agent;
    this.position += 1;
    this.skipAspect();
    return join(verb.alternative ?? verb.text.replace(/ing\b/, "ed"), agent);
  }

  /** What the noun does or is like, after the noun: 猫坐在窗台上, 天空蓝色. */
  private withPredicate(phrase: NounPhrase, adverbial: string, asObject: boolean): string {
    const predicates: string[] = [];
    for (;;) {
      const start = this.position;
      const adverb = this.adverb();
      const place = this.situation();
      if (this.isVerb() || this.isParticle("被")) {
        predicates.push(join(join(adverb, this.verbPhrase(false)), place));
      } else if (place !== "") {
        predicates.push(place);
      } else if (this.at(["adjective"]) && !this.at(nounTags, 1) && !this.isParticle("的", 1)) {
        phrase.before.unshift(join(adverb, this.at(["adjective"])?.text ?? ""));
        this.position += 1;
      } else {
        this.position = start;
        break;
      }
    }
    const acts = predicates.some((predicate) => predicate !== "");
    const text = [finishNounPhrase(phrase, acts || asObject), ...predicates, adverbial].reduce(join, "");
    if (!this.isParticle("的")) return text;
    // The whole clause described the noun that follows: 猫坐在窗台上的照片.
    this.position += 1;
    const head = this.nounPhrase("never");
    if (head.head === "") return text;
    head.after.unshift(`of ${text}`);
    return this.withPredicate(head, "", asObject);
  }

  private adverb(): string {
    let text = "";
    for (
      let word = this.at(["adverb"]);
      word && this.words[this.position]?.[0] === word;
      word = this.at(["adverb"])
    ) {
      text = join(text, word.text);
      this.position += 1;
    }
    return text;
  }

  /** Number, measure, modifiers and head. */
  private nounPhrase(stop: Stop): NounPhrase {
    const phrase = emptyNounPhrase();
    this.determiner(phrase);
    while (this.position < this.words.length) {
      if (!this.modifier(phrase, stop)) break;
    }
    return phrase;
  }

  private determiner(phrase: NounPhrase): void {
    const digits = this.words[this.position]?.[0];
    const counted = digits?.tag === "raw" && /^\d+$/.test(digits.text) && this.at(["measure"], 1);
    const number = counted ? digits : this.at(["number"]);
    if (!number) return;
    this.position += 1;
    const measure = this.at(["measure"]);
    phrase.determiner = number.text;
    phrase.plural = !["1", "a", "this", "that", "every", "a whole", "half a", "another"].includes(
      number.text,
    );
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
  private modifier(phrase: NounPhrase, stop: Stop): boolean {
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

  private situationModifier(phrase: NounPhrase, word: Word): boolean {
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
  private compound(phrase: NounPhrase, stop: Stop): boolean {
    const start = this.position;
    const parts: string[] = [];
    let last: Word | undefined;
    for (let word = this.at(nounTags); word && !this.isVerb(); word = this.at(nounTags)) {
      if (parts.length > 0 && this.words[this.position]?.[0]?.tag === "postposition") break;
      parts.push(word.text);
      last = word;
      this.position += 1;
      if (this.isParticle("们")) {
        phrase.plural = true;
        this.position += 1;
      }
    }
    const text = parts.join(" ");
    const kind =
      last?.tag === "mass" || last?.tag === "raw" ? "mass" : last?.tag === "unique" ? "unique" : "count";
    const inner: NounPhrase = { ...emptyNounPhrase(), head: text, kind };
    const post = this.at(["postposition"]);
    if (
      post &&
      stop === "never" &&
      this.isParticle("的", 1) &&
      this.moreNounAfter(2) &&
      !this.closingHead(2)
    ) {
      phrase.after.unshift(`${post.text} ${finishNounPhrase(inner, true)}`);
      this.position += 2;
      return true;
    }
    if (this.isParticle("的") && stop !== "de" && this.moreNounAfter(1)) {
      inner.before = phrase.before;
      phrase.before = [];
      this.position += 1;
      const headWord = this.words[this.position]?.[0];
      if (kind === "mass" && !ofHeads.test(headWord?.text ?? ""))
        phrase.before.push([...inner.before, text].join(" "));
      else phrase.after.unshift(`of ${finishNounPhrase(inner, true)}`);
      return true;
    }
    const time = this.at(["situation"], 1);
    if (this.isParticle("的") && time?.alternative && !this.moreNounAfter(2)) {
      // 冬天的早晨: the time is the head.
      phrase.before.push(text);
      phrase.head = time.alternative;
      phrase.kind = "mass";
      this.position += 2;
      return false;
    }
    if (parts.length === 0) {
      this.position = start;
      return false;
    }
    phrase.head = text;
    phrase.kind = kind;
    return false;
  }

  /** An art form ends the clause: in 猫坐在窗台上的照片 the photo is of all of it. */
  private closingHead(offset: number): boolean {
    return artForms.test(this.words[this.position + offset]?.[0]?.text ?? "");
  }

  private skipDe(): void {
    if (this.isParticle("的") || this.isParticle("地") || this.isParticle("之")) this.position += 1;
  }

  private moreNoun(): boolean {
    return this.moreNounAfter(0);
  }

  /** Whether a noun phrase can go on from the offset. */
  private moreNounAfter(offset: number): boolean {
    let ahead = this.isParticle("的", offset) ? offset + 1 : offset;
    for (; ahead < this.words.length - this.position; ahead += 1) {
      if (this.at(nounTags, ahead)) return true;
      if (
        !this.at(["adjective", "number", "measure", "adverb", "situation"], ahead) &&
        !this.isParticle("的", ahead)
      ) {
        return this.isVerb(ahead) || this.isParticle("被", ahead) || this.isParticle("在", ahead);
      }
    }
    return false;
  }

  private leftover(): string {
    const word = this.words[this.position]?.[0];
    this.position += 1;
    return word?.text ?? "";
  }
}

function join(left: string, right: string): string {
  if (left === "") return right;
  return right === "" ? left : `${left} ${right}`;
}

const places =
  /^(?:on|in|under|beside|above|behind|near|between|at|by|inside|outside|across|around|deep|below|among|over|indoors|outdoors) /;

/** One -ing word goes before the noun (a running fox), more goes behind it (a fox running in the snow). */
function addRelative(phrase: NounPhrase, relative: string): void {
  if (/^\w+ing$/.test(relative)) phrase.before.push(relative);
  else phrase.after.unshift(relative);
}

/** "sitting on" + "on the table" must not say it twice. */
function withoutDouble(verb: string, object: string): string {
  return places.test(object) ? verb.replace(/ (?:on|in|into|over|through|at)$/, "") : verb;
}
