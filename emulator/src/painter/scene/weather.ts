import { css, type Lch, mix } from "../colour.ts";
import { line, number, oval, path } from "../shapes.ts";
import type { Stage } from "./stage.ts";

function rain(stage: Stage): string {
  const fork = stage.random.fork("rain");
  const colour = css(mix(stage.palette.key, [0.95, 0.01, 230], 0.5));
  const parts: string[] = [];
  for (const [count, reach, width, opacity] of [
    [240, 34, 1, 0.28],
    [110, 70, 1.7, 0.34],
  ] as const) {
    let data = "";
    for (let index = 0; index < count; index++) {
      const x = fork.between(-40, stage.width + 60);
      const y = fork.between(-40, stage.height);
      const long = reach * fork.between(0.6, 1.3);
      data += `M${number(x)} ${number(y)}l${number(-long * 0.18)} ${number(long)}`;
    }
    parts.push(
      `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" opacity="${opacity}"/>`,
    );
  }
  return parts.join("");
}

function snow(stage: Stage): string {
  const fork = stage.random.fork("snow");
  let parts = "";
  for (let index = 0; index < 300; index++) {
    const size = 1 + fork.next() ** 3 * 8;
    parts += oval(
      fork.between(0, stage.width),
      fork.between(0, stage.height),
      size,
      size,
      "#fff",
      `opacity="${number(size > 5 ? 0.45 : 0.8)}"`,
    );
  }
  return parts;
}

function lightning(stage: Stage): string {
  const fork = stage.random.fork("bolt");
  let x = stage.width * (stage.heroX > stage.width / 2 ? fork.between(0.15, 0.35) : fork.between(0.65, 0.85));
  const bolt: [number, number][] = [[x, -10]];
  const steps = 9;
  for (let index = 1; index <= steps; index++) {
    x += fork.between(-46, 46);
    bolt.push([x, (stage.horizon * index) / steps]);
  }
  const data = bolt.map(([px, py], index) => `${index ? "L" : "M"}${number(px)} ${number(py)}`).join("");
  const [bx, by] = bolt[4] ?? [x, 200];
  const branch = `M${number(bx)} ${number(by)}l${number(fork.between(30, 70))} 50l-14 40l50 60`;
  const stroke = (width: number, colour: string): string =>
    `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round"/><path d="${branch}" fill="none" stroke="${colour}" stroke-width="${width * 0.5}"/>`;
  stage.lights.push(stroke(12, css([0.7, 0.08, 280])));
  return stroke(3.4, css([0.98, 0.02, 280]));
}

function drifting(stage: Stage, colours: readonly [Lch, ...Lch[]], count: number, size: number): string {
  const fork = stage.random.fork("drift");
  let parts = "";
  for (let index = 0; index < count; index++) {
    const scale = size * fork.between(0.5, 1.6);
    const turn = fork.whole(0, 360);
    parts += path(
      "M0 0C3 -5 9 -5 12 0C9 3 3 4 0 0Z",
      css(fork.pick(colours)),
      `opacity=".9" transform="translate(${number(fork.between(0, stage.width))} ${number(fork.between(0, stage.height))}) rotate(${turn}) scale(${number(scale)})"`,
    );
  }
  return parts;
}

function fireflies(stage: Stage): string {
  const fork = stage.random.fork("fireflies");
  const colour = css([0.92, 0.15, 110]);
  let parts = "";
  for (let index = 0; index < 34; index++) {
    const x = fork.between(0, stage.width);
    const y = fork.between(stage.horizon * 0.9, stage.height * 0.97);
    const size = fork.between(1.6, 3.6);
    parts += oval(x, y, size, size, colour);
    stage.lights.push(oval(x, y, size * 1.6, size * 1.6, css([0.6, 0.15, 110])));
  }
  return parts;
}

/** Far birds, so that a wide sky is not empty. */
function farBirds(stage: Stage): string {
  const fork = stage.random.fork("birds");
  const colour = css(mix(stage.palette.near, stage.palette.far, 0.3));
  const x =
    stage.width * (stage.heroX > stage.width / 2 ? fork.between(0.12, 0.34) : fork.between(0.64, 0.86));
  const y = stage.horizon * fork.between(0.28, 0.6);
  return Array.from({ length: fork.whole(3, 7) }, () => {
    const s = fork.between(7, 13);
    const bx = x + fork.between(-80, 80);
    const by = y + fork.between(-46, 46);
    return line(
      `${number(bx - s)},${number(by - s * 0.3)} ${number(bx - s * 0.4)},${number(by - s * 0.5)} ${number(bx)},${number(by)}! ${number(bx + s * 0.4)},${number(by - s * 0.5)} ${number(bx + s)},${number(by - s * 0.3)}`,
      colour,
      2,
    );
  }).join("");
}

const wildPlaces: ReadonlySet<string> = new Set([
  "meadow",
  "garden",
  "forest",
  "valley",
  "river",
  "lake",
  "jungle",
  "bamboo",
]);
const wideSkies: ReadonlySet<string> = new Set([
  "sea",
  "beach",
  "lake",
  "valley",
  "meadow",
  "mountains",
  "desert",
  "river",
  "village",
  "clouds",
  "skyline",
]);

/** What falls, drifts or flies through the air, for the layer in front of everything. */
export function weather(stage: Stage): { behind: string; over: string } {
  if (stage.isIndoors || stage.sky.kind !== "air" || stage.setting === "portrait")
    return { behind: "", over: "" };
  const over: string[] = [];
  const behind: string[] = [];
  if (stage.air === "storm") behind.push(lightning(stage));
  if (stage.air === "rain" || stage.air === "storm") over.push(rain(stage));
  else if (stage.air === "snow") over.push(snow(stage));
  else if (stage.season === "spring")
    over.push(
      drifting(
        stage,
        [
          [0.87, 0.08, 357],
          [0.94, 0.04, 0],
        ],
        46,
        1,
      ),
    );
  else if (stage.season === "autumn")
    over.push(
      drifting(
        stage,
        [
          [0.66, 0.18, 45],
          [0.74, 0.16, 68],
          [0.54, 0.17, 30],
        ],
        34,
        1.5,
      ),
    );
  else if (stage.palette.darkness > 0.35 && wildPlaces.has(stage.setting) && stage.season !== "winter")
    over.push(fireflies(stage));
  if (
    stage.palette.darkness < 0.5 &&
    wideSkies.has(stage.setting) &&
    stage.air !== "storm" &&
    stage.random.fork("hasBirds").chance(0.7)
  )
    behind.push(farBirds(stage));
  return { behind: behind.join(""), over: over.join("") };
}
