import { fractal, makeNoise, ramp } from "../noise.ts";
import { blurPlane } from "../pixel/light.ts";
import type { Random } from "../random.ts";
import { smear } from "./smear.ts";

/** A picture being restyled in place. */
export interface Canvas {
  rgba: Uint8ClampedArray;
  width: number;
  height: number;
  random: Random;
}

const deckle = [250, 247, 240] as const;
const agedPaper = [238, 224, 192] as const;
const keyBlock = [32, 38, 62] as const;

const greyOf = (rgba: Uint8ClampedArray, at: number): number =>
  (rgba[at] ?? 0) * 0.3 + (rgba[at + 1] ?? 0) * 0.59 + (rgba[at + 2] ?? 0) * 0.11;

/** Brightness, one number a pixel. */
export function greyPlane({ rgba, width, height }: Canvas): Float32Array {
  const plane = new Float32Array(width * height);
  for (let index = 0; index < plane.length; index++) plane[index] = greyOf(rgba, index * 4);
  return plane;
}

/** Moves every pixel a little along a noise field, as a wet or bristly brush would. `reach` in pixels. */
export function wobble(canvas: Canvas, reach: number, scale: number): void {
  const { rgba, width, height } = canvas;
  const noise = makeNoise(canvas.random.fork("wobble"));
  const source = rgba.slice();
  const grain = scale / Math.min(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dx = (noise(x * grain, y * grain) - 0.5) * reach * 2;
      const dy = (noise(x * grain + 57, y * grain + 91) - 0.5) * reach * 2;
      const fromX = Math.min(width - 1, Math.max(0, Math.round(x + dx)));
      const fromY = Math.min(height - 1, Math.max(0, Math.round(y + dy)));
      const from = (fromY * width + fromX) * 4;
      const at = (y * width + x) * 4;
      rgba[at] = source[from] ?? 0;
      rgba[at + 1] = source[from + 1] ?? 0;
      rgba[at + 2] = source[from + 2] ?? 0;
    }
  }
}

/** Strength of edges, 0..about 1. */
export function edges(plane: Float32Array, width: number, height: number): Float32Array {
  const found = new Float32Array(plane.length);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const gx = (plane[at + 1] ?? 0) - (plane[at - 1] ?? 0);
      const gy = (plane[at + width] ?? 0) - (plane[at - width] ?? 0);
      found[at] = Math.min(1, Math.hypot(gx, gy) / 90);
    }
  }
  return found;
}

/** Wet paint on rough paper: soft dabs, darker rims, white deckle. */
export function watercolour(canvas: Canvas): void {
  const { rgba, width, height, random } = canvas;
  const unit = Math.min(width, height);
  wobble(canvas, unit * 0.006, 26);
  smear(rgba, width, height, Math.max(2, Math.round(unit / 260)));
  const grey = greyPlane(canvas);
  const soft = blurPlane(grey, width, height, Math.max(2, Math.round(unit / 130)));
  const paper = makeNoise(random.fork("paper"));
  const pigment = makeNoise(random.fork("pigment"));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x;
      const rim = Math.max(-14, Math.min(16, ((grey[index] ?? 0) - (soft[index] ?? 0)) * 0.42));
      const tooth = (paper(x * 0.42, y * 0.42) - 0.5) * 15;
      const pool = (fractal(pigment, (x / unit) * 5, (y / unit) * 5, 4) - 0.5) * 62;
      const border = Math.min(x, y, width - 1 - x, height - 1 - y) / unit;
      const torn = ramp(
        0.008,
        0.034,
        border + (fractal(pigment, (x / unit) * 22, (y / unit) * 22, 3) - 0.5) * 0.045,
      );
      for (let channel = 0; channel < 3; channel++) {
        const at = index * 4 + channel;
        const washed = 255 - (255 - (rgba[at] ?? 0)) * 0.84 + rim + tooth + pool * 0.55;
        rgba[at] = washed * torn + (deckle[channel] ?? 0) * (1 - torn) + (1 - torn) * tooth * 0.6;
      }
    }
  }
}

/** Thick dabs on canvas, lit from the upper left. */
export function oil(canvas: Canvas): void {
  const { rgba, width, height, random } = canvas;
  const unit = Math.min(width, height);
  wobble(canvas, unit * 0.009, 46);
  smear(rgba, width, height, Math.max(3, Math.round(unit / 190)));
  wobble(canvas, unit * 0.0035, 110);
  smear(rgba, width, height, Math.max(1, Math.round(unit / 420)));
  const grey = greyPlane(canvas);
  const bristle = makeNoise(random.fork("bristle"));
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const index = y * width + x;
      const turn = bristle((x / unit) * 7, (y / unit) * 7) * 6.28;
      const along = Math.cos(turn) * x + Math.sin(turn) * y;
      const across = -Math.sin(turn) * x + Math.cos(turn) * y;
      const ridge = (bristle(along * 0.035, across * 0.42) - 0.5) * 24;
      const relief = Math.max(
        -18,
        Math.min(18, ((grey[index] ?? 0) - (grey[index - width - 1] ?? 0)) * 0.55),
      );
      const weave = ((x & 3) < 2 ? 1.4 : -1.4) * ((y & 3) < 2 ? 1 : -1);
      for (let channel = 0; channel < 3; channel++) {
        const at = index * 4 + channel;
        const value = rgba[at] ?? 0;
        rgba[at] = (grey[index] ?? 0) + (value - (grey[index] ?? 0)) * 1.14 + ridge + relief + weave;
      }
    }
  }
}

/** Ink on rice paper: washes of grey, reds kept as a faint accent. */
export function inkWash(canvas: Canvas): void {
  const { rgba, width, height, random } = canvas;
  const unit = Math.min(width, height);
  wobble(canvas, unit * 0.007, 30);
  smear(rgba, width, height, Math.max(2, Math.round(unit / 240)));
  const grey = greyPlane(canvas);
  const soft = blurPlane(grey, width, height, Math.max(3, Math.round(unit / 60)));
  const line = edges(grey, width, height);
  const paper = makeNoise(random.fork("paper"));
  let low = 255;
  let high = 0;
  for (let index = 0; index < soft.length; index += 97) {
    low = Math.min(low, soft[index] ?? 0);
    high = Math.max(high, soft[index] ?? 0);
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x;
      const at = index * 4;
      const level = ((grey[index] ?? 0) - low) / Math.max(40, high - low);
      const wash = fractal(paper, (x / unit) * 4, (y / unit) * 4, 4) - 0.5;
      const fibre = (paper(x * 0.3, y * 0.06) - 0.5) * 7 + (paper(x * 0.5, y * 0.5) - 0.5) * 6;
      const bright = ramp(-0.12, 0.72, level + wash * 0.3);
      const inked =
        34 +
        bright * 208 -
        (line[index] ?? 0) * 78 -
        Math.max(0, (soft[index] ?? 0) - (grey[index] ?? 0)) * 0.35;
      const redness =
        Math.max(0, (rgba[at] ?? 0) - Math.max(rgba[at + 1] ?? 0, rgba[at + 2] ?? 0) * 1.35) / 110;
      const accent = Math.min(0.8, redness);
      const value = Math.max(22, Math.min(243, inked)) + fibre;
      rgba[at] = value * (1 - accent) + 172 * accent;
      rgba[at + 1] = value * 0.975 * (1 - accent) + 52 * accent;
      rgba[at + 2] = value * 0.915 * (1 - accent) + 44 * accent;
    }
  }
}

/** Pen lines and hatching on paper. */
export function lineArt(canvas: Canvas): void {
  const { rgba, width, height, random } = canvas;
  const unit = Math.min(width, height);
  wobble(canvas, unit * 0.0025, 40);
  const grey = greyPlane(canvas);
  const line = edges(unit > 700 ? blurPlane(grey, width, height, 1) : grey, width, height);
  const tooth = makeNoise(random.fork("tooth"));
  const pitch = Math.max(4, unit / 130);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x;
      const level = (grey[index] ?? 0) / 255;
      const shake = tooth(x * 0.02, y * 0.02) * pitch;
      const first = Math.abs((((x + y + shake) / pitch) % 1) - 0.5) * 2;
      const second = Math.abs((((x - y + shake + width * 2) / pitch) % 1) - 0.5) * 2;
      const hatch =
        ramp(0.1, -0.1, first - (0.6 - level) * 0.95) * 0.55 +
        ramp(0.1, -0.1, second - (0.34 - level) * 1.2) * 0.5;
      const ink = Math.min(1, ramp(0.1, 0.4, line[index] ?? 0) * 0.9 + hatch);
      const paper = 246 + (tooth(x * 0.4, y * 0.4) - 0.5) * 10;
      const at = index * 4;
      rgba[at] = paper - ink * (paper - 38);
      rgba[at + 1] = paper - 3 - ink * (paper - 41);
      rgba[at + 2] = paper - 11 - ink * (paper - 52);
    }
  }
}

/** Flat printed colours with a key block's dark outlines on fibrous paper. */
export function woodblock(canvas: Canvas): void {
  const { rgba, width, height, random } = canvas;
  const unit = Math.min(width, height);
  smear(rgba, width, height, Math.max(2, Math.round(unit / 300)));
  const grey = greyPlane(canvas);
  const line = edges(grey, width, height);
  const grainNoise = makeNoise(random.fork("grain"));
  const levels = 7;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const index = y * width + x;
      const before = grey[index] ?? 0;
      const wood = (grainNoise((x / unit) * 5, (y / unit) * 110) - 0.5) * 15;
      const stepped =
        ((Math.round((before / 255) * levels + wood * 0.01) / levels) * 0.55 + (before / 255) * 0.45) * 255;
      const key = ramp(0.12, 0.5, line[index] ?? 0) * 0.8;
      for (let channel = 0; channel < 3; channel++) {
        const at = index * 4 + channel;
        const flat = (rgba[at] ?? 0) * 0.93 + (stepped - before) * 0.9 + wood * 0.5;
        const aged = flat * 0.87 + (agedPaper[channel] ?? 0) * 0.13;
        rgba[at] = aged * (1 - key) + (keyBlock[channel] ?? 0) * key;
      }
    }
  }
}
