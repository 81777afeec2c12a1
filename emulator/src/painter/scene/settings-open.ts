import { css, type Lch, mix, shade } from "../colour.ts";
import { underLight } from "../palette.ts";
import { path } from "../shapes.ts";
import { hill, landPath, mountainRange, rolling } from "./land.ts";
import { firRow, flowerCarpet, grassFringe, leafTree } from "./plants.ts";
import { landColour, type Stage, tone, verticalFade } from "./stage.ts";

const seasonGrass = (stage: Stage): Lch => {
  if (stage.season === "winter" || stage.air === "snow") return [0.9, 0.018, 245];
  if (stage.season === "autumn") return [0.62, 0.11, 75];
  return stage.season === "spring" ? [0.66, 0.13, 132] : [0.56, 0.12, 138];
};

/** The colour of leaves in this season. */
export function leafColour(stage: Stage): Lch {
  const random = stage.random.fork("leaf");
  if (stage.season === "autumn")
    return random.pick([
      [0.64, 0.17, 45],
      [0.7, 0.16, 65],
      [0.56, 0.17, 32],
    ]);
  if (stage.season === "spring")
    return random.pick([
      [0.84, 0.085, 358],
      [0.7, 0.13, 130],
    ]);
  if (stage.season === "winter" || stage.air === "snow") return [0.88, 0.02, 240];
  return random.pick([
    [0.5, 0.12, 145],
    [0.54, 0.12, 135],
    [0.46, 0.1, 155],
  ]);
}

/** Ground filling the foot of the picture under a profile. */
export function ground(stage: Stage, profile: (x: number) => number, top: number, near: Lch): string {
  const far = mix(underLight(stage.palette, shade(near, 0.05)), stage.palette.far, 0.4);
  const fill = verticalFade(stage, top, stage.height, [
    [0, far],
    [0.35, underLight(stage.palette, near)],
    [1, underLight(stage.palette, shade(near, -0.17))],
  ]);
  return path(landPath(stage, profile, stage.height + 30), fill);
}

/** Layered hills under a wide sky. */
export function valley(stage: Stage): void {
  const { height, random, horizon } = stage;
  if (random.chance(0.6))
    stage.behind.push(
      mountainRange(stage, horizon + 10, height * 0.28, 5, 0.72, stage.season === "winter" ? 0.5 : 0.24),
    );
  const grass = seasonGrass(stage);
  const layers = 4;
  for (let index = 0; index < layers; index++) {
    const t = index / (layers - 1);
    const y = horizon + (height - horizon) * (0.02 + t * 0.5);
    const fork = random.fork(`hill${index}`);
    const profile = rolling(fork, y, 46 + t * 70, 1.4 - t * 0.5);
    stage.behind.push(hill(stage, profile, y - 60, 0.72 - t * 0.55, grass, 0.5 - t * 0.25));
    const fill = css(
      landColour(stage, 0.62 - t * 0.5, stage.season === "winter" ? [0.42, 0.04, 220] : shade(grass, -0.18)),
    );
    if (index > 0)
      stage.behind.push(
        firRow(stage, profile, {
          height: 26 + t * 60,
          spacing: 34 - t * 4,
          fill,
          random: fork.fork("firs"),
          gap: gapAround(stage, 90 + t * 120),
        }),
      );
  }
  const profile = rolling(random.fork("front"), stage.bank, 50, 0.7);
  stage.front.push(ground(stage, profile, stage.bank - 60, grass));
  if (stage.season !== "winter")
    stage.over.push(
      grassFringe(
        stage,
        () => height + 6,
        70,
        [tone(stage, shade(grass, -0.3)), tone(stage, shade(grass, -0.2))],
        random.fork("grass"),
      ),
    );
  stage.floor = height * 0.885;
  stage.mist = { y: horizon + 60, depth: 120, amount: 0.35 };
}

/** A stretch of x kept free of trees around the hero. */
export function gapAround(stage: Stage, reach: number): readonly [number, number] {
  return [stage.heroX - reach, stage.heroX + reach];
}

/** A meadow in flower. */
export function meadow(stage: Stage): void {
  const { height, random, horizon } = stage;
  const grass = seasonGrass(stage);
  for (let index = 0; index < 3; index++) {
    const t = index / 2;
    const y = horizon + 6 + t * height * 0.07;
    stage.behind.push(
      hill(
        stage,
        rolling(random.fork(`far${index}`), y, 60 - t * 20, 1.5),
        y - 60,
        0.8 - t * 0.3,
        shade(grass, -0.08),
        0.4,
      ),
    );
  }
  const tree = random.fork("trees");
  const count = tree.whole(2, 4);
  for (let index = 0; index < count; index++) {
    const x = stage.width * tree.between(0.02, 0.98);
    if (Math.abs(x - stage.heroX) < 190) continue;
    stage.behind.push(
      leafTree(stage, x, horizon + height * 0.1, tree.between(120, 230), leafColour(stage), tree, 0.3),
    );
  }
  const profile = rolling(random.fork("front"), horizon + height * 0.11, 26, 0.8);
  stage.front.push(ground(stage, profile, horizon + height * 0.08, grass));
  const isWinter = stage.season === "winter" || stage.air === "snow";
  const flower = random.fork("flowers");
  if (!isWinter) {
    const bloom = stage.bloom;
    const picked = flower.pick<readonly [Lch, Lch, Lch]>([
      [
        [0.64, 0.2, 28],
        [0.74, 0.17, 45],
        [0.95, 0.02, 90],
      ],
      [
        [0.68, 0.14, 300],
        [0.6, 0.16, 285],
        [0.86, 0.08, 320],
      ],
      [
        [0.9, 0.15, 98],
        [0.95, 0.02, 90],
        [0.78, 0.16, 70],
      ],
      [
        [0.78, 0.13, 355],
        [0.92, 0.04, 350],
        [0.68, 0.17, 5],
      ],
    ]);
    const family: readonly [Lch, Lch, Lch] = bloom
      ? [bloom, shade(bloom, -0.12), shade(bloom, 0.08)]
      : picked;
    const density = bloom ? 3 : 1;
    stage.front.push(
      flowerCarpet(
        stage,
        horizon + height * 0.16,
        height * 0.97,
        family,
        Math.round((130 + 170 * stage.detail) * density),
        flower,
      ),
    );
    stage.over.push(flowerCarpet(stage, height * 0.955, height * 1.02, family, 26, flower.fork("near")));
    stage.over.push(
      grassFringe(
        stage,
        () => height + 8,
        84,
        [tone(stage, shade(grass, -0.3)), tone(stage, shade(grass, -0.18)), tone(stage, shade(grass, -0.08))],
        flower.fork("grass"),
      ),
    );
  }
  stage.floor = height * 0.87;
}

/** High mountains over wooded foothills. */
export function mountains(stage: Stage): void {
  const { height, random, horizon } = stage;
  const isWinter = stage.season === "winter" || stage.air === "snow";
  stage.behind.push(mountainRange(stage, horizon + 20, height * 0.46, 4, 0.6, isWinter ? 0.62 : 0.34));
  stage.behind.push(mountainRange(stage, horizon + 50, height * 0.26, 6, 0.36, isWinter ? 0.5 : 0.12));
  for (let index = 0; index < 3; index++) {
    const t = index / 2;
    const fork = random.fork(`foot${index}`);
    const y = horizon + height * (0.04 + t * 0.16);
    const profile = rolling(fork, y, 70, 1.2 - t * 0.4);
    const near: Lch = isWinter ? [0.78, 0.025, 245] : [0.38, 0.07, 160];
    stage.behind.push(hill(stage, profile, y - 70, 0.6 - t * 0.38, near, 0.45));
    const fill = css(landColour(stage, 0.5 - t * 0.4, [0.3, 0.06, 165]));
    stage.behind.push(
      firRow(stage, profile, {
        height: 46 + t * 80,
        spacing: 25 + t * 6,
        fill,
        random: fork.fork("firs"),
        gap: t > 0.6 ? gapAround(stage, 170) : gapAround(stage, 40),
      }),
    );
  }
  const near: Lch = isWinter ? [0.9, 0.02, 245] : seasonGrass(stage);
  stage.front.push(ground(stage, rolling(random.fork("front"), stage.bank, 44, 0.8), stage.bank - 60, near));
  stage.floor = height * 0.885;
  stage.mist = { y: horizon + height * 0.08, depth: 110, amount: 0.5 };
}
