import { css, type Lch, mix, shade } from "../colour.ts";
import { underLight } from "../palette.ts";
import { blob, box, line, number, oval, path } from "../shapes.ts";
import { hill, landPath, rolling } from "./land.ts";
import { ground } from "./settings-open.ts";
import { roundFade, type Stage, tone, verticalFade } from "./stage.ts";

/** Open space: nebula, stars, a distant world. */
export function space(stage: Stage): void {
  const { width, height, random } = stage;
  // Sunlight without air: bright and hard.
  stage.palette = { ...stage.palette, exposure: 0.94, ambientMix: 0.12 };
  stage.sky = { kind: "space", cover: 0, heaped: 0, stars: 1.6, aurora: 0 };
  stage.sun.isShown = false;
  stage.horizon = height;
  const fork = random.fork("world");
  const left = stage.heroX > width / 2;
  const r = fork.between(190, 340);
  const x = left ? width * 0.04 : width * 0.96;
  const y = height * fork.between(0.86, 1.02);
  const hue = fork.between(0, 360);
  const lit: Lch = [0.72, 0.13, hue];
  const dark: Lch = [0.12, 0.05, hue + 20];
  const fill = verticalFade(stage, y - r, y + r * 0.5, [
    [0, lit],
    [0.45, mix(lit, dark, 0.6)],
    [1, dark],
  ]);
  stage.behind.push(oval(x, y, r * 1.16, r * 1.16, roundFade(stage, lit, 0.5)), oval(x, y, r, r, fill));
  for (let index = 0; index < 6; index++) {
    const by = y - r * (0.7 - index * 0.2);
    const half = Math.sqrt(Math.max(0, r * r - (by - y) ** 2));
    stage.behind.push(
      oval(x, by, half * 0.98, r * fork.between(0.02, 0.06), css(shade(lit, -0.2)), 'opacity=".25"'),
    );
  }
  for (let index = 0; index < 14; index++) {
    const sx = fork.between(0, width);
    const sy = fork.between(0, height * 0.8);
    const size = fork.between(5, 16);
    const star = css([0.97, 0.03, fork.between(40, 260)]);
    stage.behind.push(
      path(
        `M${number(sx - size)} ${number(sy)}Q${number(sx)} ${number(sy)} ${number(sx)} ${number(sy - size)}Q${number(sx)} ${number(sy)} ${number(sx + size)} ${number(sy)}Q${number(sx)} ${number(sy)} ${number(sx)} ${number(sy + size)}Q${number(sx)} ${number(sy)} ${number(sx - size)} ${number(sy)}Z`,
        star,
      ),
    );
    stage.lights.push(oval(sx, sy, size * 0.3, size * 0.3, star));
  }
  stage.floor = height * 0.74;
  stage.mist.amount = 0;
}

/** The ground of another world. */
export function planet(stage: Stage): void {
  const { width, height, random, palette } = stage;
  stage.sky.stars = Math.max(0.8, stage.sky.stars);
  stage.sky.cover = 0.05;
  const fork = random.fork("planet");
  const soil = fork.pick<Lch>([
    [0.58, 0.13, 40],
    [0.66, 0.03, 260],
    [0.52, 0.1, 320],
  ]);
  const hue = fork.between(0, 360);
  const px = stage.heroX > width / 2 ? width * 0.24 : width * 0.76;
  const py = stage.horizon * 0.42;
  const r = fork.between(110, 190);
  const world: Lch = [0.72, 0.11, hue];
  stage.behind.push(
    oval(px, py, r * 1.25, r * 1.25, roundFade(stage, world, 0.3)),
    oval(
      px,
      py,
      r,
      r,
      verticalFade(stage, py - r, py + r, [
        [0, mix(world, palette.skyTop, 0.1)],
        [1, mix(world, palette.skyMiddle, 0.85)],
      ]),
    ),
  );
  stage.behind.push(
    `<path d="M${number(px - r * 1.7)} ${number(py + r * 0.3)}Q${number(px)} ${number(py + r * 0.75)} ${number(px + r * 1.7)} ${number(py - r * 0.3)}" fill="none" stroke="${css(mix(world, [0.95, 0.04, hue], 0.5))}" stroke-width="7" opacity=".65"/>`,
  );
  for (let layer = 0; layer < 4; layer++) {
    const t = layer / 3;
    const y = stage.horizon + t * height * 0.17;
    stage.behind.push(
      hill(
        stage,
        rolling(fork.fork(`r${layer}`), y, 110 - t * 50, 1.6 - t * 0.5, 5),
        y - 90,
        0.7 - t * 0.45,
        soil,
        0.3,
      ),
    );
  }
  stage.front.push(ground(stage, rolling(fork.fork("front"), stage.bank, 34, 0.8), stage.bank - 60, soil));
  for (let index = 0; index < 12; index++) {
    const t = fork.next();
    const y = height * (0.87 + t * 0.12);
    const size = 16 + t * 70 * fork.next();
    const x = fork.between(0, width);
    stage.front.push(
      oval(x, y, size, size * 0.26, tone(stage, shade(soil, -0.16))),
      oval(x, y + size * 0.05, size * 0.92, size * 0.2, tone(stage, shade(soil, -0.06))),
    );
  }
  stage.floor = height * 0.89;
  stage.sun.isShown = false;
}

/** Below the surface: light from above, coral and weed below. */
export function underwater(stage: Stage): void {
  const { width, height, random, palette } = stage;
  stage.sky = { kind: "underwater", cover: 0, heaped: 0, stars: 0, aurora: 0 };
  stage.sun.isShown = false;
  stage.horizon = height * 0.8;
  const fork = random.fork("reef");
  const deep: Lch = [palette.water[0] * 0.5, palette.water[1], palette.water[2]];
  const blue = {
    ...stage,
    palette: {
      ...palette,
      far: mix(palette.water, [0.5, 0.11, 225], 0.5),
      near: shade(deep, -0.1),
      skyLow: palette.water,
      ambient: palette.water,
      ambientMix: 0.3,
      exposure: Math.min(palette.exposure, 0.92),
    },
  };
  stage.palette = blue.palette;
  for (let layer = 0; layer < 3; layer++) {
    const t = layer / 2;
    stage.behind.push(
      hill(
        blue,
        rolling(fork.fork(`rock${layer}`), height * (0.78 + t * 0.07), 110 - t * 40, 1.8, 4),
        height * 0.7,
        0.72 - t * 0.42,
        [0.4, 0.06, 235],
        0.2,
      ),
    );
  }
  for (let index = 0; index < 9; index++) {
    const x = fork.between(0, width);
    if (Math.abs(x - stage.heroX) < 120) continue;
    const tall = fork.between(120, 380);
    const colour = css(mix(stage.palette.far, [0.46, 0.1, 155], 0.5));
    let stem = "";
    for (let leaf = 0; leaf < tall / 17; leaf++) {
      const y = height * 0.9 - leaf * 17;
      const lean = Math.sin(leaf / 3 + index) * 14;
      stem +=
        blob(
          `${number(x + lean)},${number(y)}! ${number(x + lean + 17)},${number(y - 15)} ${number(x + lean + 26)},${number(y - 8)}! ${number(x + lean + 13)},${number(y)}`,
          colour,
        ) +
        blob(
          `${number(x + lean)},${number(y - 6)}! ${number(x + lean - 17)},${number(y - 20)} ${number(x + lean - 26)},${number(y - 12)}! ${number(x + lean - 12)},${number(y - 5)}`,
          colour,
        );
    }
    stage.behind.push(stem);
  }
  stage.front.push(
    path(
      landPath(stage, rolling(fork.fork("sand"), height * 0.93, 30, 1), height + 20),
      css(mix(underLight(stage.palette, [0.8, 0.06, 85]), deep, 0.45)),
    ),
  );
  for (let index = 0; index < 13; index++)
    stage.front.push(
      coral(
        stage,
        fork.between(-20, width + 20),
        height * fork.between(0.94, 1.03),
        fork.between(60, 170),
        fork,
      ),
    );
  for (let index = 0; index < 46 * stage.detail; index++) {
    const size = 2 + fork.next() ** 3 * 13;
    const x = fork.between(0, width);
    const y = fork.between(height * 0.05, height * 0.95);
    stage.over.push(
      `<circle cx="${number(x)}" cy="${number(y)}" r="${number(size)}" fill="#fff" fill-opacity=".1" stroke="#fff" stroke-opacity=".4" stroke-width="1.2"/>${oval(x - size * 0.35, y - size * 0.4, size * 0.25, size * 0.18, "#fff", 'opacity=".8"')}`,
    );
  }
  const school = fork.fork("school");
  const sx = stage.heroX > width / 2 ? width * 0.22 : width * 0.78;
  for (let index = 0; index < 16; index++) {
    const x = sx + school.between(-150, 150);
    const y = height * 0.3 + school.between(-80, 80);
    const s = school.between(0.5, 1);
    stage.behind.push(
      `<g transform="translate(${number(x)} ${number(y)}) scale(${number(s)})">${blob("16,0 4,-7 -12,-2 -22,-9! -19,0 -22,9! -12,2 4,7", css(mix(stage.palette.near, stage.palette.far, 0.45)))}</g>`,
    );
  }
  stage.floor = height * 0.9;
  stage.mist.amount = 0;
}

function coral(stage: Stage, x: number, y: number, size: number, random: Stage["random"]): string {
  const colour = tone(stage, [random.between(0.55, 0.75), 0.16, random.pick([20, 350, 45, 300, 70])]);
  const branch = (
    bx: number,
    by: number,
    length: number,
    angle: number,
    width: number,
    depth: number,
  ): string => {
    const ex = bx + Math.cos(angle) * length;
    const ey = by + Math.sin(angle) * length;
    const own = line(`${number(bx)},${number(by)} ${number(ex)},${number(ey)}`, colour, width);
    if (depth === 0) return own;
    return (
      own +
      [-0.5, 0.05, 0.55]
        .map((turn) =>
          branch(ex, ey, length * random.between(0.6, 0.8), angle + turn, width * 0.7, depth - 1),
        )
        .join("")
    );
  };
  if (random.chance(0.4))
    return [0, 1, 2, 3, 4]
      .map((index) =>
        oval(
          x + (index - 2) * size * 0.2,
          y - size * 0.14 * (2 - Math.abs(index - 2)),
          size * 0.2,
          size * 0.2,
          colour,
        ),
      )
      .join("");
  return branch(x, y, size * 0.36, -Math.PI / 2, size * 0.09, 2);
}

/** High above a sea of clouds. */
export function clouds(stage: Stage): void {
  const { width, height, random, palette } = stage;
  stage.horizon = height * 0.72;
  stage.sky.cover = Math.max(0.4, stage.sky.cover);
  stage.sky.heaped = 1;
  for (let layer = 0; layer < 5; layer++) {
    const t = layer / 4;
    const fork = random.fork(`bank${layer}`);
    const y = stage.horizon + height * t * 0.19;
    const shadow = mix(palette.cloudShade, palette.far, (1 - t) * 0.55);
    const lit = mix(palette.cloud, palette.far, (1 - t) * 0.35);
    const base = verticalFade(stage, y - 60, y + height * 0.16, [
      [0, mix(shadow, lit, 0.45)],
      [1, shadow],
    ]);
    const heaps = [box(-20, y + 20, width + 40, height, base)];
    const size = 0.5 + t * 0.75;
    for (let x = fork.between(-90, 0); x < width + 60; x += fork.between(110, 210) * size)
      heaps.push(cumulus(stage, x, y + 34 * size, size * fork.between(0.6, 1.25), [lit, shadow], fork));
    (layer < 3 ? stage.behind : layer === 3 ? stage.front : stage.over).push(heaps.join(""));
  }
  stage.floor = height * 0.86;
}

/** One heaped cloud: puffs from shade to light, the light ones towards the sun. */
function cumulus(
  stage: Stage,
  x: number,
  y: number,
  size: number,
  tones: readonly [Lch, Lch],
  random: Stage["random"],
): string {
  const [lit, shadow] = tones;
  const side = stage.sun.x < x ? -1 : 1;
  const puffs = Array.from({ length: 9 }, () => {
    const along = random.between(-1, 1);
    const radius = (34 + 46 * (1 - along * along) * random.between(0.6, 1)) * size;
    return {
      px: x + along * 120 * size,
      py: y - (1 - along * along) * 62 * size * random.between(0.2, 1),
      radius,
    };
  });
  const layer = (fill: Lch, shift: number, scale: number): string => {
    const colour = css(fill);
    return puffs
      .map(({ px, py, radius }) =>
        oval(px + side * radius * shift, py - radius * shift, radius * scale, radius * scale * 0.88, colour),
      )
      .join("");
  };
  return (
    layer(mix(shadow, lit, 0.25), 0, 1) + layer(mix(shadow, lit, 0.6), 0.12, 0.82) + layer(lit, 0.26, 0.56)
  );
}
