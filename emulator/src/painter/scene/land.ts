import { css, type Lch, mix, shade } from "../colour.ts";
import { fractal, makeNoise } from "../noise.ts";
import { underLight } from "../palette.ts";
import type { Random } from "../random.ts";
import { number, path } from "../shapes.ts";
import { landColour, type Stage, verticalFade } from "./stage.ts";

/** The height of a line of land at x. */
export type Profile = (x: number) => number;

/** A rolling profile around `y`; `waves` is how many hills fit in 1000 units. */
export function rolling(random: Random, y: number, amplitude: number, waves: number, octaves = 3): Profile {
  const noise = makeNoise(random);
  const offset = random.between(0, 100);
  return (x) => y - (fractal(noise, (x / 1000) * waves * 2 + offset, offset, octaves) - 0.42) * amplitude * 2;
}

/** Closed path data from a profile down to `bottom`. */
export function landPath(stage: Stage, profile: Profile, bottom: number, step = 12): string {
  let data = `M-20 ${number(bottom)}`;
  for (let x = -20; x <= stage.width + 20 + step; x += step) data += `L${number(x)} ${number(profile(x))}`;
  return `${data}L${number(stage.width + 40)} ${number(bottom)}Z`;
}

/** A hill in the colour of its depth, paler towards its foot as if mist lay there. */
export function hill(
  stage: Stage,
  profile: Profile,
  top: number,
  depth: number,
  near?: Lch,
  mistiness = 0.35,
): string {
  const colour = landColour(stage, depth, near);
  const foot = mix(colour, mix(stage.palette.far, stage.palette.skyLow, 0.45), mistiness);
  const span = stage.height * 0.3;
  const fill = verticalFade(stage, top, top + span, [
    [0, colour],
    [1, foot],
  ]);
  return path(landPath(stage, profile, stage.height + 30), fill);
}

interface Peak {
  x: number;
  height: number;
  halfWidth: number;
}

function jaggedSide(
  random: Random,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  steps: number,
): string {
  let data = "";
  for (let index = 1; index <= steps; index++) {
    const t = index / steps;
    const wobble = index === steps ? 0 : random.between(-0.5, 0.5) * (Math.abs(toX - fromX) / steps);
    const drop = index === steps ? 0 : random.between(-0.25, 0.25) * (Math.abs(toY - fromY) / steps);
    data += `L${number(fromX + (toX - fromX) * t + wobble)} ${number(fromY + (toY - fromY) * t + drop)}`;
  }
  return data;
}

function drawPeak(
  stage: Stage,
  peak: Peak,
  base: number,
  depth: number,
  snow: number,
  random: Random,
): string {
  const lightFromLeft = stage.sun.x < peak.x;
  const rock: Lch = stage.season === "autumn" ? [0.5, 0.05, 40] : [0.5, 0.035, 255];
  const lit = css(mix(underLight(stage.palette, shade(rock, 0.16)), stage.palette.far, depth));
  const dark = css(mix(underLight(stage.palette, shade(rock, -0.1)), stage.palette.far, depth * 0.85));
  const foot = mix(stage.palette.far, stage.palette.skyLow, 0.5);
  const top = base - peak.height;
  const left = peak.x - peak.halfWidth;
  const right = peak.x + peak.halfWidth;
  const spineX = peak.x + random.between(-0.1, 0.1) * peak.halfWidth;
  const spine = jaggedSide(
    random,
    peak.x,
    top,
    spineX + peak.halfWidth * (lightFromLeft ? 0.16 : -0.16),
    base,
    6,
  );
  const parts: string[] = [];
  const outline = `M${number(peak.x)} ${number(top)}${jaggedSide(random, peak.x, top, right, base, 7)}L${number(left)} ${number(base)}${jaggedSide(random, left, base, peak.x, top, 7)}Z`;
  parts.push(path(outline, lightFromLeft ? lit : dark));
  const shadedSide = lightFromLeft
    ? `M${number(peak.x)} ${number(top)}${spine}L${number(right - 4)} ${number(base)}${jaggedSide(random, right - 4, base, peak.x, top, 6)}Z`
    : `M${number(peak.x)} ${number(top)}${spine}L${number(right - 4)} ${number(base)}${jaggedSide(random, right - 4, base, peak.x, top, 6)}Z`;
  parts.push(path(shadedSide, lightFromLeft ? dark : lit));
  if (snow > 0) parts.push(snowCap(stage, peak, top, snow, depth, lightFromLeft, random));
  const fog = verticalFade(stage, base - peak.height * 0.62, base, [
    [0, foot, 0],
    [1, foot, 0.85],
  ]);
  parts.push(path(outline, fog));
  return parts.join("");
}

function snowCap(
  stage: Stage,
  peak: Peak,
  top: number,
  snow: number,
  depth: number,
  lightFromLeft: boolean,
  random: Random,
): string {
  const reach = peak.height * snow;
  const slope = peak.halfWidth / peak.height;
  const white: Lch = [0.97, 0.012, 85];
  const lit = css(
    mix(mix(underLight(stage.palette, white), stage.palette.key, 0.3), stage.palette.far, depth * 0.35),
  );
  const dark = css(mix(underLight(stage.palette, [0.8, 0.04, 262]), stage.palette.far, depth * 0.5));
  const edge = (from: number, to: number): string => {
    let data = "";
    const count = 5;
    for (let index = 1; index < count; index++) {
      const t = index / count;
      const y = top + reach * (index % 2 === 0 ? random.between(0.62, 0.8) : random.between(0.95, 1.2));
      data += `L${number(from + (to - from) * t)} ${number(y)}`;
    }
    return data;
  };
  const leftX = peak.x - reach * slope;
  const rightX = peak.x + reach * slope;
  const middle = `${number(peak.x + reach * 0.06)} ${number(top + reach * 0.9)}`;
  const tip = `M${number(peak.x)} ${number(top)}`;
  const leftPart = `${tip}L${number(leftX)} ${number(top + reach)}${edge(leftX, peak.x)}L${middle}Z`;
  const rightPart = `${tip}L${number(rightX)} ${number(top + reach)}${edge(rightX, peak.x)}L${middle}Z`;
  return path(leftPart, lightFromLeft ? lit : dark) + path(rightPart, lightFromLeft ? dark : lit);
}

/** A range of faceted peaks, the farthest first. `height` is the tallest peak, `snow` the share under snow (0..1). */
export function mountainRange(
  stage: Stage,
  base: number,
  height: number,
  count: number,
  depth: number,
  snow: number,
): string {
  const random = stage.random.fork(`range${depth}`);
  const peaks: Peak[] = [];
  const leader = random.whole(0, count - 1);
  for (let index = 0; index < count; index++) {
    const x = stage.width * ((index + random.between(0.2, 0.8)) / count);
    const tall = height * (index === leader ? 1 : random.between(0.48, 0.82));
    peaks.push({ x, height: tall, halfWidth: tall * random.between(0.75, 1.15) });
  }
  peaks.sort((a, b) => a.height - b.height).reverse();
  return peaks.map((peak) => drawPeak(stage, peak, base + 20, depth, snow, random)).join("");
}

/** Dunes with a sharp crest and a shaded lee. */
export function dune(
  stage: Stage,
  crestX: number,
  crestY: number,
  halfWidth: number,
  depth: number,
  sand: Lch,
): string {
  const lightFromLeft = stage.sun.x < crestX;
  const lit = css(landColour(stage, depth, shade(sand, 0.06)));
  const dark = css(landColour(stage, depth, shade(sand, -0.16, 1.05)));
  const bottom = stage.height + 40;
  const bend = halfWidth * 0.35;
  const left = crestX - halfWidth;
  const right = crestX + halfWidth;
  const n = number;
  const body = `M${n(left)} ${n(bottom)}C${n(left + bend)} ${n(crestY + 140)} ${n(crestX - bend)} ${n(crestY + 10)} ${n(crestX)} ${n(crestY)}C${n(crestX + bend)} ${n(crestY + 24)} ${n(right - bend)} ${n(crestY + 120)} ${n(right)} ${n(bottom)}Z`;
  const drift = lightFromLeft ? 1 : -1;
  const lee = `M${n(crestX)} ${n(crestY)}C${n(crestX + drift * bend * 0.2)} ${n(crestY + 90)} ${n(crestX - drift * bend * 0.5)} ${n(crestY + 190)} ${n(crestX + drift * bend * 0.6)} ${n(bottom)}L${n(crestX + drift * halfWidth)} ${n(bottom)}C${n(crestX + drift * (halfWidth - bend))} ${n(crestY + 120)} ${n(crestX + drift * bend)} ${n(crestY + 24)} ${n(crestX)} ${n(crestY)}Z`;
  return path(body, lit) + path(lee, dark);
}
