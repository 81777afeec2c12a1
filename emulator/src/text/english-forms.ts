const irregularPlurals: Readonly<Record<string, string>> = {
  child: "children",
  man: "men",
  woman: "women",
  person: "people",
  foot: "feet",
  tooth: "teeth",
  goose: "geese",
  mouse: "mice",
  leaf: "leaves",
  wolf: "wolves",
  elf: "elves",
  knife: "knives",
  bookshelf: "bookshelves",
  fish: "fish",
  goldfish: "goldfish",
  clownfish: "clownfish",
  starfish: "starfish",
  sheep: "sheep",
  deer: "deer",
  koi: "koi",
  bison: "bison",
  elk: "elk",
  reindeer: "reindeer",
  carp: "carp",
  angler: "anglers",
  "passer-by": "passers-by",
  samurai: "samurai",
  sushi: "sushi",
};

/** Words that already are plural or never are: they take no `a`. */
const fixedEndings =
  /(?:s|people|children|men|women|feet|teeth|geese|mice|grass|coral|graffiti|fruit|porcelain|armor|embroidery|scenery|art|cattle|bamboo|candy|chocolate|bread)$/;

/** True for a phrase whose last word is plural already (`clouds`, `stone steps`); `ss` and `us` endings are not. */
export function looksPlural(phrase: string): boolean {
  const last = phrase.split(" ").at(-1) ?? "";
  return fixedEndings.test(last) && !/(?:ss|us|is|cactus|bus|lotus|dress|canvas)$/.test(last);
}

/** The plural of a noun phrase: of its head, that is the last word or the one before "of". */
export function pluralOf(phrase: string): string {
  const [head = "", ...tail] = phrase.split(/ (?=of |in |with |and |seen )/);
  const words = head.split(" ");
  const last = words.pop() ?? "";
  const plural = pluralWord(last);
  return [[...words, plural].join(" "), ...tail].join(" ");
}

function pluralWord(word: string): string {
  const irregular = irregularPlurals[word];
  if (irregular) return irregular;
  if (looksPlural(word) || /\d/.test(word)) return word;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** `a` or `an` for the phrase, by how its first word sounds. */
export function indefinite(phrase: string): "a" | "an" {
  if (/^(?:uni|use|eu|one\b|ukulele|uk)/i.test(phrase)) return "a";
  return /^(?:[aeiou]|hour|honest|heir)/i.test(phrase) ? "an" : "a";
}
