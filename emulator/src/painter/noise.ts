import type { Random } from "./random.ts";

/** Smooth value noise over the plane, roughly 0..1. */
export type Noise = (x: number, y: number) => number;

/** Value noise on a 256x256 lattice of seeded values. */
export function makeNoise(random: Random): Noise {
  const lattice = new Float32Array(65_536);
  for (let index = 0; index < lattice.length; index++) lattice[index] = random.next();
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const fx = x - column;
    const fy = y - row;
    const u = fx * fx * (3 - 2 * fx);
    const v = fy * fy * (3 - 2 * fy);
    const left = column & 255;
    const right = (column + 1) & 255;
    const top = (row & 255) << 8;
    const bottom = ((row + 1) & 255) << 8;
    const a = lattice[top | left] ?? 0;
    const b = lattice[top | right] ?? 0;
    const c = lattice[bottom | left] ?? 0;
    const d = lattice[bottom | right] ?? 0;
    return a + (b - a) * u + (c - a + (a - b + d - c) * u) * v;
  };
}

/** Several octaves of noise, each twice as fine and about half as strong; 0..1. */
export function fractal(noise: Noise, x: number, y: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  let px = x;
  let py = y;
  for (let octave = 0; octave < octaves; octave++) {
    sum += noise(px, py) * weight;
    total += weight;
    weight *= 0.52;
    px = px * 2.03 + 17.1;
    py = py * 2.03 + 9.7;
  }
  return sum / total;
}

/** 0 below `low`, 1 above `high`, smooth between. */
export function ramp(low: number, high: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}
