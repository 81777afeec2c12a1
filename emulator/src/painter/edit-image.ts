import { ramp } from "./noise.ts";
import { blurPlane } from "./pixel/light.ts";
import type { PixelBuffer } from "./pixel-buffer.ts";

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

/** Mean and spread of each channel over one band of rows. */
interface Tally {
  mean: readonly [number, number, number];
  spread: readonly [number, number, number];
}

/** Sky, horizon and ground have colours of their own: statistics are kept for bands of rows. */
const bandCount = 6;

function tallyBand({ rgba, width, height }: PixelBuffer, band: number): Tally {
  const sum: [number, number, number] = [0, 0, 0];
  const squares: [number, number, number] = [0, 0, 0];
  const from = Math.floor((height * band) / bandCount) * width;
  const to = Math.max(from + 1, Math.floor((height * (band + 1)) / bandCount) * width);
  let count = 0;
  for (let index = from; index < to; index += 3) {
    for (const channel of [0, 1, 2] as const) {
      const value = rgba[index * 4 + channel] ?? 0;
      sum[channel] += value;
      squares[channel] += value * value;
    }
    count++;
  }
  const spreadOf = (channel: 0 | 1 | 2): number =>
    Math.sqrt(Math.max(64, squares[channel] / count - (sum[channel] / count) ** 2));
  return {
    mean: [sum[0] / count, sum[1] / count, sum[2] / count],
    spread: [spreadOf(0), spreadOf(1), spreadOf(2)],
  };
}

function tallies(picture: PixelBuffer): Tally[] {
  return Array.from({ length: bandCount }, (_, band) => tallyBand(picture, band));
}

/** From this strength on the painted scene itself shows through. */
const showsThroughFrom = 0.78;

/**
 * Follows an input image: its forms stay, its colours move towards the painted scene's light, band by band from sky to ground;
 * near full `strength` (0..1) the painted scene takes over.
 */
export function followImage(painted: PixelBuffer, image: PixelBuffer, strength: number): PixelBuffer {
  const { width, height } = painted;
  const base = coverFit(image, width, height);
  const from = tallies(base);
  const to = tallies(painted);
  const recolour = Math.min(1, strength * 1.4);
  const through = ramp(showsThroughFrom, 1, strength);
  for (let y = 0; y < height; y++) {
    const position = Math.min(bandCount - 1, Math.max(0, ((y + 0.5) / height) * bandCount - 0.5));
    const band = Math.min(bandCount - 2, Math.floor(position));
    const share = position - band;
    for (const channel of [0, 1, 2] as const) {
      const blend = (list: readonly Tally[], field: keyof Tally): number =>
        (list[band]?.[field][channel] ?? 1) * (1 - share) + (list[band + 1]?.[field][channel] ?? 1) * share;
      const gain = Math.min(1.5, Math.max(0.6, blend(to, "spread") / blend(from, "spread")));
      const fromMean = blend(from, "mean");
      const toMean = blend(to, "mean");
      for (let x = 0; x < width; x++) {
        const at = (y * width + x) * 4 + channel;
        const value = base.rgba[at] ?? 0;
        const followed = value + ((value - fromMean) * gain + toMean - value) * recolour;
        base.rgba[at] = followed + ((painted.rgba[at] ?? 0) - followed) * through;
      }
    }
  }
  for (let at = 3; at < base.rgba.length; at += 4) base.rgba[at] = 255;
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

/** The middle, foot and height of what a mask covers, in a frame of the given size; nothing if it covers nothing. */
export function maskedBox(
  mask: PixelBuffer,
  width: number,
  height: number,
): { x: number; bottom: number; height: number } | undefined {
  const columns = 64;
  const rows = Math.max(1, Math.round((columns * height) / width));
  const plane = maskPlane(mask, columns, rows);
  const covered = Array.from(plane.keys()).filter((index) => plane[index] === 1);
  const [first] = covered;
  const last = covered.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const x = covered.reduce((sum, index) => sum + (index % columns) + 0.5, 0) / covered.length;
  const top = Math.floor(first / columns);
  const bottom = Math.floor(last / columns) + 1;
  return {
    x: (x / columns) * width,
    bottom: (bottom / rows) * height,
    height: ((bottom - top) / rows) * height,
  };
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
