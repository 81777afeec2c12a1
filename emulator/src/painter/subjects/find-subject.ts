import { catsAndDogs } from "./animals-near.ts";
import { boats } from "./boats.ts";
import type { SubjectSpec } from "./kit.ts";

const all: readonly SubjectSpec[] = [...catsAndDogs, ...boats];
const byId = new Map(all.map((spec) => [spec.id, spec]));

/** Everything the painter can draw. */
export function allSubjects(): readonly SubjectSpec[] {
  return all;
}

/** The subject with this id. */
export function findSubject(id: string): SubjectSpec | undefined {
  return byId.get(id);
}

/** Every phrase that names a subject. */
export function subjectPhrases(): { phrase: string; id: string }[] {
  return all.flatMap((spec) => spec.words.split(",").map((phrase) => ({ phrase, id: spec.id })));
}
