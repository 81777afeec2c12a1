import type { PixelBuffer } from "../painter/pixel-buffer.ts";

/** What can be measured in a picture. */
export interface PictureFacts {
  orientation: "square" | "landscape" | "portrait";
  /** Names of the colours that cover most of the picture, most first. */
  colours: string[];
  /** Mean lightness 0..1, of the whole and of its thirds from the top. */
  brightness: number;
  bands: [number, number, number];
  /** Spread of the lightness 0..1. */
  contrast: number;
  /** Mean saturation 0..1. */
  saturation: number;
  /** Share of pixels, 0..1, that have an alpha below half. */
  transparent: number;
  skyColour: string;
  groundColour: string;
  /** Where the strongest detail lies. */
  focus: "left" | "center" | "right";
}

/** Samples per side: enough for colours and light, cheap at any size. */
const grid = 64;

/** Measures colours, light and layout of a picture. */
export function measurePicture(picture: PixelBuffer): PictureFacts {
  const samples = samplesOf(picture);
  const lights = samples.map((sample) => sample.light);
  const brightness = mean(lights);
  const spread = Math.sqrt(mean(lights.map((light) => (light - brightness) ** 2)));
  const band = (index: number) => samples.filter((sample) => Math.floor((sample.row * 3) / grid) === index);
  const bandLight = (index: number) => mean(band(index).map((sample) => sample.light));
  const ratio = picture.width / picture.height;
  return {
    orientation: ratio > 1.1 ? "landscape" : ratio < 0.9 ? "portrait" : "square",
    colours: ranked(samples).slice(0, 4),
    brightness,
    bands: [bandLight(0), bandLight(1), bandLight(2)],
    contrast: spread * 2,
    saturation: mean(samples.map((sample) => sample.saturation)),
    transparent: mean(samples.map((sample) => (sample.alpha < 128 ? 1 : 0))),
    skyColour: ranked(band(0))[0] ?? "grey",
    groundColour: ranked(band(2))[0] ?? "grey",
    focus: focusOf(samples),
  };
}

interface Sample {
  row: number;
  column: number;
  light: number;
  saturation: number;
  alpha: number;
  colour: string;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function samplesOf(picture: PixelBuffer): Sample[] {
  return Array.from({ length: grid * grid }, (_, index) => {
    const row = Math.floor(index / grid);
    const column = index % grid;
    const x = Math.min(picture.width - 1, Math.floor(((column + 0.5) * picture.width) / grid));
    const y = Math.min(picture.height - 1, Math.floor(((row + 0.5) * picture.height) / grid));
    const at = (y * picture.width + x) * 4;
    const [red = 0, green = 0, blue = 0, alpha = 255] = picture.rgba.subarray(at, at + 4);
    const high = Math.max(red, green, blue);
    return {
      row,
      column,
      light: (0.299 * red + 0.587 * green + 0.114 * blue) / 255,
      saturation: high === 0 ? 0 : (high - Math.min(red, green, blue)) / high,
      alpha,
      colour: colourName(red, green, blue),
    };
  });
}

/** The third of the picture in which lightness changes most from sample to sample. */
function focusOf(samples: readonly Sample[]): PictureFacts["focus"] {
  const thirds = [0, 0, 0];
  for (const [index, sample] of samples.entries()) {
    const before = samples[index - 1];
    if (sample.column === 0 || !before) continue;
    const third = Math.floor((sample.column * 3) / grid);
    thirds[third] = (thirds[third] ?? 0) + Math.abs(sample.light - before.light);
  }
  const [left = 0, center = 0, right = 0] = thirds;
  if (center >= left && center >= right) return "center";
  return left > right ? "left" : "right";
}

function ranked(samples: readonly Sample[]): string[] {
  const counts = new Map<string, number>();
  for (const { colour } of samples) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts.entries()].sort((left, right) => right[1] - left[1]).map(([name]) => name);
}

/** A plain English name for a colour. */
export function colourName(red: number, green: number, blue: number): string {
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const chroma = high - low;
  if (high < 40) return "black";
  if (chroma < 24) return high > 215 ? "white" : high > 130 ? "light grey" : "dark grey";
  const hue =
    high === red
      ? (((green - blue) / chroma + 6) % 6) * 60
      : high === green
        ? ((blue - red) / chroma + 2) * 60
        : ((red - green) / chroma + 4) * 60;
  const shade = high < 110 ? "dark " : low > 150 ? "pale " : "";
  return shade + hueName(hue, high);
}

function hueName(hue: number, high: number): string {
  if (hue < 15 || hue >= 345) return "red";
  if (hue < 42) return high < 150 ? "brown" : "orange";
  if (hue < 68) return "yellow";
  if (hue < 160) return "green";
  if (hue < 195) return "teal";
  if (hue < 255) return "blue";
  if (hue < 290) return "purple";
  return "pink";
}

/** Words for the light of the picture. */
export function lightWords(facts: PictureFacts): string {
  if (facts.brightness < 0.25) return "dark, night-like light";
  if (facts.brightness < 0.45) return "dim, moody light";
  if (facts.brightness < 0.7) return "soft, even light";
  return "bright, airy light";
}

/** A caption out of what can be measured; `length` as moondream's caption_length. */
export function describePicture(picture: PixelBuffer, length: string): string {
  const facts = measurePicture(picture);
  const [first = "grey", second = first] = facts.colours;
  const tone = facts.saturation > 0.45 ? "vivid" : facts.saturation > 0.2 ? "muted" : "nearly monochrome";
  const short = `A ${facts.orientation} picture in ${first} and ${second} tones with ${lightWords(facts)}.`;
  if (length === "short") return short;
  const layered = facts.bands[0] > facts.bands[2] + 0.08;
  const layout = layered
    ? `The upper part is lighter and mostly ${facts.skyColour}, like a sky, above a darker ${facts.groundColour} ground.`
    : `The upper part is mostly ${facts.skyColour} and the lower part ${facts.groundColour}.`;
  const normal = `${short} ${layout} The main subject stands ${facts.focus === "center" ? "in the center" : `on the ${facts.focus}`}.`;
  if (length !== "long") return normal;
  const contrast =
    facts.contrast > 0.5 ? "strong contrast" : facts.contrast > 0.25 ? "moderate contrast" : "low contrast";
  const rest = facts.colours.slice(2);
  const accents = rest.length > 0 ? ` Accents of ${rest.join(" and ")} appear.` : "";
  const see = facts.transparent > 0.05 ? " Parts of it are transparent." : "";
  return `${normal} Colours are ${tone}, with ${contrast}.${accents} It measures ${picture.width} by ${picture.height} pixels.${see}`;
}
