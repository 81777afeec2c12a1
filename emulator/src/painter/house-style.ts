import type { Grade } from "./pixel/grade.ts";

/** What sets one model's pictures apart from another's. */
export interface HouseStyle extends Grade {
  /** Strength of the glow around lights. */
  bloom: number;
  /** Degrees every hue of the palette is turned. */
  hue: number;
}

const plain: HouseStyle = {
  saturation: 1,
  contrast: 1.03,
  warmth: 0,
  fade: 0.05,
  vignette: 0.22,
  grain: 0.16,
  bloom: 0.16,
  hue: 0,
};

/** Keyed by a part of the model's name, the most particular first. */
const styles: readonly (readonly [string, Partial<HouseStyle>])[] = [
  ["flux-1-schnell", { saturation: 1.05, contrast: 1.05, grain: 0.1 }],
  ["flux-2-klein-4b", { fade: 0.16, saturation: 0.97, warmth: 0.18, hue: 4 }],
  ["flux-2-klein-9b", { fade: 0.1, saturation: 1.02, warmth: 0.1, bloom: 0.2, hue: -4 }],
  ["flux-2-dev", { contrast: 1.09, vignette: 0.34, bloom: 0.26, grain: 0.2 }],
  ["lucid-origin", { saturation: 1.16, contrast: 1.06, bloom: 0.22, hue: -7 }],
  ["phoenix", { warmth: 0.42, contrast: 1.11, saturation: 1.08, vignette: 0.36 }],
  ["lightning", { contrast: 1.14, saturation: 1.1, vignette: 0.28, grain: 0.06 }],
  ["stable-diffusion-xl", { warmth: -0.18, fade: 0.12, saturation: 0.98, grain: 0.24, hue: 6 }],
  ["dreamshaper", { bloom: 0.42, fade: 0.2, saturation: 1.1, warmth: 0.22, hue: 9 }],
  ["stable-diffusion-v1-5", { fade: 0.22, saturation: 0.9, grain: 0.34, warmth: 0.1, hue: -3 }],
];

/** The look of a model's pictures, by its id; unknown models get the plain look. */
export function houseStyle(model: string): HouseStyle {
  const found = styles.find(([part]) => model.includes(part));
  return { ...plain, ...found?.[1] };
}
