import type { Lch } from "../colour.ts";
import type { Air, TimeOfDay } from "../palette.ts";
import { findSubject, subjectPhrases } from "../subjects/find-subject.ts";
import type { SubjectSpec } from "../subjects/kit.ts";
import {
  airWords,
  colourWords,
  countWords,
  type Season,
  type SettingId,
  type StyleId,
  seasonWords,
  settingWords,
  styleWords,
  timeWords,
} from "./scene-words.ts";

/** A subject the prompt names, with what it says about it. */
export interface SubjectMention {
  spec: SubjectSpec;
  /** The colour named just before it, if any. */
  colour?: Lch;
  /** 1..9. */
  count: number;
  /** 0.6 (tiny) .. 1.4 (huge). */
  scale: number;
}

/** What a prompt asks for, as far as the painter understands it. Lists keep the order of the prompt. */
export interface Brief {
  subjects: SubjectMention[];
  settings: SettingId[];
  times: TimeOfDay[];
  airs: Air[];
  seasons: Season[];
  styles: StyleId[];
  /** Colours named as part of a place, such as a lavender field: they colour its flowers. */
  blooms: Lch[];
  /** The first subject rides the second. */
  isRiding: boolean;
  /** Colours named without a subject: they tint the whole picture. */
  tints: Lch[];
}

type Meaning =
  | { kind: "subject"; spec: SubjectSpec }
  | { kind: "setting"; value: SettingId }
  | { kind: "time"; value: TimeOfDay }
  | { kind: "air"; value: Air }
  | { kind: "season"; value: Season }
  | { kind: "style"; value: StyleId };

const longestPhrase = 4;
let lexicon: Map<string, Meaning[]> | undefined;

function fold(word: string): string {
  if (word.length < 4 || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("ves"))
    return word === "leaves" ? "leaf" : word === "wolves" ? "wolf" : word.slice(0, -1);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function split(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "");
  return plain.split(/[^a-z0-9]+/).filter((word) => word.length > 0);
}

function addPhrases<T extends string>(
  into: Map<string, Meaning[]>,
  words: Record<T, string>,
  wrap: (value: T) => Meaning,
): void {
  for (const [value, phrases] of Object.entries(words) as [T, string][]) {
    for (const phrase of phrases.split(",")) addMeaning(into, phrase, wrap(value));
  }
}

function addMeaning(into: Map<string, Meaning[]>, phrase: string, meaning: Meaning): void {
  const key = split(phrase).map(fold).join(" ");
  into.set(key, [...(into.get(key) ?? []), meaning]);
}

function buildLexicon(): Map<string, Meaning[]> {
  const built = new Map<string, Meaning[]>();
  addPhrases(built, settingWords, (value) => ({ kind: "setting", value }));
  addPhrases(built, timeWords, (value) => ({ kind: "time", value }));
  addPhrases(built, airWords, (value) => ({ kind: "air", value }));
  addPhrases(built, seasonWords, (value) => ({ kind: "season", value }));
  addPhrases(built, styleWords, (value) => ({ kind: "style", value }));
  for (const { phrase, id } of subjectPhrases()) {
    const spec = findSubject(id);
    if (spec) addMeaning(built, phrase, { kind: "subject", spec });
  }
  return built;
}

function lookUp(words: readonly string[], at: number): { meanings: Meaning[]; length: number } | undefined {
  lexicon ??= buildLexicon();
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
    const meanings = lexicon.get(words.slice(at, at + length).join(" "));
    if (meanings) return { meanings, length };
  }
  return undefined;
}

const sizeWords: Record<string, number> = {
  tiny: 0.62,
  small: 0.75,
  little: 0.78,
  baby: 0.75,
  distant: 0.55,
  lone: 0.85,
  lonely: 0.85,
  solitary: 0.85,
  big: 1.2,
  large: 1.2,
  huge: 1.4,
  giant: 1.45,
  enormous: 1.45,
  massive: 1.4,
  towering: 1.3,
  majestic: 1.2,
};
/** Said of things that are not there: "no people", "without clouds". */
const negations = new Set(["no", "without", "not"]);
const articles = new Set(["a", "an", "one", "the"]);

/** What the words just read say about the thing still to come. */
interface Pending {
  colour?: Lch;
  colourAge: number;
  count: number;
  scale: number;
  isNegated: boolean;
}

const nothingPending = (): Pending => ({ colourAge: 0, count: 1, scale: 1, isNegated: false });

function add<T>(list: T[], value: T): void {
  if (!list.includes(value)) list.push(value);
}

function addSubject(brief: Brief, spec: SubjectSpec, pending: Pending, isPlural: boolean): void {
  if (brief.subjects.some((mention) => mention.spec.id === spec.id)) return;
  const several = spec.stance === "air" || spec.stance === "swim" ? 5 : 3;
  const count = pending.count > 1 ? pending.count : isPlural ? several : 1;
  const colour = pending.colour ? { colour: pending.colour } : {};
  brief.subjects.push({ spec, count, scale: pending.scale, ...colour });
}

function addSetting(brief: Brief, setting: SettingId, phrase: string): void {
  add(brief.settings, setting);
  const bloom = colourWords[phrase.split(" ")[0] ?? ""];
  if (bloom) brief.blooms.push(bloom);
}

function apply(brief: Brief, meaning: Meaning, phrase: string, pending: Pending, isPlural: boolean): void {
  if (meaning.kind === "subject") addSubject(brief, meaning.spec, pending, isPlural);
  else if (meaning.kind === "setting") addSetting(brief, meaning.value, phrase);
  else if (meaning.kind === "time") add(brief.times, meaning.value);
  else if (meaning.kind === "air") add(brief.airs, meaning.value);
  else if (meaning.kind === "season") add(brief.seasons, meaning.value);
  else add(brief.styles, meaning.value);
}

function releaseColour(brief: Brief, pending: Pending): void {
  if (pending.colour) brief.tints.push(pending.colour);
  delete pending.colour;
}

/** A word that says something about what follows it, or nothing. */
function note(brief: Brief, word: string, pending: Pending): void {
  const colour = colourWords[word];
  if (colour) {
    releaseColour(brief, pending);
    pending.colour = colour;
    pending.colourAge = 0;
  } else if (countWords[word] !== undefined) pending.count = countWords[word];
  else if (/^[2-9]$/.test(word)) pending.count = Number(word);
  else if (sizeWords[word] !== undefined) pending.scale = sizeWords[word];
  else if (negations.has(word)) pending.isNegated = true;
  else if (articles.has(word)) pending.count = 1;
  pending.colourAge += 1;
  if (pending.colourAge > 3) releaseColour(brief, pending);
}

/** A face alone fills the picture; in a place or in company it becomes a figure. */
function settleFigures(brief: Brief): void {
  const face = brief.subjects.find((mention) => mention.spec.id === "portrait");
  const woman = findSubject("woman");
  if (!face || !woman || brief.settings.includes("portrait")) return;
  if (brief.settings.length > 0 || brief.subjects.length > 1) face.spec = woman;
}

/** Reads an English prompt. Words it does not know are passed over; it never fails. */
export function readPrompt(prompt: string, negativePrompt = ""): Brief {
  const brief: Brief = {
    subjects: [],
    settings: [],
    times: [],
    airs: [],
    seasons: [],
    styles: [],
    blooms: [],
    isRiding: false,
    tints: [],
  };
  const spoken = split(prompt);
  brief.isRiding = spoken.includes("riding") || spoken.includes("rides");
  const words = spoken.map(fold);
  const unwanted = ` ${split(negativePrompt).map(fold).join(" ")} `;
  let pending = nothingPending();
  let at = 0;
  while (at < words.length) {
    const found = lookUp(words, at);
    if (!found) {
      note(brief, words[at] ?? "", pending);
      at += 1;
      continue;
    }
    const last = at + found.length - 1;
    const phrase = words.slice(at, at + found.length).join(" ");
    if (!pending.isNegated && !unwanted.includes(` ${phrase} `)) {
      for (const meaning of found.meanings)
        apply(brief, meaning, phrase, pending, spoken[last] !== words[last]);
    }
    pending.isNegated = false;
    if (found.meanings.some((meaning) => meaning.kind === "subject")) pending = nothingPending();
    at += found.length;
  }
  releaseColour(brief, pending);
  settleFigures(brief);
  return brief;
}
