import { mix, toRgb } from "../colour.ts";
import { makeNoise, ramp } from "../noise.ts";
import type { Palette } from "../palette.ts";
import type { Random } from "../random.ts";

/** A stretch of water, in pixels from the top. */
export interface WaterPlan {
  top: number;
  bottom: number;
  /** 0 (mirror) .. 1 (rough). */
  roughness: number;
  /** Column of the light's path on the water, in pixels; its strength 0..1. */
  glintX: number;
  glint: number;
  palette: Palette;
  /** A wet street: the mirror line falls from this point towards both edges of the picture, reaching `edgeY` there. */
  vanish?: { x: number; y: number; edgeY: number };
}

/** Mirrors what stands above the waterline, broken by waves seen in perspective, with the light's path on it. In place. */
export function paintWater(
  canvas: Uint8ClampedArray,
  width: number,
  height: number,
  plan: WaterPlan,
  random: Random,
): void {
  const noise = makeNoise(random);
  const { palette, roughness } = plan;
  const near = toRgb([palette.water[0] * 0.72, palette.water[1], palette.water[2]]);
  const far = toRgb(mix(palette.water, palette.skyLow, 0.4));
  const shine = toRgb(palette.sun);
  const unit = Math.min(width, height);
  const bottom = Math.min(height, Math.ceil(plan.bottom));
  const top = Math.max(1, Math.floor(plan.top));
  const source = canvas.slice(0, bottom * width * 4);
  const { vanish } = plan;
  const total = Math.max(1, height - top);
  for (let y = top; y < bottom; y++) {
    const below = (y - top) / total;
    const perspective = 1 / (below + 0.035);
    const amount = Math.min(0.86, 0.2 + below * 0.5 + roughness * 0.22);
    for (let x = 0; x < width; x++) {
      const u = ((x - width / 2) / unit) * perspective;
      const wave = noise(u * 2.6 + 90, perspective * 9) - 0.5;
      const fine = noise(u * 9 + 30, perspective * 30) - 0.5;
      const tilt = wave * 0.7 + fine * 0.3;
      const shift = tilt * unit * (0.012 + 0.11 * below) * (0.35 + roughness * 1.4);
      const lineY = vanish
        ? vanish.y +
          (vanish.edgeY - vanish.y) *
            Math.min(1, Math.abs(x - vanish.x) / (x < vanish.x ? vanish.x : width - vanish.x))
        : top;
      if (y < lineY) continue;
      const mirrorY = Math.min(
        Math.floor(lineY) - 1,
        Math.max(0, Math.round(lineY - 1 - (y - lineY) * 0.96 - shift)),
      );
      const mirrorX = Math.min(width - 1, Math.max(0, Math.round(x + shift * 0.35)));
      const from = (mirrorY * width + mirrorX) * 4;
      const at = (y * width + x) * 4;
      const spread = unit * (0.02 + below * 0.2 * (0.5 + roughness));
      const path = Math.exp(-(((x - plan.glintX) / spread) ** 2)) * plan.glint;
      const sparkle = Math.min(
        1,
        path * ramp(0.04, 0.3, tilt + path * 0.12) * 1.25 + ramp(0.36, 0.48, tilt) * 0.16,
      );
      const dark = tilt < 0 ? 1 + tilt * 0.3 : 1;
      for (let channel = 0; channel < 3; channel++) {
        const tint = (far[channel] ?? 0) + ((near[channel] ?? 0) - (far[channel] ?? 0)) * below;
        const mirrored = source[from + channel] ?? 0;
        const value = (mirrored + (tint - mirrored) * amount) * dark;
        canvas[at + channel] = value + ((shine[channel] ?? 0) - value) * sparkle;
      }
    }
  }
}
