import { type Lch, mix, type Rgb, toRgb } from "../colour.ts";
import { fractal, makeNoise, type Noise, ramp } from "../noise.ts";
import type { Palette } from "../palette.ts";
import type { Random } from "../random.ts";

/** What the sky shows. Positions are shares of the picture's width and height. */
export interface SkyPlan {
  kind: "air" | "space" | "underwater";
  palette: Palette;
  /** Where the sky meets the land, as a share of the height. */
  horizon: number;
  sun: { x: number; y: number; strength: number };
  /** Cloud cover, 0 (none) .. 1 (closed). */
  cover: number;
  /** Heaped clouds rather than streaks, 0..1. */
  heaped: number;
  stars: number;
  aurora: number;
  /** Noise octaves, 2..6: more is finer. */
  octaves: number;
}

const rampSize = 256;

/** A vertical colour ramp, three bytes an entry. */
function colourRamp(stops: readonly (readonly [number, Lch])[]): Float32Array {
  const table = new Float32Array(rampSize * 3);
  for (let index = 0; index < rampSize; index++) {
    const t = index / (rampSize - 1);
    const next = stops.findIndex(([at]) => at >= t);
    const [toAt, toColour] = stops[next === -1 ? stops.length - 1 : next] ?? [1, [0, 0, 0]];
    const [fromAt, fromColour] = stops[Math.max(0, (next === -1 ? stops.length : next) - 1)] ?? [0, toColour];
    const amount = toAt === fromAt ? 0 : (t - fromAt) / (toAt - fromAt);
    table.set(toRgb(mix(fromColour, toColour, amount)), index * 3);
  }
  return table;
}

function skyStops({ kind, palette }: SkyPlan): (readonly [number, Lch])[] {
  if (kind === "underwater") {
    const surface = mix(palette.water, [0.92, 0.07, 200], 0.62);
    return [
      [0, surface],
      [0.3, mix(palette.water, [0.62, 0.12, 215], 0.5)],
      [0.7, [palette.water[0] * 0.68, Math.max(0.09, palette.water[1]), palette.water[2]]],
      [1, [palette.water[0] * 0.42, Math.max(0.07, palette.water[1] * 0.8), palette.water[2] + 8]],
    ];
  }
  if (kind === "space") {
    return [
      [0, [0.09, 0.03, palette.skyTop[2]]],
      [0.6, [0.13, 0.05, palette.skyTop[2] + 10]],
      [1, [0.18, 0.07, palette.skyMiddle[2]]],
    ];
  }
  return [
    [0, palette.skyTop],
    [0.55, palette.skyMiddle],
    [1, palette.skyLow],
  ];
}

interface Painter {
  plan: SkyPlan;
  noise: Noise;
  width: number;
  height: number;
  base: Float32Array;
  light: Rgb;
  shade: Rgb;
  glow: Rgb;
  accents: readonly [Rgb, Rgb];
}

/** Adds `amount` of a colour on the way from what is there. */
function blendInto(pixel: Float32Array, colour: Rgb, amount: number): void {
  for (let channel = 0; channel < 3; channel++) {
    const value = pixel[channel] ?? 0;
    pixel[channel] = value + ((colour[channel] ?? 0) - value) * amount;
  }
}

function cloudsAt(painter: Painter, pixel: Float32Array, u: number, v: number): void {
  const { plan, noise } = painter;
  if (plan.cover <= 0.01 || v > plan.horizon + 0.02) return;
  // Clouds flatten towards the horizon, as a ceiling seen in perspective.
  const depth = Math.max(0.04, plan.horizon + 0.16 - v);
  const stretch = 1.4 + (1 - plan.heaped) * 3.2;
  const aspect = painter.width / painter.height;
  const x = (u - 0.5) * aspect * (1.15 / (depth + 0.35)) * 3 + 40;
  const y = (0.62 / (depth + 0.22)) * stretch * 1.7;
  const warp = noise(x * 0.9 + 3, y * 0.9) * 0.9;
  const density = fractal(noise, x + warp, y + warp * 0.5, plan.octaves);
  const threshold = 0.78 - plan.cover * 0.46;
  const body = ramp(threshold, threshold + 0.22 - plan.heaped * 0.1, density);
  if (body <= 0) return;
  const towardSun = fractal(
    noise,
    x + warp + (plan.sun.x - u) * 0.45,
    y + warp * 0.5 + (plan.sun.y - v) * 0.9,
    3,
  );
  const lit = ramp(-0.12, 0.2, density - towardSun + 0.04);
  const fade = ramp(-0.03, 0.2, plan.horizon - v) * 0.75 + 0.25;
  blendInto(pixel, painter.shade, body * 0.8 * fade);
  blendInto(pixel, painter.light, body * lit * 0.92 * fade);
}

function auroraAt(painter: Painter, pixel: Float32Array, u: number, v: number): void {
  const { plan, noise, accents } = painter;
  if (plan.aurora <= 0) return;
  for (let band = 0; band < 3; band++) {
    const path = 0.34 + band * 0.13 + (noise(u * 2.2 + band * 9, 4 + band) - 0.5) * 0.42;
    const above = path * plan.horizon * 1.15 - v + 0.12;
    if (above < -0.05) continue;
    const rays = 0.55 + 0.45 * noise(u * 34 + band * 40, v * 1.1);
    const strength =
      ramp(-0.04, 0.025, above) * Math.exp(-Math.max(0, above) * 5.2) * rays * plan.aurora * 0.8;
    const high = ramp(0.04, 0.4, above);
    blendInto(pixel, accents[0], strength * (1 - high) * 0.95);
    blendInto(pixel, accents[1], strength * high * 0.9);
  }
}

function nebulaAt(painter: Painter, pixel: Float32Array, u: number, v: number): void {
  const { noise, accents, light, plan } = painter;
  const x = u * 3.2;
  const y = v * 3.2;
  const warp = fractal(noise, x + 5, y + 8, 3) * 1.7;
  const dust = fractal(noise, x * 1.25 + warp, y * 1.25 - warp * 0.6, plan.octaves);
  const band = Math.exp(-(((u - 0.5) * 0.75 + (v - 0.5) * 1.05) ** 2) * 6.5);
  const cloud = ramp(0.38, 0.82, dust) * (0.28 + band * 0.9);
  blendInto(pixel, accents[0], Math.min(0.92, cloud * 1.35));
  blendInto(
    pixel,
    accents[1],
    Math.min(0.8, ramp(0.45, 0.85, fractal(noise, x * 0.9 - warp, y + warp, 4)) * (0.35 + band * 0.9)),
  );
  blendInto(pixel, light, ramp(0.52, 0.9, dust) * band * 1.1);
}

function raysAt(painter: Painter, pixel: Float32Array, u: number, v: number): void {
  const { noise, light, plan } = painter;
  const angle = (u - plan.sun.x) / (v + 0.35);
  const rays = ramp(0.45, 0.9, noise(angle * 7.5 + 30, 2) * 0.65 + noise(angle * 19, 7) * 0.35);
  blendInto(pixel, light, rays * Math.exp(-v * 2.3) * 0.42);
  const caustic = Math.abs(fractal(noise, u * 9, v * 26, 2) - 0.5);
  blendInto(pixel, light, ramp(0.06, 0, caustic) * Math.exp(-v * 11) * 0.55);
}

function skyPixel(painter: Painter, pixel: Float32Array, u: number, v: number): void {
  const { plan, base } = painter;
  const reach = plan.kind === "air" ? Math.min(1, v / Math.max(0.05, plan.horizon)) : v;
  const entry = Math.min(rampSize - 1, Math.floor(reach * (rampSize - 1))) * 3;
  for (let channel = 0; channel < 3; channel++) pixel[channel] = base[entry + channel] ?? 0;
  if (plan.kind === "space") nebulaAt(painter, pixel, u, v);
  else if (plan.kind === "underwater") raysAt(painter, pixel, u, v);
  else airAt(painter, pixel, u, v);
}

function airAt(painter: Painter, pixel: Float32Array, u: number, v: number): void {
  const { plan } = painter;
  const aspect = painter.width / painter.height;
  const distance = Math.hypot((u - plan.sun.x) * aspect, v - plan.sun.y);
  blendInto(
    pixel,
    painter.glow,
    plan.sun.strength * (Math.exp(-distance * 3.1) * 0.62 + Math.exp(-distance * 11) * 0.35),
  );
  auroraAt(painter, pixel, u, v);
  cloudsAt(painter, pixel, u, v);
}

function putStars(
  canvas: Uint8ClampedArray,
  width: number,
  height: number,
  plan: SkyPlan,
  random: Random,
): void {
  const area = plan.kind === "space" ? height : height * plan.horizon;
  const count = Math.round(plan.stars * width * area * 0.0011);
  for (let index = 0; index < count; index++) {
    const x = Math.floor(random.next() * (width - 2));
    const y = Math.floor(random.next() * area);
    const shine = random.next() ** 5;
    const fade = plan.kind === "space" ? 1 : ramp(0, 0.45, 1 - y / area);
    const value = (70 + shine * 185) * fade;
    const size = shine > 0.55 && width > 500 ? 2 : 1;
    const tint = random.next();
    for (let dy = 0; dy < size; dy++) {
      for (let dx = 0; dx < size; dx++) {
        const at = ((y + dy) * width + x + dx) * 4;
        canvas[at] = (canvas[at] ?? 0) + value * (0.85 + tint * 0.15);
        canvas[at + 1] = (canvas[at + 1] ?? 0) + value * 0.94;
        canvas[at + 2] = (canvas[at + 2] ?? 0) + value * (1 - tint * 0.15);
      }
    }
  }
}

/** Computes at half size (clouds are soft anyway) and scales up bilinearly. */
export function paintSky(width: number, height: number, plan: SkyPlan, random: Random): Uint8ClampedArray {
  const { palette } = plan;
  const hue = palette.skyMiddle[2];
  const accents: readonly [Rgb, Rgb] =
    plan.kind === "space"
      ? [
          toRgb([0.42, 0.16, hue + random.between(-20, 50)]),
          toRgb([0.5, 0.15, hue + random.between(60, 130)]),
        ]
      : [toRgb([0.82, 0.19, random.between(150, 172)]), toRgb([0.52, 0.17, random.between(270, 325)])];
  const painter: Painter = {
    plan,
    noise: makeNoise(random.fork("noise")),
    width,
    height,
    base: colourRamp(skyStops(plan)),
    light: toRgb(
      plan.kind === "space"
        ? [0.9, 0.06, hue + 60]
        : plan.kind === "underwater"
          ? [0.93, 0.06, 195]
          : palette.cloud,
    ),
    shade: toRgb(palette.cloudShade),
    glow: toRgb(palette.sun),
    accents,
  };
  const halfWidth = Math.ceil(width / 2) + 1;
  const halfHeight = Math.ceil(height / 2) + 1;
  const half = new Float32Array(halfWidth * halfHeight * 3);
  const pixel = new Float32Array(3);
  for (let y = 0; y < halfHeight; y++) {
    for (let x = 0; x < halfWidth; x++) {
      skyPixel(painter, pixel, (x * 2) / width, (y * 2) / height);
      half.set(pixel, (y * halfWidth + x) * 3);
    }
  }
  const canvas = enlarge(half, halfWidth, width, height);
  if (plan.stars > 0) putStars(canvas, width, height, plan, random.fork("stars"));
  return canvas;
}

function enlarge(half: Float32Array, halfWidth: number, width: number, height: number): Uint8ClampedArray {
  const canvas = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const fy = (y & 1) * 0.5;
    for (let x = 0; x < width; x++) {
      const fx = (x & 1) * 0.5;
      const from = ((y >> 1) * halfWidth + (x >> 1)) * 3;
      const below = from + halfWidth * 3;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const top = (half[from + channel] ?? 0) * (1 - fx) + (half[from + channel + 3] ?? 0) * fx;
        const bottom = (half[below + channel] ?? 0) * (1 - fx) + (half[below + channel + 3] ?? 0) * fx;
        canvas[at + channel] = top * (1 - fy) + bottom * fy;
      }
      canvas[at + 3] = 255;
    }
  }
  return canvas;
}
