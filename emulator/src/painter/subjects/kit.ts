import { css, type Lch, mix, shade } from "../colour.ts";
import { type Palette, underLight } from "../palette.ts";
import type { SettingId } from "../prompt/scene-words.ts";
import type { Random } from "../random.ts";

/**
 * How a subject takes its place: standing on the ground, floating on water, in the air, swimming, small enough to
 * need a table when indoors, or so large that it belongs to the landscape behind everything.
 */
export type Stance = "ground" | "float" | "air" | "swim" | "table" | "backdrop";

/** One thing the painter can draw. */
export interface SubjectSpec {
  id: string;
  /** Comma-separated English names, singular. */
  words: string;
  stance: Stance;
  /** Height as a share of the picture's shorter side when it is the hero. */
  size: number;
  /** Where it is at home when the prompt names no place. */
  home: SettingId;
  /**
   * SVG in a box 100 high: the ground is y = 0, up is negative, x = 0 the middle, looking to the right.
   */
  draw: (kit: Kit) => string;
  /** Stands well in shallow water: no bank is needed. */
  wades?: boolean;
  /** A backdrop in the sky: behind the farthest land. */
  isCelestial?: boolean;
  /** Leaps out of the sea, and is then shown half out of the water. */
  leaps?: boolean;
  /** Spans the picture and stands in its middle. */
  isCentred?: boolean;
}

/** What a drawing gets: colours under the scene's light, and chance. */
export interface Kit {
  random: Random;
  /** How much it is worth drawing, 0..1. */
  detail: number;
  isNight: boolean;
  /** A natural colour as it looks in this scene. */
  tone(lightness: number, chroma: number, hue: number): string;
  /** As `tone`, but the colour the prompt asked for wins (lightness differences kept relative to the first call). */
  main(lightness: number, chroma: number, hue: number): string;
  /** A colour that shines by itself, untouched by the scene's light. */
  glow(lightness: number, chroma: number, hue: number): string;
  /** A vertical gradient between two CSS colours, as a fill. */
  fade(from: string, to: string, isHorizontal?: boolean): string;
  /** Adds to the light layer, which is blurred and added over the picture; same coordinates. */
  light(svg: string): void;
}

/** The parts of a kit the composer reads back. */
export interface KitOutput {
  lights: string[];
  defs: string[];
}

export interface KitOptions {
  palette: Palette;
  random: Random;
  detail: number;
  /** Atmosphere between the subject and the eye, 0..1. */
  haze: number;
  /** Unique inside the document; names the gradients. */
  name: string;
  colour?: Lch;
}

/** Makes the kit for one drawn instance. */
export function makeKit(options: KitOptions): { kit: Kit; output: KitOutput } {
  const { palette, haze, colour, name } = options;
  const output: KitOutput = { lights: [], defs: [] };
  let firstMain: Lch | undefined;
  const tone = (natural: Lch): string => css(underLight(palette, natural, haze));
  const kit: Kit = {
    random: options.random,
    detail: options.detail,
    isNight: palette.darkness > 0.35,
    tone: (l, c, h) => tone([l, c, h]),
    main(l, c, h) {
      firstMain ??= [l, c, h];
      if (!colour) return tone([l, c, h]);
      return tone(shade(colour, (l - firstMain[0]) * 0.8));
    },
    glow: (l, c, h) => css(mix([l, c, h], palette.far, haze * 0.5)),
    fade(from, to, isHorizontal = false) {
      const id = `${name}-${output.defs.length}`;
      const axis = isHorizontal ? 'x1="0" y1="0" x2="1" y2="0"' : 'x1="0" y1="0" x2="0" y2="1"';
      output.defs.push(
        `<linearGradient id="${id}" ${axis}><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`,
      );
      return `url(#${id})`;
    },
    light: (svg) => output.lights.push(svg),
  };
  return { kit, output };
}
