import { hashText, randomSource } from "../random.ts";
import { withProtectedParts } from "./protected-parts.ts";

interface DetailGroup {
  /** When the prompt speaks of this, the group fits. */
  fits: RegExp;
  details: readonly string[];
}

/** Details by what the prompt is about; each group gives at most one. */
const subjectGroups: readonly DetailGroup[] = [
  {
    fits: /\b(?:bird|owl|eagle|crane|swan|parrot|peacock|penguin|sparrow|phoenix)\b/i,
    details: ["feathers drawn one by one", "wings caught mid-beat", "a sharp, watchful eye"],
  },
  {
    fits: /\b(?:cat|kitten|dog|puppy|fox|rabbit|bear|panda|wolf|tiger|lion|deer|horse|otter|squirrel|corgi|shiba)\b/i,
    details: ["fine fur catching the light", "bright, attentive eyes", "a natural, unposed gesture"],
  },
  {
    fits: /\b(?:girl|boy|man|woman|person|child|portrait|astronaut|knight|warrior|dancer|face)\b/i,
    details: ["an expressive face", "carefully rendered fabric and folds", "a natural, relaxed pose"],
  },
  {
    fits: /\b(?:city|street|skyline|building|skyscraper|alley|town|neon)\b/i,
    details: [
      "windows glowing in layered depth",
      "reflections on wet pavement",
      "small figures that give scale",
    ],
  },
  {
    fits: /\b(?:mountain|valley|forest|field|meadow|desert|hill|landscape|canyon|garden)\b/i,
    details: [
      "layered depth fading into haze",
      "rich texture in the foreground",
      "a winding line leading the eye",
    ],
  },
  {
    fits: /\b(?:sea(?! of)|ocean|beach|lake|river|boat|lighthouse|harbor|island|waterfall|whale|fish)\b/i,
    details: [
      "soft reflections on the water",
      "gentle ripples and a low horizon",
      "a bright line where water meets land",
    ],
  },
  {
    fits: /\b(?:food|ramen|noodles|cake|bread|coffee|tea|fruit|soup|sushi)\b/i,
    details: ["wisps of steam", "appetizing texture in close view", "a simple wooden tabletop"],
  },
  {
    fits: /\b(?:space|planet|rocket|galaxy|moon|stars?|nebula|spaceship)\b/i,
    details: ["a sweep of distant stars", "a thin rim of light along every edge", "vast, quiet scale"],
  },
];

const lightGroups: readonly DetailGroup[] = [
  {
    fits: /\b(?:night|midnight|moonlit|neon|dark)\b/i,
    details: ["pools of warm light against deep blue shadow", "soft moonlight with gentle glow"],
  },
  {
    fits: /\b(?:dawn|sunrise|morning)\b/i,
    details: ["pale gold light through thin mist", "cool shadows warming at the edges"],
  },
  {
    fits: /\b(?:dusk|sunset|evening|golden)\b/i,
    details: ["low amber light with long shadows", "a sky graded from rose to violet"],
  },
  {
    fits: /\b(?:rain|rainy|storm|fog|mist|overcast)\b/i,
    details: ["diffuse light and glistening surfaces", "muted tones with one warm accent"],
  },
  {
    fits: /\b(?:snow|winter|ice|frozen)\b/i,
    details: ["crisp cold light with blue shadows", "fine snow hanging in the air"],
  },
];

const anyLight = ["soft directional light", "gentle side light with clear shadows", "warm diffuse daylight"];
const compositions = [
  "balanced composition with generous negative space",
  "a clear focal point placed off center",
  "a wide view with a strong foreground",
  "a close, intimate framing",
];
const finishes = [
  "a restrained, harmonious palette",
  "fine detail and clean edges",
  "subtle texture throughout",
];
const tagFinishes = ["masterpiece", "best quality", "highly detailed"];

/**
 * Makes a richer prompt out of an English one: its own words first, then light, composition and detail that suit what
 * it speaks of. What the prompt already says (light, style, framing) is not said again. The same text gives the same result.
 */
export function enhancePrompt(prompt: string, tags: boolean): string {
  const text = prompt.trim().replace(/[\s.,;]+$/, "");
  if (text === "") return "";
  const random = randomSource(hashText(text));
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
  const details = subjectGroups
    .filter((group) => group.fits.test(text))
    .slice(0, 2)
    .map((group) => pick(group.details));
  const light = lightGroups.find((group) => group.fits.test(text));
  if (!/\b(?:light|lighting|lit|backlight|glow)\b/i.test(text))
    details.push(pick(light?.details ?? anyLight));
  if (!/\b(?:composition|close-up|view|shot|framing|angle|lens)\b/i.test(text))
    details.push(pick(compositions));
  details.push(pick(tags ? tagFinishes : finishes));
  if (tags)
    return [asTags(text), ...details.map((detail) => detail.replace(/^(?:a|an|the) /, ""))].join(", ");
  const flags = /(?:\s--[a-zA-Z][\w-]*(?:[= ][\w.:]+)?)+$/.exec(text)?.[0] ?? "";
  const base = flags === "" ? text : text.slice(0, -flags.length);
  return `${base}, with ${details.slice(0, -1).join(", ")} and ${details.at(-1)}${flags}`;
}

/** Phrases become tags: articles go, joining words become commas. */
function asTags(text: string): string {
  return withProtectedParts(text, (plain) =>
    plain
      .replace(/\b(?:a|an|the) /gi, "")
      .replace(/\s+(?:and|with|wearing)\s+/gi, ", ")
      .replace(/[.;]\s*/g, ", "),
  );
}
