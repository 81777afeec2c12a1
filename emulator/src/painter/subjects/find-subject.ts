import { animalsAir } from "./animals-air.ts";
import { animalsLarge } from "./animals-large.ts";
import { catsAndDogs } from "./animals-near.ts";
import { animalsSea } from "./animals-sea.ts";
import { backdrops } from "./backdrops.ts";
import { boats } from "./boats.ts";
import { buildings } from "./buildings.ts";
import type { SubjectSpec } from "./kit.ts";
import { objects } from "./objects.ts";
import { people } from "./people.ts";
import { plants } from "./plants.ts";
import { vehicles } from "./vehicles.ts";

const all: readonly SubjectSpec[] = [
  ...animalsAir,
  ...animalsLarge,
  ...catsAndDogs,
  ...animalsSea,
  ...backdrops,
  ...boats,
  ...buildings,
  ...objects,
  ...people,
  ...plants,
  ...vehicles,
];
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
