import { chineseLexicon } from "../chinese/chinese-lexicon.ts";
import { toSimplified } from "../chinese/to-simplified.ts";
import { buildLexicon, longestForm, type Word } from "../lexicon.ts";
import { hindi } from "./hindi-words.ts";
import { japanese, korean } from "./japanese-korean-words.ts";
import { romanise } from "./romanise.ts";

/** Languages whose verbs end the clause and whose place words follow the noun. */
export type HeadFinal = "ja" | "ko" | "hi";

/** A word with the mark of its role behind it. */
export interface Marked {
  word: Word;
  role: "" | "of" | "object" | "subject" | "place";
  /** English preposition when the role is `place`. */
  preposition: string;
}

const japaneseLexicon = buildLexicon(japanese);
const koreanLexicon = buildLexicon(korean);
const hindiLexicon = buildLexicon(hindi);
const japaneseLongest = longestForm(japaneseLexicon);
/** What may follow a verb's stem, as far as prompts use it. */
const japaneseEnding =
  /^(?:っている|んでいる|いている|ている|でいる|っていた|ていた|ってる|てる|って|んで|いて|て|った|んだ|いた|た|っ|ん|り|き|る|う|く|ぐ|む|ぶ|つ|す)/;

function marked(word: Word): Marked {
  return { word, role: "", preposition: "" };
}

/** Cuts a clause into words with their roles. */
export function splitHeadFinal(clause: string, language: HeadFinal): Marked[] {
  if (language === "ja") return splitJapanese(clause);
  return language === "ko" ? splitKorean(clause) : splitHindi(clause);
}

function splitJapanese(clause: string): Marked[] {
  const found: Marked[] = [];
  for (let at = 0; at < clause.length; ) {
    const { word, length } = japaneseAt(clause, at);
    at += length;
    if (word.tag === "intransitive" || word.tag === "transitive") {
      at += japaneseEnding.exec(clause.slice(at))?.[0].length ?? 0;
      if (clause.startsWith("いる", at)) at += 2;
    }
    if (!mark(found, word, { の: "of", を: "object", が: "subject", は: "subject" }))
      found.push(marked(word));
  }
  return found;
}

/** Gives the last word the role that a particle or place word sets; false when the word is no such mark. */
function mark(
  found: readonly Marked[],
  word: Word,
  particles: Readonly<Record<string, Marked["role"]>>,
): boolean {
  if (word.source.trim() === "") return true;
  const last = found.at(-1);
  if (word.tag === "particle") {
    const role = particles[word.source];
    if (last && role && last.role === "") last.role = role;
    return true;
  }
  if (word.tag !== "postposition" || !last) return false;
  // の上 + に: the first of two place words says where.
  if (last.role !== "place") last.preposition = word.text;
  last.role = "place";
  return true;
}

function japaneseAt(text: string, at: number): { word: Word; length: number } {
  const longest = Math.min(japaneseLongest, text.length - at);
  for (let length = longest; length > 0; length -= 1) {
    const form = text.slice(at, at + length);
    const readings = japaneseLexicon.get(form);
    const verb = readings?.find((word) => word.tag === "intransitive" || word.tag === "transitive");
    // A stem that is also a noun is a verb when an ending follows.
    const reading = verb && japaneseEnding.test(text.slice(at + length)) ? verb : readings?.[0];
    if (reading) return { word: reading, length };
    const shared = /^\p{Script=Han}+$/u.test(form) ? chineseLexicon.get(toSimplified(form))?.[0] : undefined;
    if (shared && ["noun", "mass", "unique", "adjective"].includes(shared.tag))
      return { word: shared, length };
  }
  const rest = text.slice(at);
  const run =
    /^(?:[\p{Script=Katakana}ー]+|[\x21-\x7e]+|\s+|\p{Script=Han}+|.)/u.exec(rest)?.[0] ?? rest.charAt(0);
  return { word: { tag: "raw", text: romanise(run.trim()), source: run }, length: run.length };
}

/** Korean particles by role, longest first. */
const koreanParticles: readonly (readonly [string, Marked["role"], string])[] = [
  ["에서", "place", "in"],
  ["으로", "place", "toward"],
  ["에는", "place", "in"],
  ["에", "place", "in"],
  ["로", "place", "toward"],
  ["까지", "place", "to"],
  ["부터", "place", "from"],
  ["의", "of", ""],
  ["을", "object", ""],
  ["를", "object", ""],
  ["이", "subject", ""],
  ["가", "subject", ""],
  ["은", "subject", ""],
  ["는", "subject", ""],
  ["들", "", ""],
];

function splitKorean(clause: string): Marked[] {
  const found: Marked[] = [];
  for (const token of clause.split(/\s+/).filter((part) => part !== "")) {
    for (const piece of koreanToken(token)) {
      const last = found.at(-1);
      if (piece.word.tag === "postposition" && last) {
        last.role = "place";
        last.preposition = piece.word.text;
      } else if (piece.word.tag !== "measure") found.push(piece);
    }
  }
  return found;
}

function koreanToken(token: string): Marked[] {
  const direct = koreanLexicon.get(token)?.[0];
  if (direct) return [marked(direct)];
  for (const [particle, role, preposition] of koreanParticles) {
    if (!token.endsWith(particle) || token.length === particle.length) continue;
    const known = koreanLexicon.get(token.slice(0, -particle.length))?.[0];
    if (known) return [{ word: known, role, preposition }];
  }
  const joined = /^(.+?)(와|과|하고)$/.exec(token);
  const left = koreanLexicon.get(joined?.[1] ?? "")?.[0];
  if (left) return [marked(left), marked({ tag: "connective", text: "and", source: joined?.[2] ?? "" })];
  const stripped = token.replace(/(?:에서|으로|에는|에|의|을|를)$/, "");
  const place = /(?:에서|에는|에)$/.test(token);
  const word: Word = { tag: "raw", text: romanise(stripped), source: token };
  return [{ word, role: place ? "place" : token.endsWith("의") ? "of" : "", preposition: place ? "in" : "" }];
}

function splitHindi(clause: string): Marked[] {
  const found: Marked[] = [];
  const tokens = clause.split(/\s+/).filter((part) => part !== "");
  for (let at = 0; at < tokens.length; ) {
    let length = 3;
    let word: Word | undefined;
    for (; length > 0 && !word; length -= 1)
      word = hindiLexicon.get(tokens.slice(at, at + length).join(" "))?.[0];
    const source = tokens[at] ?? "";
    const taken: Word = word ?? { tag: "raw", text: romanise(source), source };
    at += word ? length + 1 : 1;
    if (!mark(found, taken, { का: "of", की: "of", के: "of", को: "object", ने: "subject" }))
      found.push(marked(taken));
  }
  return found;
}
