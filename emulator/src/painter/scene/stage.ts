import { css, type Lch, mix } from "../colour.ts";
import { type Air, type Palette, type TimeOfDay, underLight } from "../palette.ts";
import type { Season, SettingId } from "../prompt/scene-words.ts";
import type { Random } from "../random.ts";
import { number } from "../shapes.ts";

/** What the settings build on. Units: the picture's shorter side is 1000. */
export interface Stage {
  width: number;
  height: number;
  random: Random;
  palette: Palette;
  /** 0..1. */
  detail: number;
  setting: SettingId;
  season: Season | undefined;
  /** The colour of flowers, if the prompt named it. */
  bloom: Lch | undefined;
  time: TimeOfDay;
  air: Air;
  /** y where sky meets land or water. */
  horizon: number;
  sun: { x: number; y: number; radius: number; isShown: boolean };
  /** x the hero will stand at: settings keep it free. */
  heroX: number;
  /** When only a part is repainted: the middle, foot and height of that part, where the hero has to be. */
  focus?: { x: number; bottom: number; height: number };
  /** y where the near ground begins: lower when nothing has to stand on it. */
  bank: number;
  /** y the hero stands or floats at. */
  floor: number;
  /** Behind a window or without any sky: no rain, no snow, no shadows on grass. */
  isIndoors: boolean;
  /** The middle of the window, if there is one. */
  windowX?: number;
  /** Scales every subject; 1 unless the place is large. */
  subjectScale: number;
  sky: { kind: "air" | "space" | "underwater"; cover: number; heaped: number; stars: number; aurora: number };
  water?: {
    top: number;
    bottom: number;
    roughness: number;
    vanish?: { x: number; y: number; edgeY: number };
  };
  /** Replaces the palette's water colour, for wet asphalt and the like. */
  waterTint?: Lch;
  /** Where things that cannot float stand, when `floor` is on water. */
  groundFloor?: number;
  /** Mist over what lies behind the front layer: where it is densest, and how dense (0..1). */
  mist: { y: number; depth: number; amount: number };
  /** SVG layers: behind is mirrored in water; front holds near land; over is in front of the subjects. */
  behind: string[];
  front: string[];
  over: string[];
  lights: string[];
  defs: string[];
}

/** A natural colour in this scene, `haze` (0..1) of the way into the distance, for SVG. */
export function tone(stage: Stage, natural: Lch, haze = 0): string {
  return css(underLight(stage.palette, natural, haze));
}

/** The land's colour at a depth: 0 nearest, 1 farthest; `near` overrides the palette's nearest colour. */
export function landColour(stage: Stage, depth: number, near?: Lch): Lch {
  const nearest = near ? underLight(stage.palette, near) : stage.palette.near;
  return mix(nearest, stage.palette.far, depth);
}

/** A vertical gradient in picture units, as a fill. */
export function verticalFade(
  stage: Stage,
  top: number,
  bottom: number,
  stops: readonly (readonly [number, Lch, number?])[],
): string {
  const id = `s${stage.defs.length}`;
  const body = stops
    .map(
      ([at, colour, opacity = 1]) =>
        `<stop offset="${at}" stop-color="${css(colour)}" stop-opacity="${number(opacity)}"/>`,
    )
    .join("");
  stage.defs.push(
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${number(top)}" y2="${number(bottom)}">${body}</linearGradient>`,
  );
  return `url(#${id})`;
}

/** A round glow as a fill, opaque in the middle, clear at the rim. */
export function roundFade(stage: Stage, colour: Lch, opacity: number): string {
  const id = `s${stage.defs.length}`;
  const stop = css(colour);
  stage.defs.push(
    `<radialGradient id="${id}"><stop offset="0" stop-color="${stop}" stop-opacity="${number(opacity)}"/><stop offset=".5" stop-color="${stop}" stop-opacity="${number(opacity * 0.45)}"/><stop offset="1" stop-color="${stop}" stop-opacity="0"/></radialGradient>`,
  );
  return `url(#${id})`;
}
