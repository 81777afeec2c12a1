import { css, type Lch, mix, shade } from "../colour.ts";
import { underLight } from "../palette.ts";
import type { Random } from "../random.ts";
import { box, line, number, oval, path, poly } from "../shapes.ts";
import { hill, rolling } from "./land.ts";
import { leafTree } from "./plants.ts";
import { ground, leafColour } from "./settings-open.ts";
import { landColour, type Stage, tone, verticalFade } from "./stage.ts";

/** Rows of lit and dark windows on a façade, as two paths. */
function windows(
  stage: Stage,
  x: number,
  y: number,
  w: number,
  h: number,
  random: Random,
  haze: number,
): string {
  const lit = css(mix([0.88, 0.12, random.pick([75, 85, 60, 200])], stage.palette.far, haze * 0.6));
  const dark = css(shade(landColour(stage, haze), -0.06));
  const share = stage.palette.darkness > 0.3 ? 0.5 : 0.06;
  let litPath = "";
  let darkPath = "";
  const step = 11;
  for (let wy = y + 9; wy < y + h - 8; wy += step * 1.3) {
    for (let wx = x + 6; wx < x + w - 8; wx += step) {
      const cell = `M${number(wx)} ${number(wy)}h5.6v8h-5.6Z`;
      if (random.chance(share)) litPath += cell;
      else if (random.chance(0.7)) darkPath += cell;
    }
  }
  if (litPath && stage.palette.darkness > 0.3) stage.lights.push(path(litPath, css([0.3, 0.08, 70])));
  return path(darkPath, dark) + path(litPath, lit);
}

/** One row of towers. */
function towers(stage: Stage, base: number, tallest: number, haze: number, random: Random): void {
  const middle = random.between(0.3, 0.7) * stage.width;
  for (let x = -30; x < stage.width + 20; ) {
    const w = random.between(46, 104);
    const near = Math.exp(-(((x - middle) / (stage.width * 0.34)) ** 2));
    const h = tallest * (0.28 + 0.72 * near) * random.between(0.55, 1);
    const colour = landColour(stage, haze, [0.34, 0.04, 262]);
    const top = base - h;
    const fill = verticalFade(stage, top, base, [
      [0, shade(colour, 0.015)],
      [1, mix(colour, mix(stage.palette.far, stage.palette.skyLow, 0.5), 0.5)],
    ]);
    const crown = random.whole(0, 5);
    const parts = [box(x, top, w, h + 30, fill)];
    if (crown === 0)
      parts.push(
        poly(
          `${number(x)},${number(top)} ${number(x + w / 2)},${number(top - w * 0.7)} ${number(x + w)},${number(top)}`,
          css(colour),
        ),
      );
    if (crown === 1)
      parts.push(
        box(x + w * 0.2, top - 26, w * 0.6, 28, css(colour)),
        line(
          `${number(x + w / 2)},${number(top - 26)} ${number(x + w / 2)},${number(top - 90)}`,
          css(colour),
          2.4,
        ),
      );
    if (crown === 2)
      parts.push(
        poly(
          `${number(x)},${number(top)} ${number(x + w)},${number(top - w * 0.55)} ${number(x + w)},${number(top)}`,
          css(colour),
        ),
      );
    if (crown === 3)
      parts.push(
        box(x + w * 0.12, top - 14, w * 0.76, 16, css(colour)),
        box(x + w * 0.3, top - 28, w * 0.4, 16, css(colour)),
      );
    const lightFromLeft = stage.sun.x < x;
    parts.push(
      box(
        lightFromLeft ? x : x + w * 0.82,
        top,
        w * 0.18,
        h,
        css(mix(colour, stage.palette.key, 0.22)),
        0,
        'opacity=".7"',
      ),
    );
    stage.behind.push(parts.join(""), windows(stage, x, top, w, h, random, haze));
    x += w * random.between(0.72, 1.12);
  }
}

/** A city across the water. */
export function skyline(stage: Stage): void {
  const { height, random } = stage;
  stage.horizon = height * 0.66;
  towers(stage, stage.horizon, height * 0.5, 0.66, random.fork("far"));
  towers(stage, stage.horizon, height * 0.38, 0.4, random.fork("middle"));
  towers(stage, stage.horizon, height * 0.22, 0.16, random.fork("near"));
  stage.water = { top: stage.horizon, bottom: height, roughness: 0.3 };
  stage.floor = stage.horizon + (height - stage.horizon) * 0.55;
  const quay = height * 0.94;
  stage.front.push(box(-10, quay, stage.width + 20, height - quay + 10, css(stage.palette.near)));
  for (let x = 12; x < stage.width; x += 44)
    stage.front.push(line(`${x},${number(quay)} ${x},${number(quay - 26)}`, css(stage.palette.near), 4));
  stage.front.push(
    line(`-10,${number(quay - 24)} ${stage.width + 10},${number(quay - 24)}`, css(stage.palette.near), 4),
  );
  stage.groundFloor = quay + 8;
  stage.mist = { y: stage.horizon, depth: 80, amount: 0.3 };
}

const signHues = [350, 200, 150, 60, 300, 30] as const;

/** One side of a street in one-point perspective. */
function streetSide(stage: Stage, side: -1 | 1, vanish: { x: number; y: number }, random: Random): void {
  const { height, width } = stage;
  const edge = side < 0 ? -40 : width + 40;
  const at = (t: number, y: number): [number, number] => [
    edge + (vanish.x - edge) * t,
    y + (vanish.y - y) * t,
  ];
  const cells = [0.88, 0.8, 0.7, 0.57, 0.4, 0.18, -0.02];
  for (let index = 0; index < cells.length - 1; index++) {
    const t1 = cells[index + 1] ?? 0;
    const t2 = cells[index] ?? 1;
    const roof = -height * random.between(0.05, 0.75);
    const haze = t2 * 0.62;
    const base = random.pick<Lch>([
      [0.42, 0.06, 30],
      [0.38, 0.05, 260],
      [0.46, 0.05, 60],
      [0.36, 0.06, 200],
      [0.44, 0.07, 15],
    ]);
    const wall = mix(underLight(stage.palette, base), stage.palette.far, haze);
    const corner = (t: number, y: number): string => at(t, y).map(number).join(",");
    stage.behind.push(
      poly(
        `${corner(t1, roof)} ${corner(t2, roof)} ${corner(t2, height * 1.02)} ${corner(t1, height * 1.02)}`,
        css(wall),
      ),
    );
    stage.behind.push(
      poly(
        `${corner(t2 - 0.012, roof)} ${corner(t2, roof)} ${corner(t2, height * 1.02)} ${corner(t2 - 0.012, height * 1.02)}`,
        css(shade(wall, -0.06)),
      ),
    );
    const floors = 7;
    for (let floor = 0; floor < floors; floor++) {
      const y1 = roof + ((height * 0.72 - roof) * (floor + 0.25)) / floors;
      const y2 = roof + ((height * 0.72 - roof) * (floor + 0.78)) / floors;
      for (const [a, b] of [
        [0.12, 0.42],
        [0.56, 0.86],
      ] as const) {
        const isLit = random.chance(stage.palette.darkness > 0.3 ? 0.55 : 0.12);
        const ta = t1 + (t2 - t1) * a;
        const tb = t1 + (t2 - t1) * b;
        const quad = `${corner(ta, y1)} ${corner(tb, y1)} ${corner(tb, y2)} ${corner(ta, y2)}`;
        stage.behind.push(
          poly(
            quad,
            isLit
              ? css(mix([0.86, 0.12, random.pick([70, 80, 60])], stage.palette.far, haze * 0.5))
              : css(shade(wall, -0.1)),
          ),
        );
        if (isLit && stage.palette.darkness > 0.3) stage.lights.push(poly(quad, css([0.26, 0.08, 65])));
      }
    }
    shopfront(stage, t1, t2, corner, random, haze);
  }
}

function shopfront(
  stage: Stage,
  t1: number,
  t2: number,
  corner: (t: number, y: number) => string,
  random: Random,
  haze: number,
): void {
  const { height } = stage;
  const isNight = stage.palette.darkness > 0.3;
  const hue = random.pick(signHues);
  const glow = css(mix([0.72, 0.19, hue], stage.palette.far, haze * 0.4));
  const warm = isNight
    ? css(mix([0.88, 0.11, 72], stage.palette.far, haze * 0.4))
    : tone(stage, [0.4, 0.04, 240], haze);
  const span = t2 - t1;
  stage.behind.push(
    poly(
      `${corner(t1 + span * 0.1, height * 0.8)} ${corner(t2 - span * 0.1, height * 0.8)} ${corner(t2 - span * 0.1, height)} ${corner(t1 + span * 0.1, height)}`,
      warm,
    ),
  );
  const awning = `${corner(t1, height * 0.74)} ${corner(t2, height * 0.74)} ${corner(t2, height * 0.8)} ${corner(t1, height * 0.82)}`;
  stage.behind.push(poly(awning, tone(stage, [0.5, 0.15, hue], haze)));
  const sign = `${corner(t1 + span * 0.6, height * 0.25)} ${corner(t1 + span * 0.78, height * 0.25)} ${corner(t1 + span * 0.78, height * 0.62)} ${corner(t1 + span * 0.6, height * 0.62)}`;
  stage.behind.push(poly(sign, isNight ? glow : tone(stage, [0.6, 0.16, hue], haze)));
  for (const y of [0.29, 0.37, 0.45, 0.53]) {
    stage.behind.push(
      poly(
        `${corner(t1 + span * 0.635, height * y)} ${corner(t1 + span * 0.745, height * y)} ${corner(t1 + span * 0.745, height * (y + 0.05))} ${corner(t1 + span * 0.635, height * (y + 0.05))}`,
        css([0.97, 0.03, hue]),
        'opacity=".85"',
      ),
    );
  }
  if (isNight) stage.lights.push(poly(sign, css([0.5, 0.17, hue])), poly(awning, css([0.2, 0.08, hue])));
}

/** A narrow street with shops and signs, wet if it rains. */
export function street(stage: Stage): void {
  const { height, width, random, palette } = stage;
  const vanish = { x: width * random.between(0.44, 0.56), y: height * 0.66 };
  stage.horizon = vanish.y;
  stage.sun.x = vanish.x;
  stage.sun.y = vanish.y - height * 0.12;
  if (palette.darkness > 0.3) stage.sun.isShown = false;
  towers(stage, vanish.y, height * 0.34, 0.8, random.fork("far"));
  streetSide(stage, -1, vanish, random.fork("left"));
  streetSide(stage, 1, vanish, random.fork("right"));
  const isWet = stage.air === "rain" || stage.air === "storm" || palette.darkness > 0.3;
  const road = mix(underLight(palette, [0.46, 0.02, 260]), palette.near, isWet ? 0.45 : 0.1);
  const corners = `${number(vanish.x)},${number(vanish.y)} ${width + 60},${number(height * 1.03)} -60,${number(height * 1.03)}`;
  stage.behind.push(
    poly(
      corners,
      verticalFade(stage, vanish.y, height, [
        [0, mix(road, palette.far, 0.5)],
        [0.5, road],
        [1, shade(road, -0.05)],
      ]),
    ),
  );
  if (isWet) {
    stage.water = {
      top: vanish.y,
      bottom: height,
      roughness: 0.42,
      vanish: { x: vanish.x, y: vanish.y, edgeY: height * 1.02 },
    };
    stage.waterTint = road;
  } else {
    for (const t of [0.08, 0.2, 0.4, 0.7]) {
      const y = vanish.y + (height - vanish.y) * t;
      const end = y + (height - vanish.y) * t * 0.22;
      stage.behind.push(
        poly(
          `${number(vanish.x - t * 16)},${number(y)} ${number(vanish.x + t * 16)},${number(y)} ${number(vanish.x + t * 20)},${number(end)} ${number(vanish.x - t * 20)},${number(end)}`,
          tone(stage, [0.92, 0.02, 90]),
        ),
      );
    }
  }
  for (const [depth, y] of [
    [0.16, 0.2],
    [0.42, 0.36],
  ] as const) {
    const from = width * depth;
    stage.behind.push(
      line(
        `${number(from)},${number(height * y)} ${number(width / 2)},${number(height * (y + 0.07))} ${number(width - from)},${number(height * y)}`,
        css(palette.near),
        1.6,
      ),
    );
    for (let index = 1; index < 9; index++) {
      const x = from + ((width - from * 2) * index) / 9;
      const ly = height * (y + 0.068 * (1 - ((index - 4.5) / 4.5) ** 2)) + 14;
      stage.behind.push(oval(x, ly, 8, 10, css([0.68, 0.19, 40])) + oval(x, ly, 4, 7, css([0.86, 0.14, 70])));
      if (palette.darkness > 0.3) stage.lights.push(oval(x, ly, 9, 11, css([0.5, 0.16, 45])));
    }
  }
  stage.floor = height * 0.92;
  stage.mist = { y: vanish.y, depth: 140, amount: 0.45 };
  stage.sky.cover *= 0.6;
}

/** Houses stepping down a hillside. */
export function village(stage: Stage): void {
  const { height, width, random, horizon } = stage;
  const grass: Lch = stage.season === "winter" ? [0.9, 0.02, 245] : [0.56, 0.11, 135];
  for (let index = 0; index < 2; index++)
    stage.behind.push(
      hill(
        stage,
        rolling(random.fork(`far${index}`), horizon - 30 + index * 30, 90 - index * 30, 1.3),
        horizon - 100,
        0.8 - index * 0.25,
        shade(grass, -0.1),
        0.4,
      ),
    );
  const fork = random.fork("houses");
  for (let row = 0; row < 4; row++) {
    const t = row / 3;
    const profile = rolling(fork.fork(`row${row}`), horizon + height * (0.02 + t * 0.23), 40, 1);
    stage.behind.push(hill(stage, profile, horizon, 0.5 - t * 0.35, grass, 0.3));
    for (let x = fork.between(-40, 20); x < width + 20; x += fork.between(66, 120) * (0.9 + t * 0.9)) {
      if (row > 1 && Math.abs(x - stage.heroX) < 190) continue;
      if (fork.chance(0.22))
        stage.behind.push(
          leafTree(stage, x, profile(x) + 8, 70 + t * 80, leafColour(stage), fork, 0.45 - t * 0.3),
        );
      else stage.behind.push(house(stage, x, profile(x) + 12, 62 + t * 70, fork, 0.42 - t * 0.34));
    }
  }
  stage.front.push(ground(stage, rolling(random.fork("front"), stage.bank, 34, 0.8), stage.bank - 60, grass));
  stage.floor = height * 0.895;
}

function house(stage: Stage, x: number, y: number, size: number, random: Random, haze: number): string {
  const wall = random.pick<Lch>([
    [0.94, 0.02, 85],
    [0.86, 0.07, 75],
    [0.84, 0.06, 40],
    [0.82, 0.05, 220],
    [0.9, 0.05, 95],
  ]);
  const roof: Lch =
    stage.season === "winter"
      ? [0.95, 0.01, 240]
      : random.pick<Lch>([
          [0.52, 0.14, 35],
          [0.46, 0.1, 30],
          [0.42, 0.06, 255],
        ]);
  const w = size * random.between(0.8, 1.15);
  const h = size * random.between(0.6, 0.95);
  const isLit = stage.palette.darkness > 0.3;
  const pane = isLit
    ? css(mix([0.9, 0.12, 78], stage.palette.far, haze * 0.5))
    : tone(stage, [0.4, 0.05, 240], haze);
  const panes = [0.16, 0.6].map((share) =>
    box(x - w / 2 + w * share, y - h * 0.66, w * 0.2, h * 0.3, pane, 1),
  );
  if (isLit)
    stage.lights.push(box(x - w / 2 + w * 0.16, y - h * 0.66, w * 0.64, h * 0.3, css([0.22, 0.07, 70])));
  return [
    box(x - w / 2, y - h, w, h, tone(stage, wall, haze)) +
      box(x + w * 0.2, y - h, w * 0.3, h, tone(stage, shade(wall, -0.1), haze)),
    box(x + w * 0.14, y - h - size * 0.62, size * 0.1, size * 0.3, tone(stage, [0.6, 0.05, 40], haze)) +
      poly(
        `${number(x - w * 0.6)},${number(y - h + 2)} ${number(x - w * 0.12)},${number(y - h - size * 0.5)} ${number(x + w * 0.36)},${number(y - h - size * 0.5)} ${number(x + w * 0.62)},${number(y - h + 2)}`,
        tone(stage, roof, haze),
      ),
    panes.join("") +
      box(x - w * 0.07, y - h * 0.42, w * 0.17, h * 0.42, tone(stage, [0.42, 0.08, 40], haze), 2),
  ].join("");
}
