import { fractal, makeNoise, ramp } from "./noise.ts";
import type { PaintRequest } from "./paint.ts";
import { blurPlane } from "./pixel/light.ts";
import type { PixelBuffer } from "./pixel-buffer.ts";
import { randomFrom } from "./random.ts";

/** A picture scaled and cropped to cover a frame, bilinear. */
export function coverFit(image: PixelBuffer, width: number, height: number): PixelBuffer {
  if (image.width === width && image.height === height) return { width, height, rgba: image.rgba.slice() };
  const scale = Math.max(width / image.width, height / image.height);
  const left = (image.width - width / scale) / 2;
  const top = (image.height - height / scale) / 2;
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const sy = Math.min(image.height - 1, Math.max(0, top + (y + 0.5) / scale - 0.5));
    const y0 = Math.floor(sy);
    const y1 = Math.min(image.height - 1, y0 + 1);
    for (let x = 0; x < width; x++) {
      const sx = Math.min(image.width - 1, Math.max(0, left + (x + 0.5) / scale - 0.5));
      const x0 = Math.floor(sx);
      const x1 = Math.min(image.width - 1, x0 + 1);
      for (let channel = 0; channel < 4; channel++) {
        const at = (row: number, column: number): number =>
          image.rgba[(row * image.width + column) * 4 + channel] ?? 0;
        const upper = at(y0, x0) * (x1 === x0 ? 1 : x1 - sx) + at(y0, x1) * (x1 === x0 ? 0 : sx - x0);
        const lower = at(y1, x0) * (x1 === x0 ? 1 : x1 - sx) + at(y1, x1) * (x1 === x0 ? 0 : sx - x0);
        rgba[(y * width + x) * 4 + channel] = upper * (y0 + 1 - sy) + lower * (sy - y0);
      }
    }
  }
  return { width, height, rgba };
}

interface Tally {
  mean: [number, number, number];
  spread: [number, number, number];
}

function tally({ rgba }: PixelBuffer): Tally {
  const sum: [number, number, number] = [0, 0, 0];
  const squares: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let at = 0; at + 3 < rgba.length; at += 4 * 7) {
    for (const channel of [0, 1, 2] as const) {
      const value = rgba[at + channel] ?? 0;
      sum[channel] += value;
      squares[channel] += value * value;
    }
    count++;
  }
  const mean = sum.map((value) => value / count) as [number, number, number];
  const spread = squares.map((value, channel) =>
    Math.sqrt(Math.max(1, value / count - (mean[channel as 0 | 1 | 2] ?? 0) ** 2)),
  ) as [number, number, number];
  return { mean, spread };
}

/**
 * Follows an input image: its forms stay, its colours move towards the painted scene's, and with more `strength` the scene itself breaks through.
 */
export function followImage(
  painted: PixelBuffer,
  request: PaintRequest,
  image: PixelBuffer,
  strength: number,
): PixelBuffer {
  const { width, height } = painted;
  const base = coverFit(image, width, height);
  const from = tally(base);
  const to = tally(painted);
  const noise = makeNoise(randomFrom(`${request.seed}|follow`));
  const unit = Math.min(width, height);
  const recolour = Math.min(1, strength * 1.15);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const patch = fractal(noise, (x / unit) * 4, (y / unit) * 4, 4);
      const through =
        strength >= 1 ? 1 : ramp(1.02 - strength, 1.28 - strength, patch * 0.9 + strength * 0.22);
      for (const channel of [0, 1, 2] as const) {
        const value = base.rgba[at + channel] ?? 0;
        const moved =
          (value - from.mean[channel]) * Math.min(1.6, to.spread[channel] / from.spread[channel]) +
          to.mean[channel];
        const followed = value + (moved - value) * recolour;
        base.rgba[at + channel] = followed + ((painted.rgba[at + channel] ?? 0) - followed) * through;
      }
      base.rgba[at + 3] = 255;
    }
  }
  return base;
}

/** How much of each pixel the mask asks to repaint, 0..1. Transparent or black keeps. */
function maskPlane(mask: PixelBuffer, width: number, height: number): Float32Array {
  const fitted = coverFit(mask, width, height);
  const plane = new Float32Array(width * height);
  for (let index = 0; index < plane.length; index++) {
    const at = index * 4;
    const brightness =
      ((fitted.rgba[at] ?? 0) + (fitted.rgba[at + 1] ?? 0) + (fitted.rgba[at + 2] ?? 0)) / 765;
    plane[index] = brightness * ((fitted.rgba[at + 3] ?? 0) / 255) > 0.5 ? 1 : 0;
  }
  return plane;
}

/** Repaints only what the mask covers; the seam is feathered inside the mask, everything outside keeps its exact pixels. */
export function repaintMasked(painted: PixelBuffer, image: PixelBuffer, mask: PixelBuffer): PixelBuffer {
  const { width, height } = painted;
  const kept = coverFit(image, width, height);
  const hard = maskPlane(mask, width, height);
  const soft = blurPlane(hard, width, height, Math.max(1, Math.round(Math.min(width, height) / 90)));
  for (let index = 0; index < hard.length; index++) {
    if ((hard[index] ?? 0) === 0) continue;
    const amount = ramp(0.42, 0.92, soft[index] ?? 0);
    for (let channel = 0; channel < 3; channel++) {
      const at = index * 4 + channel;
      kept.rgba[at] = (kept.rgba[at] ?? 0) + ((painted.rgba[at] ?? 0) - (kept.rgba[at] ?? 0)) * amount;
    }
  }
  return kept;
}
