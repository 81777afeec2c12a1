import { type Lch, toRgb } from "../colour.ts";
import { fractal, makeNoise } from "../noise.ts";
import type { Random } from "../random.ts";

/** A bank of mist, in pixels from the top; `amount` 0..1. */
export interface MistPlan {
  y: number;
  depth: number;
  amount: number;
  colour: Lch;
  /** Mist everywhere, as in fog, rather than one bank. */
  veil: number;
}

/** Lays drifting mist over what is painted so far, in place. */
export function addMist(
  canvas: Uint8ClampedArray,
  width: number,
  height: number,
  plan: MistPlan,
  random: Random,
): void {
  if (plan.amount <= 0 && plan.veil <= 0) return;
  const noise = makeNoise(random);
  const [red, green, blue] = toRgb(plan.colour);
  const unit = Math.min(width, height);
  const step = 4;
  const columns = Math.ceil(width / step) + 2;
  const row = new Float32Array(columns);
  for (let y = 0; y < height; y++) {
    const off = (y - plan.y) / plan.depth;
    const bank = Math.exp(-off * off) * plan.amount;
    if (bank + plan.veil < 0.012) continue;
    for (let column = 0; column < columns; column++) {
      const drift = fractal(noise, ((column * step) / unit) * 2.6, (y / unit) * 8, 3);
      row[column] = Math.min(0.92, bank * (0.3 + drift * 1.25) + plan.veil * (0.5 + drift));
    }
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / step);
      const share = (x % step) / step;
      const amount = (row[column] ?? 0) * (1 - share) + (row[column + 1] ?? 0) * share;
      const at = (y * width + x) * 4;
      canvas[at] = (canvas[at] ?? 0) * (1 - amount) + red * amount;
      canvas[at + 1] = (canvas[at + 1] ?? 0) * (1 - amount) + green * amount;
      canvas[at + 2] = (canvas[at + 2] ?? 0) * (1 - amount) + blue * amount;
    }
  }
}
