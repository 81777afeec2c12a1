import { makeNoise } from "../noise.ts";
import type { Random } from "../random.ts";

/** The last look over the whole picture. All amounts are 0 for "as it is" except `saturation` and `contrast` (1). */
export interface Grade {
  saturation: number;
  contrast: number;
  /** -1 (cool) .. 1 (warm). */
  warmth: number;
  /** Lifts the blacks, 0..1. */
  fade: number;
  vignette: number;
  grain: number;
}

/** Grades a picture in place. */
export function applyGrade(
  canvas: Uint8ClampedArray,
  width: number,
  height: number,
  grade: Grade,
  random: Random,
): void {
  const noise = makeNoise(random);
  const lift = grade.fade * 26;
  const range = (255 - lift * 1.4) / 255;
  let state = Math.floor(random.next() * 4_294_967_295) | 1;
  for (let y = 0; y < height; y++) {
    const v = y / height - 0.5;
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const u = x / width - 0.5;
      const edge = 1 - grade.vignette * Math.min(1, Math.max(0, (u * u + v * v - 0.12) * 2));
      // Xorshift: grain needs speed and no pattern, nothing more.
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const speck =
        ((state >>> 0) / 4_294_967_296 - 0.5 + (noise(x * 0.45, y * 0.45) - 0.5) * 0.8) * grade.grain * 34;
      const red = canvas[at] ?? 0;
      const green = canvas[at + 1] ?? 0;
      const blue = canvas[at + 2] ?? 0;
      const grey = red * 0.3 + green * 0.59 + blue * 0.11;
      const dither = ((state >>> 8) & 255) / 255 - 0.5;
      canvas[at] = tone(red, grey, grade, 1 + grade.warmth * 0.06) * edge * range + lift + speck + dither;
      canvas[at + 1] = tone(green, grey, grade, 1) * edge * range + lift + speck + dither;
      canvas[at + 2] =
        tone(blue, grey, grade, 1 - grade.warmth * 0.07) * edge * range + lift * 1.15 + speck + dither;
    }
  }
}

function tone(value: number, grey: number, grade: Grade, gain: number): number {
  const saturated = (grey + (value - grey) * grade.saturation) * gain;
  return (saturated - 128) * grade.contrast + 128;
}
