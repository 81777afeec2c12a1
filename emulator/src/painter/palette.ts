import { type Lch, mix, shade } from "./colour.ts";
import type { Random } from "./random.ts";

export type TimeOfDay = "dawn" | "day" | "golden" | "sunset" | "dusk" | "night";
export type Air = "clear" | "cloudy" | "overcast" | "fog" | "rain" | "storm" | "snow" | "aurora";

/** All colours a scene draws from; everything in the scene is mixed out of these, so that it stays harmonious. */
export interface Palette {
  skyTop: Lch;
  skyMiddle: Lch;
  skyLow: Lch;
  sun: Lch;
  cloud: Lch;
  cloudShade: Lch;
  /** What the farthest land fades to. */
  far: Lch;
  /** The darkest, nearest silhouettes. */
  near: Lch;
  water: Lch;
  /** The colour of the light falling on things, and of the air between. */
  key: Lch;
  ambient: Lch;
  /** How much of the ambient colour natural colours take on, 0..1. */
  ambientMix: number;
  /** Scales the lightness of natural colours. */
  exposure: number;
  /** 0 (day) .. 1 (deep night): stars, lit windows. */
  darkness: number;
}

type Numbers = readonly [number, number, number];
type Row = readonly [
  top: Numbers,
  middle: Numbers,
  low: Numbers,
  sun: Numbers,
  cloud: Numbers,
  cloudShade: Numbers,
  far: Numbers,
  near: Numbers,
  water: Numbers,
  key: Numbers,
  ambient: Numbers,
  light: readonly [ambientMix: number, exposure: number, darkness: number],
];

/** Hand-picked skies, several a time of day; the seed chooses. */
const rows: Record<TimeOfDay | "overcast" | "storm", readonly [Row, ...Row[]]> = {
  // biome-ignore format: a table reads best with one palette in a few lines
  day: [
    [[0.6, 0.13, 248], [0.77, 0.09, 232], [0.93, 0.035, 215], [0.99, 0.04, 95], [0.99, 0.008, 90], [0.84, 0.03, 250],
      [0.76, 0.06, 235], [0.36, 0.075, 165], [0.55, 0.1, 228], [0.98, 0.04, 95], [0.72, 0.06, 240], [0.05, 1, 0]],
    [[0.68, 0.1, 215], [0.83, 0.065, 200], [0.95, 0.035, 150], [0.99, 0.05, 100], [0.99, 0.01, 100], [0.86, 0.03, 210],
      [0.79, 0.055, 200], [0.37, 0.075, 185], [0.6, 0.09, 205], [0.98, 0.05, 100], [0.76, 0.05, 205], [0.06, 1, 0]],
    [[0.57, 0.12, 262], [0.75, 0.09, 250], [0.94, 0.04, 70], [0.99, 0.05, 85], [0.99, 0.015, 70], [0.82, 0.045, 275],
      [0.75, 0.06, 258], [0.34, 0.07, 200], [0.53, 0.1, 242], [0.98, 0.05, 85], [0.72, 0.06, 260], [0.06, 1, 0]],
  ],
  // biome-ignore format: a table
  dawn: [
    [[0.6, 0.085, 275], [0.79, 0.085, 345], [0.93, 0.075, 65], [0.99, 0.06, 80], [0.95, 0.055, 35], [0.7, 0.075, 320],
      [0.76, 0.065, 330], [0.33, 0.07, 285], [0.62, 0.08, 290], [0.96, 0.07, 60], [0.62, 0.08, 320], [0.16, 0.92, 0.05]],
    [[0.66, 0.07, 235], [0.84, 0.05, 30], [0.95, 0.07, 80], [0.99, 0.07, 85], [0.96, 0.05, 60], [0.76, 0.05, 300],
      [0.78, 0.05, 260], [0.34, 0.065, 250], [0.64, 0.07, 240], [0.97, 0.07, 75], [0.68, 0.06, 270], [0.15, 0.94, 0.04]],
    [[0.52, 0.1, 290], [0.74, 0.12, 5], [0.92, 0.09, 55], [0.98, 0.08, 70], [0.93, 0.08, 25], [0.63, 0.1, 335],
      [0.72, 0.09, 350], [0.3, 0.08, 300], [0.57, 0.09, 310], [0.95, 0.09, 50], [0.58, 0.09, 340], [0.19, 0.88, 0.1]],
  ],
  // biome-ignore format: a table
  golden: [
    [[0.65, 0.075, 225], [0.83, 0.075, 95], [0.93, 0.11, 80], [0.99, 0.08, 90], [0.97, 0.06, 80], [0.76, 0.07, 50],
      [0.8, 0.085, 75], [0.34, 0.07, 60], [0.62, 0.075, 170], [0.96, 0.11, 78], [0.68, 0.09, 65], [0.14, 0.95, 0]],
    [[0.7, 0.09, 60], [0.84, 0.11, 70], [0.94, 0.1, 88], [0.99, 0.07, 92], [0.97, 0.07, 80], [0.74, 0.1, 45],
      [0.79, 0.1, 62], [0.32, 0.08, 38], [0.68, 0.09, 65], [0.96, 0.11, 72], [0.66, 0.1, 55], [0.18, 0.93, 0]],
  ],
  // biome-ignore format: a table
  sunset: [
    [[0.36, 0.12, 290], [0.6, 0.17, 12], [0.84, 0.15, 62], [0.97, 0.11, 80], [0.83, 0.14, 45], [0.47, 0.13, 340],
      [0.63, 0.14, 15], [0.2, 0.07, 305], [0.48, 0.12, 330], [0.9, 0.14, 55], [0.45, 0.12, 330], [0.3, 0.78, 0.25]],
    [[0.42, 0.11, 255], [0.68, 0.11, 40], [0.87, 0.14, 72], [0.98, 0.1, 85], [0.88, 0.12, 55], [0.52, 0.1, 15],
      [0.66, 0.11, 40], [0.2, 0.055, 260], [0.5, 0.09, 30], [0.92, 0.13, 62], [0.46, 0.09, 15], [0.27, 0.8, 0.2]],
    [[0.32, 0.1, 275], [0.5, 0.17, 340], [0.77, 0.18, 35], [0.95, 0.12, 70], [0.77, 0.17, 25], [0.4, 0.14, 320],
      [0.54, 0.16, 350], [0.17, 0.07, 290], [0.42, 0.14, 335], [0.87, 0.16, 40], [0.4, 0.13, 320], [0.33, 0.74, 0.3]],
  ],
  // biome-ignore format: a table
  dusk: [
    [[0.26, 0.09, 275], [0.44, 0.11, 285], [0.74, 0.11, 35], [0.95, 0.06, 80], [0.6, 0.1, 350], [0.36, 0.09, 290],
      [0.5, 0.1, 300], [0.15, 0.045, 278], [0.38, 0.09, 285], [0.76, 0.1, 30], [0.32, 0.09, 282], [0.36, 0.72, 0.6]],
    [[0.27, 0.075, 245], [0.45, 0.09, 230], [0.76, 0.07, 75], [0.95, 0.05, 85], [0.6, 0.06, 240], [0.36, 0.07, 245],
      [0.5, 0.08, 230], [0.15, 0.04, 245], [0.4, 0.08, 232], [0.78, 0.08, 70], [0.33, 0.08, 240], [0.36, 0.72, 0.6]],
  ],
  // biome-ignore format: a table
  night: [
    [[0.15, 0.055, 272], [0.25, 0.08, 265], [0.44, 0.1, 248], [0.97, 0.025, 95], [0.5, 0.07, 255], [0.24, 0.06, 268],
      [0.38, 0.08, 256], [0.11, 0.035, 268], [0.25, 0.075, 258], [0.8, 0.06, 235], [0.24, 0.08, 262], [0.42, 0.64, 1]],
    [[0.16, 0.045, 235], [0.27, 0.065, 215], [0.48, 0.08, 195], [0.97, 0.03, 100], [0.52, 0.05, 210], [0.26, 0.05, 225],
      [0.4, 0.065, 210], [0.11, 0.03, 230], [0.27, 0.06, 215], [0.82, 0.05, 190], [0.25, 0.06, 220], [0.42, 0.65, 1]],
    [[0.16, 0.075, 295], [0.27, 0.11, 290], [0.47, 0.13, 318], [0.97, 0.03, 60], [0.5, 0.1, 310], [0.26, 0.09, 292],
      [0.4, 0.11, 302], [0.11, 0.05, 292], [0.27, 0.1, 296], [0.82, 0.08, 320], [0.26, 0.1, 292], [0.42, 0.65, 1]],
  ],
  // biome-ignore format: a table
  overcast: [
    [[0.7, 0.025, 235], [0.79, 0.02, 225], [0.88, 0.018, 200], [0.97, 0.01, 90], [0.9, 0.01, 220], [0.66, 0.025, 240],
      [0.79, 0.02, 220], [0.33, 0.035, 210], [0.6, 0.035, 220], [0.93, 0.015, 200], [0.72, 0.025, 220], [0.2, 0.93, 0]],
    [[0.72, 0.03, 160], [0.81, 0.025, 150], [0.9, 0.025, 120], [0.97, 0.02, 100], [0.92, 0.015, 140], [0.7, 0.025, 170],
      [0.8, 0.025, 160], [0.33, 0.045, 180], [0.62, 0.035, 180], [0.94, 0.02, 120], [0.74, 0.03, 165], [0.2, 0.93, 0]],
  ],
  // biome-ignore format: a table
  storm: [
    [[0.28, 0.035, 255], [0.4, 0.04, 245], [0.64, 0.045, 195], [0.92, 0.03, 100], [0.55, 0.03, 230], [0.26, 0.035, 255],
      [0.5, 0.04, 225], [0.17, 0.03, 245], [0.38, 0.05, 220], [0.8, 0.04, 190], [0.38, 0.04, 235], [0.38, 0.7, 0.4]],
  ],
};

/** Turns hues a few degrees, so that the same palette is not twice the same. */
function turned([l, c, h]: Numbers, degrees: number): Lch {
  return [l, c, h + degrees];
}

function rowFor(time: TimeOfDay, air: Air, random: Random): Row {
  const isBright = time === "day" || time === "golden";
  if (isBright && air === "storm") return random.pick(rows.storm);
  if (isBright && (air === "overcast" || air === "rain" || air === "fog" || air === "snow"))
    return random.pick(rows.overcast);
  return random.pick(rows[air === "aurora" ? "night" : time]);
}

/** Picks a palette for a time of day and weather; `tints` are colours the prompt asked for. */
export function makePalette(time: TimeOfDay, air: Air, tints: readonly Lch[], random: Random): Palette {
  const row = rowFor(time, air, random);
  const degrees = random.between(-9, 9);
  const [top, middle, low, sun, cloud, cloudShade, far, near, water, key, ambient, light] = row;
  const palette: Palette = {
    skyTop: turned(top, degrees),
    skyMiddle: turned(middle, degrees),
    skyLow: turned(low, degrees),
    sun: turned(sun, degrees),
    cloud: turned(cloud, degrees),
    cloudShade: turned(cloudShade, degrees),
    far: turned(far, degrees),
    near: turned(near, degrees),
    water: turned(water, degrees),
    key: turned(key, degrees),
    ambient: turned(ambient, degrees),
    ambientMix: light[0],
    exposure: light[1],
    darkness: light[2],
  };
  return tints.length > 0 ? tinted(palette, tints) : palette;
}

/** Keeps every lightness, moves the hues towards the asked colours: the first leads, the second takes the warm side. */
function tinted(palette: Palette, tints: readonly Lch[]): Palette {
  const lead = tints[0] ?? palette.skyTop;
  const second = tints[1] ?? lead;
  const toward = (colour: Lch, tint: Lch, amount: number): Lch =>
    mix(colour, [colour[0], Math.max(colour[1], Math.min(tint[1], 0.16) * 0.9), tint[2]], amount);
  return {
    ...palette,
    skyTop: toward(palette.skyTop, lead, 0.75),
    skyMiddle: toward(palette.skyMiddle, tints.length > 1 ? mix(lead, second, 0.5) : lead, 0.65),
    skyLow: toward(palette.skyLow, second, 0.6),
    cloud: toward(palette.cloud, second, 0.35),
    cloudShade: toward(palette.cloudShade, lead, 0.5),
    far: toward(palette.far, lead, 0.6),
    near: toward(palette.near, lead, 0.6),
    water: toward(palette.water, lead, 0.6),
    ambient: toward(palette.ambient, lead, 0.6),
    ambientMix: Math.min(0.5, palette.ambientMix + 0.06),
  };
}

/** A natural colour as it looks under this light, `haze` (0..1) of the way into the distance. */
export function underLight(palette: Palette, natural: Lch, haze = 0): Lch {
  const exposed: Lch = [natural[0] * palette.exposure, natural[1], natural[2]];
  const ambient = mix(exposed, shade(palette.ambient, (natural[0] - 0.5) * 0.5), palette.ambientMix);
  // Bright surfaces pick up the colour of the light most.
  const key: Lch = [Math.max(ambient[0], palette.key[0] * palette.exposure), palette.key[1], palette.key[2]];
  const lit = mix(ambient, key, 0.22 * natural[0] * natural[0]);
  return haze > 0 ? mix(lit, palette.far, haze) : lit;
}
