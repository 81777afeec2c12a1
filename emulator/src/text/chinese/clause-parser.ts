import { finishNounPhrase, type NounPhrase } from "../noun-phrase.ts";
import { addRelative, PhraseParser } from "./phrase-parser.ts";
import { join, nounTags, verbTags } from "./word-cursor.ts";

/**
 * Turns one Chinese clause, cut into words, into an English phrase as picture prompts use it: participles in place of
 * tenses, modifiers moved behind the noun where English wants them there.
 */
export class ClauseParser extends PhraseParser {
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
          text === "" || done === "" || /(?:and|or|with|by|from|of|toward|as|for|about|,)$/.test(done)
            ? join(done, text)
            : `${done}, ${text}`;
      } else {
        done = join(done, this.leftover());
      }
      if (this.position === start) this.position += 1;
    }
    return join(done, adverbial);
  }

  private connective(): string {
    const word = this.words[this.position]?.[0];
    if (word?.tag !== "connective") return "";
    this.position += 1;
    return word.source === "是" ? "," : word.text;
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
}
