import type { Tag, Word } from "../lexicon.ts";

/** Tags that can be the head of a noun phrase. */
export const nounTags: readonly Tag[] = ["noun", "mass", "unique", "raw"];
/** Tags of verbs. */
export const verbTags: readonly Tag[] = ["intransitive", "transitive"];
const artForms =
  /(?:painting|portrait|photo|picture|illustration|sketch|silhouette|close-up|poster|figure seen from behind)$/;

/** A place in the words of a clause, and the questions a parser asks about what stands there. */
export class WordCursor {
  protected readonly words: readonly (readonly Word[])[];
  protected position = 0;

  constructor(words: readonly (readonly Word[])[]) {
    this.words = words;
  }

  protected at(tags: readonly Tag[], offset = 0): Word | undefined {
    return this.words[this.position + offset]?.find((word) => tags.includes(word.tag));
  }

  protected isParticle(source: string, offset = 0): boolean {
    return this.words[this.position + offset]?.[0]?.source === source;
  }

  protected isVerb(offset = 0): boolean {
    const readings = this.words[this.position + offset];
    const first = readings?.[0];
    return first !== undefined && verbTags.includes(first.tag);
  }

  protected skipAspect(): void {
    while (["着", "了", "过", "们", "地"].some((particle) => this.isParticle(particle))) this.position += 1;
  }

  protected skipDe(): void {
    if (this.isParticle("的") || this.isParticle("地") || this.isParticle("之")) this.position += 1;
  }

  protected startsNounPhrase(): boolean {
    return (
      this.at([...nounTags, "adjective", "number", "measure"]) !== undefined || this.isSituationModifier()
    );
  }

  protected moreNoun(): boolean {
    return this.moreNounAfter(0);
  }

  /** Whether a noun phrase can go on from the offset. */
  protected moreNounAfter(offset: number): boolean {
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

  /** An art form ends the clause: in 猫坐在窗台上的照片 the photo is of all of it. */
  protected closingHead(offset: number): boolean {
    return artForms.test(this.words[this.position + offset]?.[0]?.text ?? "");
  }

  /** A situation that does not lead into a noun: 湖边 alone, not 湖边小屋. */
  protected standsAlone(word: Word): boolean {
    const next = this.words[this.position + 1]?.[0];
    if (!next || this.words[this.position]?.[0] !== word) return true;
    return ![...nounTags, "adjective", "postposition"].includes(next.tag);
  }

  protected adverb(): string {
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

  protected leftover(): string {
    const word = this.words[this.position]?.[0];
    this.position += 1;
    return word?.text ?? "";
  }

  protected isSituationModifier(): boolean {
    return this.at(["situation"]) !== undefined;
  }
}

/** Two pieces with a space between, unless one is empty. */
export function join(left: string, right: string): string {
  if (left === "") return right;
  return right === "" ? left : `${left} ${right}`;
}
