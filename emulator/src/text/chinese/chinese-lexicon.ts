import { buildLexicon, type Lexicon } from "../lexicon.ts";
import { animalsAndPeople } from "./animals-and-people.ts";
import { adverbs, connectives, measures, numbers, postpositions, situations } from "./grammar-words.ts";
import { uncountable, unique } from "./light-and-matter.ts";
import { placesAndThings } from "./places-and-things.ts";
import { adjectives, intransitiveVerbs, transitiveVerbs } from "./qualities-and-actions.ts";

const particles = "的 -;之 -;在 -;被 -;着 -;了 -;过 -;们 -";

/** The words of Chinese picture prompts, in simplified writing. */
export const chineseLexicon: Lexicon = buildLexicon({
  particle: particles,
  situation: situations,
  noun: `${animalsAndPeople};${placesAndThings}`,
  mass: uncountable,
  unique,
  adjective: adjectives,
  intransitive: intransitiveVerbs,
  transitive: transitiveVerbs,
  postposition: postpositions,
  measure: measures,
  number: numbers,
  adverb: adverbs,
  connective: connectives,
});
