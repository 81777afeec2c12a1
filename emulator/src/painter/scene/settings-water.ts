import { css, type Lch, mix, shade } from "../colour.ts";
import { underLight } from "../palette.ts";
import { number, path } from "../shapes.ts";
import { hill, landPath, mountainRange, rolling } from "./land.ts";
import { firRow } from "./plants.ts";
import { landColour, type Stage, verticalFade } from "./stage.ts";

/** Open sea with far headlands. */
export function sea(stage: Stage): void {
  const { height, horizon, random } = stage;
  if (random.chance(0.7)) {
    const side = random.chance(0.5) ? 0 : stage.width;
    const fork = random.fork("headland");
    for (const [depth, rise] of [
      [0.85, 70],
      [0.7, 44],
    ] as const) {
      const profile = rolling(fork, horizon - 2, rise, 1.2);
      stage.behind.push(
        hill(
          stage,
          (x) => Math.min(horizon + 6, profile(x) + Math.abs(x - side) * 0.12 - 16),
          horizon - rise,
          depth,
          undefined,
          0.2,
        ),
      );
    }
  }
  stage.water = { top: horizon, bottom: height, roughness: stage.air === "storm" ? 1 : 0.45 };
  stage.floor = horizon + (height - horizon) * 0.46;
  stage.mist = { y: horizon, depth: 60, amount: 0.3 };
}

/** A still lake between wooded banks and mountains. */
export function lake(stage: Stage): void {
  const { height, horizon, random } = stage;
  const isWinter = stage.season === "winter" || stage.air === "snow";
  stage.behind.push(mountainRange(stage, horizon + 6, height * 0.34, 4, 0.62, isWinter ? 0.6 : 0.3));
  for (const [index, depth] of [0.6, 0.34].entries()) {
    const fork = random.fork(`bank${index}`);
    const profile = rolling(fork, horizon - 18 + index * 14, 44 - index * 16, 1.4);
    const clipped = (x: number): number => Math.min(horizon - 3, profile(x));
    stage.behind.push(hill(stage, clipped, horizon - 50, depth, [0.36, 0.06, 160], 0.3));
    stage.behind.push(
      firRow(stage, clipped, {
        height: 40 + index * 34,
        spacing: 19 + index * 6,
        fill: css(landColour(stage, depth - 0.12, [0.3, 0.06, 165])),
        random: fork.fork("firs"),
      }),
    );
  }
  stage.water = { top: horizon, bottom: height, roughness: 0.12 };
  stage.floor = horizon + (height - horizon) * 0.5;
  stage.mist = { y: horizon - 8, depth: 70, amount: 0.55 };
}

/** Sand, surf and sea. */
export function beach(stage: Stage): void {
  const { height, width, horizon, random } = stage;
  sea(stage);
  const sand: Lch = [0.84, 0.06, 78];
  const shoreY = horizon + (height - horizon) * 0.42;
  const profile = rolling(random.fork("shore"), shoreY, 56, 0.8, 2);
  const wet = (x: number): number => profile(x) - 4;
  const fill = verticalFade(stage, shoreY - 30, height, [
    [0, mix(underLight(stage.palette, shade(sand, -0.1)), stage.palette.skyLow, 0.35)],
    [0.3, underLight(stage.palette, sand)],
    [1, underLight(stage.palette, shade(sand, -0.14))],
  ]);
  const foam = css(mix(underLight(stage.palette, [0.97, 0.01, 200]), stage.palette.skyLow, 0.2));
  const curve = (offset: number): string => {
    let data = "";
    for (let x = -20; x <= width + 20; x += 16)
      data += `${data ? "L" : "M"}${x} ${number(wet(x) + offset + Math.sin(x / 37 + offset) * 3)}`;
    return data;
  };
  const wash = (offset: number, strokeWidth: number, opacity: number): string =>
    `<path d="${curve(offset)}" fill="none" stroke="${foam}" stroke-width="${strokeWidth}" opacity="${opacity}" stroke-linejoin="round"/>`;
  stage.front.push(
    wash(-58, 2.5, 0.5),
    wash(-36, 4, 0.6),
    path(
      landPath(stage, (x) => wet(x) - 12, height + 20, 16),
      css(mix(underLight(stage.palette, shade(sand, -0.2)), stage.palette.skyMiddle, 0.4)),
    ),
  );
  stage.front.push(
    path(
      landPath(stage, (x) => profile(x) + 14, height + 20, 16),
      fill,
    ),
    wash(-10, 7, 0.95),
    wash(-4, 3, 0.6),
  );
  const pebble = random.fork("pebbles");
  for (let index = 0; index < 60 * stage.detail; index++) {
    const near = pebble.next();
    const y = shoreY + 40 + (height - shoreY) * near;
    const size = 1 + near * 5 * pebble.next();
    stage.front.push(
      `<ellipse cx="${number(pebble.between(0, width))}" cy="${number(y)}" rx="${number(size * 1.6)}" ry="${number(size * 0.7)}" fill="${css(underLight(stage.palette, shade(sand, pebble.between(-0.3, 0.08))))}"/>`,
    );
  }
  stage.floor = shoreY + (height - shoreY) * 0.52;
}
