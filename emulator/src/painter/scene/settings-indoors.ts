import { css, type Lch, mix, shade } from "../colour.ts";
import { underLight } from "../palette.ts";
import { blob, box, line, number, oval, path, poly } from "../shapes.ts";
import { hill, rolling } from "./land.ts";
import { leafTree } from "./plants.ts";
import { leafColour } from "./settings-open.ts";
import { landColour, roundFade, type Stage, tone, verticalFade } from "./stage.ts";

/** A room with a tall window on the scene outside; a table or sill in front. */
export function room(stage: Stage): void {
  const { width, height, random, palette } = stage;
  stage.isIndoors = true;
  stage.horizon = height * 0.5;
  for (let index = 0; index < 3; index++)
    stage.behind.push(
      hill(
        stage,
        rolling(random.fork(`out${index}`), stage.horizon + index * 34, 60, 1.4),
        stage.horizon - 60,
        0.8 - index * 0.25,
        leafColour(stage),
        0.4,
      ),
    );
  const fork = random.fork("room");
  const isRight = stage.heroX < width / 2;
  const wx = isRight ? width * 0.4 : width * 0.06;
  const ww = width * 0.54;
  stage.windowX = wx + ww * 0.5;
  const wy = height * 0.07;
  const wh = height * 0.6;
  stage.behind.push(
    leafTree(
      stage,
      isRight ? wx + ww * 0.74 : wx + ww * 0.24,
      height * 0.68,
      270,
      leafColour(stage),
      fork,
      0.25,
    ),
  );
  const wallHue = fork.pick([60, 30, 200, 150, 20]);
  const wall = underLight(palette, [0.62, 0.055, wallHue]);
  const wallDark = shade(wall, -0.14);
  const hole = `M-20 -20H${width + 20}V${height + 20}H-20Z M${number(wx)} ${number(wy)}V${number(wy + wh)}H${number(wx + ww)}V${number(wy)}Z`;
  stage.front.push(
    path(
      hole,
      verticalFade(stage, 0, height, [
        [0, wallDark],
        [0.6, wall],
        [1, wallDark],
      ]),
      'fill-rule="evenodd"',
    ),
  );
  const frame = tone(stage, [0.9, 0.025, 80]);
  const frameDark = tone(stage, [0.74, 0.04, 70]);
  stage.front.push(
    `<rect x="${number(wx)}" y="${number(wy)}" width="${number(ww)}" height="${number(wh)}" fill="none" stroke="${frame}" stroke-width="16"/>`,
    box(wx + ww / 2 - 6, wy, 12, wh, frame),
    box(wx, wy + wh * 0.42, ww, 10, frame),
    box(wx - 26, wy + wh, ww + 52, 20, frame),
    box(wx - 20, wy + wh + 20, ww + 40, 8, frameDark),
  );
  const curtain = tone(stage, [0.86, 0.05, wallHue + 20]);
  const fold = tone(stage, [0.72, 0.06, wallHue + 20]);
  for (const [cx, side] of [
    [wx - 34, 1],
    [wx + ww + 34, -1],
  ] as const) {
    stage.front.push(
      path(
        `M${number(cx - 34)} ${number(wy - 40)}H${number(cx + 60 * side + 20)}Q${number(cx + 46 * side)} ${number(wy + wh * 0.6)} ${number(cx + 8 * side)} ${number(wy + wh + 60)}H${number(cx - 44 * side)}Z`,
        curtain,
        'opacity=".95"',
      ),
      line(
        `${number(cx)},${number(wy - 30)} ${number(cx + 6 * side)},${number(wy + wh * 0.6)} ${number(cx - 10 * side)},${number(wy + wh + 50)}`,
        fold,
        6,
      ),
      line(
        `${number(cx + 30 * side)},${number(wy - 30)} ${number(cx + 28 * side)},${number(wy + wh * 0.5)} ${number(cx + 4 * side)},${number(wy + wh + 40)}`,
        fold,
        4,
      ),
    );
  }
  shelf(stage, isRight ? width * 0.05 : width * 0.7, height * 0.2, width * 0.25, fork);
  table(stage, height * 0.82);
  const beam = css(mix(palette.sun, palette.key, 0.4));
  if (palette.darkness < 0.5)
    stage.over.push(
      poly(
        `${number(wx)},${number(wy)} ${number(wx + ww * 0.48)},${number(wy)} ${number(wx + ww * 0.2 - 160)},${height} ${number(wx - 330)},${height}`,
        beam,
        'opacity=".1"',
      ),
    );
  stage.subjectScale = 0.9;
}

function shelf(stage: Stage, x: number, y: number, w: number, random: Stage["random"]): void {
  const wood = tone(stage, [0.46, 0.07, 55]);
  for (const row of [0, 1]) {
    const sy = y + row * stage.height * 0.21;
    stage.front.push(box(x, sy, w, 11, wood, 2));
    let bx = x + 10;
    while (bx < x + w * 0.7) {
      const bw = random.between(11, 24);
      const bh = random.between(60, 104);
      stage.front.push(
        box(bx, sy - bh, bw, bh, tone(stage, [random.between(0.4, 0.7), 0.1, random.between(0, 360)]), 2),
        box(bx + 3, sy - bh * 0.8, bw - 6, 4, tone(stage, [0.9, 0.04, 85])),
      );
      bx += bw + 1;
    }
    stage.front.push(
      oval(x + w * 0.85, sy - 16, 18, 17, tone(stage, [0.66, 0.09, 40])),
      ...[-24, -10, 4, 18].map((dx) =>
        blob(
          `${number(x + w * 0.85)},${number(sy - 28)}! ${number(x + w * 0.85 + dx - 8)},${number(sy - 56)} ${number(x + w * 0.85 + dx)},${number(sy - 80)}! ${number(x + w * 0.85 + dx + 8)},${number(sy - 50)}`,
          tone(stage, [0.5, 0.11, 145]),
        ),
      ),
    );
  }
}

/** A wooden tabletop along the foot of the picture. */
function table(stage: Stage, y: number): void {
  const { width, height, random } = stage;
  const fork = random.fork("table");
  const wood: Lch = [0.54, 0.085, fork.between(48, 62)];
  const top = underLight(stage.palette, wood);
  stage.front.push(
    box(
      -20,
      y,
      width + 40,
      height - y + 20,
      verticalFade(stage, y, height, [
        [0, shade(top, 0.06)],
        [1, shade(top, -0.14)],
      ]),
    ),
    box(-20, y, width + 40, 5, css(mix(shade(top, 0.14), stage.palette.key, 0.3))),
  );
  for (let index = 0; index < 16; index++) {
    const gy = y + 10 + (height - y) * (index / 16) ** 1.3;
    stage.front.push(
      `<path d="M-20 ${number(gy)}q${number(width * 0.25)} ${number(fork.between(-6, 6))} ${number(width * 0.5)} 0t${number(width * 0.6)} ${number(fork.between(-4, 4))}" fill="none" stroke="${css(shade(top, -0.1))}" stroke-width="${number(fork.between(0.8, 2.4))}" opacity=".4"/>`,
    );
  }
  stage.floor = y + (height - y) * 0.42;
}

/** A still life: table, plain wall, light falling from one side. */
export function tableTop(stage: Stage): void {
  const { width, height, random, palette } = stage;
  stage.isIndoors = true;
  const fork = random.fork("wall");
  const hue = fork.pick([30, 60, 85, 165, 210, 250, 330]);
  const wall = underLight(palette, [0.62, 0.07, hue]);
  stage.front.push(
    box(
      -20,
      -20,
      width + 40,
      height + 40,
      verticalFade(stage, 0, height * 0.8, [
        [0, shade(wall, -0.16)],
        [1, shade(wall, 0.04)],
      ]),
    ),
  );
  stage.front.push(
    oval(stage.heroX, height * 0.42, 560, 520, roundFade(stage, mix(palette.key, wall, 0.35), 0.6)),
  );
  const side = stage.heroX < width / 2 ? 1 : -1;
  for (const index of [0, 1])
    stage.front.push(
      poly(
        `${number(width / 2 + side * (80 + index * 150))},-20 ${number(width / 2 + side * (190 + index * 150))},-20 ${number(width / 2 + side * (-120 + index * 150))},${number(height * 0.8)} ${number(width / 2 + side * (-230 + index * 150))},${number(height * 0.8)}`,
        css(palette.key),
        'opacity=".12"',
      ),
    );
  table(stage, height * 0.76);
  stage.subjectScale = 1.25;
}

/** A quiet backdrop for a face. */
export function portrait(stage: Stage): void {
  const { width, height, random, palette } = stage;
  const fork = random.fork("bokeh");
  stage.front.push(
    box(
      -20,
      -20,
      width + 40,
      height + 40,
      verticalFade(stage, 0, height, [
        [0, mix(palette.skyTop, palette.far, 0.35)],
        [0.6, palette.far],
        [1, landColour(stage, 0.25)],
      ]),
    ),
  );
  for (let index = 0; index < 30; index++) {
    const r = fork.between(16, 90);
    stage.front.push(
      oval(
        fork.between(0, width),
        fork.between(0, height * 0.9),
        r,
        r,
        css(mix(palette.sun, palette.skyLow, fork.next())),
        `opacity="${number(fork.between(0.05, 0.22))}"`,
      ),
    );
  }
  stage.front.push(oval(stage.sun.x, height * 0.3, 520, 520, roundFade(stage, palette.sun, 0.5)));
  stage.heroX = width * (0.5 + (stage.heroX < width / 2 ? -0.04 : 0.04));
  stage.floor = height + 10;
  stage.subjectScale = 1.12;
}
