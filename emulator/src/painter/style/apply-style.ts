import type { HouseStyle } from "../house-style.ts";
import type { StyleId } from "../prompt/scene-words.ts";
import { type Canvas, inkWash, lineArt, oil, watercolour, woodblock } from "./brush-styles.ts";
import { lowPoly, pixelArt, stainedGlass } from "./grid-styles.ts";

/** What a style changes in the final grade. */
const grades: Partial<Record<StyleId, Partial<HouseStyle>>> = {
  poster: { vignette: 0.06, grain: 0.3, contrast: 1.06, bloom: 0.04 },
  watercolour: { vignette: 0, grain: 0, fade: 0, bloom: 0.06, saturation: 1.12 },
  oil: { vignette: 0.16, grain: 0.04, saturation: 1.06 },
  ink: { vignette: 0.06, grain: 0.04, saturation: 1, bloom: 0 },
  papercut: { vignette: 0.2, grain: 0.2, bloom: 0.05 },
  pixel: { vignette: 0, grain: 0, fade: 0 },
  line: { vignette: 0, grain: 0, fade: 0, saturation: 1, bloom: 0 },
  film: { fade: 0.5, grain: 0.42, saturation: 0.9, warmth: 0.4, vignette: 0.42, contrast: 1.05, bloom: 0.3 },
  neon: { saturation: 1.28, contrast: 1.14, bloom: 0.55, vignette: 0.4 },
  pastel: { fade: 0.85, saturation: 0.8, contrast: 0.84, bloom: 0.3, vignette: 0, grain: 0.08 },
  ukiyoe: { vignette: 0.08, grain: 0.1, fade: 0.12, warmth: 0.3, bloom: 0 },
  lowpoly: { grain: 0, vignette: 0.12 },
  flat: { grain: 0, vignette: 0, bloom: 0.03 },
  photo: { contrast: 1.08, grain: 0.3, vignette: 0.36, bloom: 0.26 },
  anime: { saturation: 1.2, contrast: 1.04, bloom: 0.4, grain: 0, vignette: 0.06 },
  render: { contrast: 1.1, saturation: 1.08, grain: 0, bloom: 0.34, vignette: 0.3 },
  noir: { saturation: 0, contrast: 1.26, grain: 0.6, vignette: 0.6 },
  stainedglass: { saturation: 1.3, grain: 0.05, vignette: 0.2, bloom: 0.1 },
};

const filters: Partial<Record<StyleId, (canvas: Canvas) => void | Promise<void>>> = {
  watercolour,
  oil,
  ink: inkWash,
  pixel: pixelArt,
  line: lineArt,
  ukiyoe: woodblock,
  lowpoly: lowPoly,
  stainedglass: stainedGlass,
};

/** The first style that changes the picture most: a brush beats a mood. */
export function leadingStyle(styles: readonly StyleId[]): StyleId | undefined {
  return styles.find((style) => filters[style]) ?? styles.find((style) => style === "papercut") ?? styles[0];
}

/** The grade a style asks for, on top of the model's own look. */
export function styleGrade(look: HouseStyle, styles: readonly StyleId[]): HouseStyle {
  const lead = leadingStyle(styles);
  const wanted = lead ? grades[lead] : undefined;
  const noir = styles.includes("noir") ? { saturation: 0 } : {};
  if (!wanted) return { ...look, ...noir };
  const merged: HouseStyle = { ...look, ...wanted };
  if (wanted.saturation !== undefined) merged.saturation = wanted.saturation * (0.5 + look.saturation * 0.5);
  return { ...merged, ...noir };
}

/** Redraws the finished picture in the style's technique, in place. */
export async function applyStyle(canvas: Canvas, styles: readonly StyleId[]): Promise<void> {
  const lead = leadingStyle(styles);
  if (lead) await filters[lead]?.(canvas);
}
