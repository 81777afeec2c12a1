import { css, type Lch, mix, shade } from "../colour.ts";
import { underLight } from "../palette.ts";
import { line, number, oval, path } from "../shapes.ts";
import { dune, hill, mountainRange, rolling } from "./land.ts";
import { firRow, grassFringe, leafTree } from "./plants.ts";
import { gapAround, ground, leafColour } from "./settings-open.ts";
import { landColour, roundFade, type Stage, tone, verticalFade } from "./stage.ts";

const isWinter = (stage: Stage): boolean => stage.season === "winter" || stage.air === "snow";

/** Dunes, or a red canyon land. */
export function desert(stage: Stage): void {
  const { height, width, random, horizon } = stage;
  const fork = random.fork("dunes");
  const sand = fork.pick<Lch>([
    [0.78, 0.11, 68],
    [0.74, 0.13, 55],
    [0.84, 0.08, 80],
  ]);
  if (fork.chance(0.5)) {
    for (let index = 0; index < 4; index++) {
      const x = width * fork.between(0, 1);
      const w = fork.between(60, 150);
      const h = fork.between(60, 170);
      const colour = landColour(stage, 0.62, [0.5, 0.12, 38]);
      const side = css(shade(colour, -0.07));
      const top = horizon - h;
      stage.behind.push(
        `<polygon points="${number(x - w * 1.25)},${number(horizon + 12)} ${number(x - w)},${number(top + 14)} ${number(x - w * 0.9)},${number(top)} ${number(x + w * 0.9)},${number(top + 4)} ${number(x + w)},${number(top + 20)} ${number(x + w * 1.3)},${number(horizon + 12)}" fill="${css(colour)}"/><polygon points="${number(x + w * 0.3)},${number(top + 2)} ${number(x + w * 0.9)},${number(top + 4)} ${number(x + w)},${number(top + 20)} ${number(x + w * 1.3)},${number(horizon + 12)} ${number(x + w * 0.5)},${number(horizon + 12)}" fill="${side}"/>`,
      );
    }
  }
  for (let layer = 0; layer < 5; layer++) {
    const t = layer / 4;
    const y = horizon + (height - horizon) * (0.02 + t * 0.5);
    for (let index = 0; index < 3 - Math.floor(t * 1.6); index++)
      stage.behind.push(
        dune(
          stage,
          width * fork.between(-0.05, 1.05),
          y - fork.between(0, 40) * (1 - t * 0.4),
          width * fork.between(0.5, 0.8),
          0.62 - t * 0.56,
          sand,
        ),
      );
  }
  stage.front.push(
    ground(stage, rolling(random.fork("front"), stage.bank, 50, 0.55, 2), stage.bank - 60, sand),
  );
  for (let index = 0; index < 20; index++) {
    const y = height * 0.91 + index * 6;
    const x = fork.between(-100, width);
    stage.front.push(
      `<path d="M${number(x)} ${number(y)}q60 -7 130 0t150 2" fill="none" stroke="${tone(stage, shade(sand, -0.12))}" stroke-width="1.6" opacity=".4"/>`,
    );
  }
  stage.floor = height * 0.89;
  stage.sky.cover *= 0.5;
}

/** Snow under a low sun. */
export function snowfield(stage: Stage): void {
  const { height, random, horizon } = stage;
  stage.season = "winter";
  const snow: Lch = [0.93, 0.018, 245];
  stage.behind.push(mountainRange(stage, horizon + 16, height * 0.3, 5, 0.6, 0.75));
  for (let index = 0; index < 3; index++) {
    const t = index / 2;
    const fork = random.fork(`drift${index}`);
    const y = horizon + height * (0.02 + t * 0.13);
    const profile = rolling(fork, y, 44, 1.1 - t * 0.4, 2);
    stage.behind.push(hill(stage, profile, y - 40, 0.5 - t * 0.36, snow, 0.3));
    stage.behind.push(
      firRow(stage, profile, {
        height: 54 + t * 120,
        spacing: 44 + t * 60,
        fill: css(landColour(stage, 0.52 - t * 0.4, [0.34, 0.05, 200])),
        random: fork.fork("firs"),
        gap: gapAround(stage, 90 + t * 130),
      }),
    );
  }
  const near = rolling(random.fork("front"), stage.bank, 60, 0.6, 2);
  stage.front.push(ground(stage, near, stage.bank - 60, snow));
  const blue = css(underLight(stage.palette, [0.78, 0.05, 255]));
  for (let index = 0; index < 7; index++)
    stage.front.push(
      `<path d="M${number(random.between(-200, stage.width))} ${number(height * (0.9 + index * 0.016))}q120 -16 260 0t240 -6" fill="none" stroke="${blue}" stroke-width="3" opacity=".35"/>`,
    );
  stage.floor = height * 0.885;
  stage.mist = { y: horizon + 30, depth: 100, amount: 0.4 };
}

/** A river winding from the hills towards the eye. */
export function river(stage: Stage): void {
  const { height, width, horizon, random, palette } = stage;
  stage.behind.push(mountainRange(stage, horizon + 10, height * 0.32, 4, 0.62, isWinter(stage) ? 0.6 : 0.26));
  const grass: Lch = isWinter(stage)
    ? [0.9, 0.018, 245]
    : stage.season === "autumn"
      ? [0.6, 0.11, 72]
      : [0.52, 0.11, 140];
  for (const [index, depth] of [0.66, 0.46].entries()) {
    const fork = random.fork(`bank${index}`);
    const profile = rolling(fork, horizon + index * 22, 40, 1.5);
    stage.behind.push(hill(stage, profile, horizon - 40, depth, shade(grass, -0.08), 0.4));
    stage.behind.push(
      firRow(stage, profile, {
        height: 50 + index * 40,
        spacing: 24,
        fill: css(landColour(stage, depth - 0.12, [0.3, 0.07, 160])),
        random: fork.fork("firs"),
        gap: gapAround(stage, 30),
      }),
    );
  }
  stage.behind.push(ground(stage, () => horizon + 44, horizon + 30, grass));
  const top = horizon + 46;
  const bend = stage.heroX < width / 2 ? 1 : -1;
  const middle = width / 2 + bend * width * 0.12;
  const far = width / 2 - bend * width * 0.06;
  const shape = `M${number(far - 12)} ${number(top)}C${number(far + bend * 180)} ${number(top + 60)} ${number(middle - 330)} ${number(top + 130)} ${number(middle - 420)} ${number(height + 20)}L${number(middle + 420)} ${number(height + 20)}C${number(middle + 240)} ${number(top + 190)} ${number(far + bend * 240 + 110)} ${number(top + 50)} ${number(far + 12)} ${number(top)}Z`;
  const sky = verticalFade(stage, top, height, [
    [0, mix(palette.skyLow, palette.water, 0.2)],
    [0.45, mix(palette.skyMiddle, palette.water, 0.4)],
    [1, shade(mix(palette.skyTop, palette.water, 0.4), -0.04)],
  ]);
  stage.behind.push(path(shape, sky));
  const fork = random.fork("ripples");
  for (let index = 0; index < 40; index++) {
    const t = fork.next();
    const y = top + 20 + t * (height - top);
    const x = middle + (far - middle) * (1 - t) + fork.between(-1, 1) * (30 + t * 300);
    stage.behind.push(
      line(
        `${number(x)},${number(y)} ${number(x + 20 + t * 60)},${number(y)}`,
        css(mix(palette.sun, palette.skyLow, 0.4)),
        1 + t * 2.4,
        'opacity=".5"',
      ),
    );
  }
  const trees = random.fork("trees");
  for (const side of [0.04, 0.14, 0.88, 0.97])
    stage.front.push(
      leafTree(
        stage,
        width * side,
        height * trees.between(0.74, 0.86),
        trees.between(210, 330),
        leafColour(stage),
        trees,
        0.08,
      ),
    );
  stage.over.push(
    grassFringe(
      stage,
      (x) => height + 16 + Math.min(60, Math.abs(x - middle) < 420 ? 90 : 0),
      90,
      [tone(stage, shade(grass, -0.26)), tone(stage, shade(grass, -0.14))],
      random.fork("reed"),
    ),
  );
  stage.floor = height * 0.86;
  stage.over.push(oval(stage.sun.x, horizon, 10, 4, roundFade(stage, palette.sun, 0.2)));
}
