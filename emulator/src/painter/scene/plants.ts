import { type Lch, shade } from "../colour.ts";
import type { Random } from "../random.ts";
import { line, number, oval, path, toPoints } from "../shapes.ts";
import type { Profile } from "./land.ts";
import { type Stage, tone } from "./stage.ts";

/** Path data of a fir: tiers of drooping boughs around a trunk standing at (x, y). */
export function firPath(x: number, y: number, height: number, random: Random): string {
  const n = number;
  const tiers = Math.max(3, Math.min(8, Math.round(height / 26)));
  const width = height * random.between(0.19, 0.25);
  const right: string[] = [];
  const left: string[] = [];
  for (let tier = 0; tier < tiers; tier++) {
    const t = (tier + 1) / tiers;
    const edge = width * (0.16 + 0.84 * t) * random.between(0.85, 1.12);
    const tierY = y - height * (1 - t * 0.93);
    const inner = edge * 0.48;
    right.push(`L${n(x + edge)} ${n(tierY)}L${n(x + inner)} ${n(tierY - height * 0.012)}`);
    left.push(`L${n(x - inner)} ${n(tierY - height * 0.012)}L${n(x - edge)} ${n(tierY)}`);
  }
  const trunk = height * 0.022;
  return `M${n(x)} ${n(y - height)}${right.join("")}L${n(x + trunk)} ${n(y - height * 0.07)}L${n(x + trunk)} ${n(y + 4)}L${n(x - trunk)} ${n(y + 4)}L${n(x - trunk)} ${n(y - height * 0.07)}${left.reverse().join("")}Z`;
}

/** Firs standing along a profile, as one path. */
export function firRow(
  stage: Stage,
  profile: Profile,
  options: { height: number; spacing: number; fill: string; random: Random; gap?: readonly [number, number] },
): string {
  const { height, spacing, fill, random, gap } = options;
  let data = "";
  for (let x = -30; x < stage.width + 30; x += spacing * random.between(0.55, 1.3)) {
    if (gap && x > gap[0] && x < gap[1]) continue;
    data += firPath(x, profile(x) + 6, height * random.between(0.55, 1.15), random);
  }
  return path(data, fill);
}

/** A leafy tree: a forked trunk under clumps of leaves, lit from the sun's side. */
export function leafTree(
  stage: Stage,
  x: number,
  y: number,
  height: number,
  leaf: Lch,
  random: Random,
  haze = 0,
): string {
  const trunk = tone(stage, [0.32, 0.045, 50], haze);
  const side = stage.sun.x < x ? -1 : 1;
  const parts: string[] = [];
  const crown = height * 0.62;
  const lean = random.between(-0.05, 0.05) * height;
  parts.push(
    line(
      toPoints([
        [x, y],
        [x + lean * 0.4, y - height * 0.25],
        [x + lean, y - height * 0.6],
      ]),
      trunk,
      height * 0.055,
    ),
  );
  for (const [dx, up] of [
    [-0.2, 0.62],
    [0.2, 0.66],
    [0.04, 0.78],
  ] as const)
    parts.push(
      line(
        toPoints([
          [x + lean * 0.3, y - height * 0.28],
          [x + dx * height * 0.6 + lean, y - height * up * 0.75],
          [x + dx * height + lean, y - height * up],
        ]),
        trunk,
        height * 0.026,
      ),
    );
  const clumps: [number, number, number][] = [];
  for (let index = 0; index < 13; index++) {
    const angle = random.between(0, Math.PI * 2);
    const reach = Math.sqrt(random.next()) * 0.5;
    clumps.push([
      x + lean + Math.cos(angle) * reach * height * 0.72,
      y - height * 0.68 + Math.sin(angle) * reach * crown * 0.8,
      height * random.between(0.11, 0.19),
    ]);
  }
  clumps.sort((a, b) => b[1] - a[1]);
  const dark = tone(stage, shade(leaf, -0.12), haze);
  const middle = tone(stage, leaf, haze);
  const light = tone(stage, shade(leaf, 0.09, 1.05), haze);
  for (const [cx, cy, r] of clumps) parts.push(oval(cx - side * r * 0.12, cy + r * 0.18, r, r * 0.88, dark));
  for (const [cx, cy, r] of clumps) parts.push(oval(cx, cy, r * 0.86, r * 0.74, middle));
  for (const [cx, cy, r] of clumps) {
    if (cy > y - height * 0.6) continue;
    parts.push(oval(cx + side * r * 0.24, cy - r * 0.24, r * 0.48, r * 0.36, light));
  }
  const specks = Math.round(26 * stage.detail);
  for (let index = 0; index < specks; index++) {
    const [cx, cy, r] = clumps[random.whole(0, clumps.length - 1)] ?? [x, y, 1];
    const angle = random.between(0, 6.28);
    parts.push(
      oval(
        cx + Math.cos(angle) * r * 1.05,
        cy + Math.sin(angle) * r * 0.9,
        r * 0.13,
        r * 0.1,
        index % 2 ? middle : light,
      ),
    );
  }
  return parts.join("");
}

/** Grass blades along the foot of the picture, as one path a colour. */
export function grassFringe(
  stage: Stage,
  profile: Profile,
  height: number,
  colours: readonly [string, ...string[]],
  random: Random,
  density = 1,
): string {
  const parts: string[] = [];
  const n = number;
  for (const colour of colours) {
    let data = "";
    const spacing = 9 / (density * (0.5 + stage.detail * 0.5));
    for (let x = -10; x < stage.width + 10; x += spacing * random.between(0.4, 1.6)) {
      const base = profile(x) + random.between(0, height * 0.5);
      const tall = height * random.between(0.45, 1.2);
      const bend = random.between(-0.35, 0.45) * tall;
      const half = random.between(1.4, 3);
      data += `M${n(x - half)} ${n(base)}Q${n(x + bend * 0.3)} ${n(base - tall * 0.6)} ${n(x + bend)} ${n(base - tall)}Q${n(x + half + bend * 0.35)} ${n(base - tall * 0.55)} ${n(x + half)} ${n(base)}Z`;
    }
    parts.push(path(data, colour));
  }
  return parts.join("");
}

/** Small flowers scattered over a band of ground, larger the nearer. */
export function flowerCarpet(
  stage: Stage,
  top: number,
  bottom: number,
  colours: readonly [Lch, ...Lch[]],
  count: number,
  random: Random,
): string {
  const flowers: { x: number; y: number; size: number; colour: Lch }[] = [];
  for (let index = 0; index < count; index++) {
    const near = random.next() ** 0.7;
    flowers.push({
      x: random.between(-10, stage.width + 10),
      y: top + (bottom - top) * near,
      size: 2 + near * 9 * random.between(0.6, 1.2),
      colour: random.pick(colours),
    });
  }
  flowers.sort((a, b) => a.y - b.y);
  const stem = tone(stage, [0.42, 0.1, 140]);
  return flowers
    .map(({ x, y, size, colour }) => {
      const lit = tone(stage, colour);
      const dark = tone(stage, shade(colour, -0.12));
      if (size < 4.5) return oval(x, y, size, size * 0.7, lit);
      const petals = [0, 72, 144, 216, 288].map((angle) => {
        const radians = (angle * Math.PI) / 180;
        return oval(
          x + Math.cos(radians) * size * 0.6,
          y + Math.sin(radians) * size * 0.42,
          size * 0.46,
          size * 0.36,
          angle > 180 ? lit : dark,
        );
      });
      return (
        line(`${number(x)},${number(y)} ${number(x + 1)},${number(y + size * 2.4)}`, stem, size * 0.2) +
        petals.join("") +
        oval(x, y, size * 0.28, size * 0.22, tone(stage, [0.82, 0.15, 85]))
      );
    })
    .join("");
}
