import { css, type Lch, mix, shade } from "../colour.ts";
import { blob, line, number, oval, path } from "../shapes.ts";
import { hill, rolling } from "./land.ts";
import { firRow, grassFringe } from "./plants.ts";
import { gapAround, ground, leafColour } from "./settings-open.ts";
import { landColour, type Stage, tone } from "./stage.ts";

const isWinter = (stage: Stage): boolean => stage.season === "winter" || stage.air === "snow";

/** Shafts of light slanting between trees. */
function lightShafts(stage: Stage, strength: number): string {
  const { random, width, height, palette } = stage;
  const fork = random.fork("shafts");
  const slant = stage.sun.x < width / 2 ? 1 : -1;
  const colour = css(mix(palette.sun, palette.key, 0.4));
  return Array.from({ length: 7 }, () => {
    const x = stage.sun.x + fork.between(-280, 280);
    const half = fork.between(12, 46);
    const reach = slant * fork.between(160, 380);
    return `<polygon points="${number(x - half * 0.4)},-20 ${number(x + half * 0.4)},-20 ${number(x + half + reach)},${number(height)} ${number(x - half + reach)},${number(height)}" fill="${colour}" opacity="${number(strength * fork.between(0.4, 1))}"/>`;
  }).join("");
}

/** Deep woods: trunks in layers of mist, light falling in. */
export function forest(stage: Stage): void {
  const { height, width, random, palette } = stage;
  stage.horizon = height * 0.62;
  stage.sun.isShown = stage.time !== "night" && stage.sun.isShown;
  stage.sky.cover = 0;
  const leaf = leafColour(stage);
  for (let layer = 0; layer < 4; layer++) {
    const t = layer / 3;
    const fork = random.fork(`trunks${layer}`);
    const base = stage.horizon + height * (0.02 + t * 0.16);
    const colour = css(
      landColour(stage, 0.82 - t * 0.55, isWinter(stage) ? [0.36, 0.03, 240] : [0.24, 0.04, 160]),
    );
    const profile = rolling(fork, base, 26, 1);
    stage.behind.push(
      hill(
        stage,
        profile,
        base - 30,
        0.8 - t * 0.5,
        isWinter(stage) ? [0.82, 0.02, 240] : shade(leaf, -0.1),
        0.5,
      ),
    );
    if (layer < 2) {
      stage.behind.push(
        firRow(stage, profile, {
          height: 330 + layer * 160,
          spacing: 46,
          fill: colour,
          random: fork,
          gap: gapAround(stage, 50),
        }),
      );
      continue;
    }
    const gap = 120 + layer * 45;
    for (let x = -20; x < width + 20; x += fork.between(70, 150)) {
      if (Math.abs(x - stage.heroX) < gap) continue;
      const girth = (9 + t * 20) * fork.between(0.7, 1.25);
      const lean = fork.between(-14, 14);
      stage.behind.push(
        path(
          `M${number(x - girth)} ${number(profile(x) + 18)}Q${number(x - girth * 0.5)} ${number(profile(x) - 40)} ${number(x + lean - girth * 0.45)} -20L${number(x + lean + girth * 0.45)} -20Q${number(x + girth * 0.5)} ${number(profile(x) - 40)} ${number(x + girth)} ${number(profile(x) + 18)}Z`,
          colour,
        ),
      );
      for (let branch = 0; branch < 3; branch++) {
        const y = fork.between(40, stage.horizon * 0.7);
        const side = fork.chance(0.5) ? 1 : -1;
        stage.behind.push(
          line(
            `${number(x + lean * 0.5)},${number(y)} ${number(x + side * 34)},${number(y - 22)} ${number(x + side * 62)},${number(y - 56)}`,
            colour,
            girth * 0.3,
          ),
        );
      }
    }
    stage.behind.push(
      canopy(stage, fork, landColour(stage, 0.7 - t * 0.45, shade(leaf, -0.08)), 60 + layer * 34),
    );
  }
  if (stage.time !== "night") stage.behind.push(lightShafts(stage, 0.13));
  const floor: Lch = isWinter(stage)
    ? [0.9, 0.02, 245]
    : stage.season === "autumn"
      ? [0.52, 0.12, 50]
      : [0.44, 0.1, 140];
  stage.front.push(ground(stage, rolling(random.fork("front"), stage.bank, 34, 0.9), stage.bank - 60, floor));
  stage.front.push(litter(stage, floor));
  if (!isWinter(stage))
    stage.over.push(
      grassFringe(
        stage,
        () => height + 8,
        110,
        [css(mix(palette.near, [0.2, 0.05, 150], 0.4)), tone(stage, [0.34, 0.08, 150])],
        random.fork("fern"),
        0.7,
      ),
    );
  stage.over.push(frame(stage, css(palette.near)));
  stage.floor = height * 0.89;
  stage.mist = { y: stage.horizon, depth: 190, amount: 0.55 };
}

/** Fallen leaves, stones and light flecks on the ground. */
function litter(stage: Stage, base: Lch): string {
  const fork = stage.random.fork("litter");
  return Array.from({ length: Math.round(90 * stage.detail) }, () => {
    const near = fork.next();
    const colour =
      stage.season === "autumn"
        ? fork.pick<Lch>([
            [0.66, 0.18, 45],
            [0.74, 0.16, 70],
            [0.52, 0.16, 30],
          ])
        : shade(base, fork.between(-0.12, 0.12));
    const size = 2 + near * 9;
    return oval(
      fork.between(0, stage.width),
      stage.height * (0.86 + near * 0.13),
      size,
      size * 0.35,
      tone(stage, colour),
      'opacity=".8"',
    );
  }).join("");
}

/** Leaves hanging in from the top. */
function canopy(stage: Stage, fork: Stage["random"], colour: Lch, depth: number): string {
  const fills = [css(colour), css(shade(colour, 0.05)), css(shade(colour, -0.05))];
  let parts = "";
  for (let x = -40; x < stage.width + 40; x += fork.between(14, 30)) {
    const edge = Math.abs(x - stage.heroX) / stage.width;
    parts += oval(
      x,
      fork.between(-30, depth * (0.35 + edge * 1.6)),
      fork.between(22, 46),
      fork.between(16, 34),
      fills[fork.whole(0, 2)] ?? "#000",
    );
  }
  return parts;
}

/** Dark branches framing the picture's upper corners. */
function frame(stage: Stage, colour: string): string {
  const fork = stage.random.fork("frame");
  const right = stage.heroX < stage.width / 2;
  const x0 = right ? stage.width + 30 : -30;
  const side = right ? -1 : 1;
  let parts =
    line(`${x0},${number(stage.height * 0.02)} ${x0 + side * 160},60 ${x0 + side * 330},50`, colour, 11) +
    line(`${x0 + side * 120},50 ${x0 + side * 220},120 ${x0 + side * 300},140`, colour, 6);
  for (let index = 0; index < 46; index++) {
    const t = fork.next();
    const size = fork.between(9, 20);
    parts += `<ellipse rx="${number(size)}" ry="${number(size * 0.42)}" fill="${colour}" transform="translate(${number(x0 + side * (40 + t * 330))} ${number(50 + fork.between(-34, 60) + t * 22)}) rotate(${fork.whole(0, 180)})"/>`;
  }
  return parts;
}

/** A bamboo grove. */
export function bamboo(stage: Stage): void {
  const { height, width, random } = stage;
  stage.horizon = height * 0.66;
  stage.sky.cover = 0;
  for (let layer = 0; layer < 4; layer++) {
    const t = layer / 3;
    const fork = random.fork(`culm${layer}`);
    for (let x = -10; x < width + 10; x += fork.between(24, 58) + t * 34) {
      if (layer > 1 && Math.abs(x - stage.heroX) < 130 + layer * 26) continue;
      const half = (4.5 + t * 9) * fork.between(0.8, 1.15);
      const green = landColour(stage, 0.78 - t * 0.62, [0.56 - t * 0.08, 0.12, 132]);
      const lit = css(shade(green, 0.08));
      const node = css(shade(green, -0.1));
      const lean = fork.between(-34, 34);
      const foot = height * (0.7 + t * 0.2);
      let culm = "";
      const joints = 7;
      for (let joint = 0; joint < joints; joint++) {
        const y1 = foot - ((foot + 20) * joint) / joints;
        const y2 = foot - ((foot + 20) * (joint + 1)) / joints;
        const x1 = x + (lean * joint) / joints;
        const x2 = x + (lean * (joint + 1)) / joints;
        culm += `<polygon points="${number(x1 - half)},${number(y1)} ${number(x1 + half)},${number(y1)} ${number(x2 + half * 0.94)},${number(y2)} ${number(x2 - half * 0.94)},${number(y2)}" fill="${css(green)}"/>`;
        culm +=
          line(
            `${number(x1 - half * 0.35)},${number(y1 - 6)} ${number(x2 - half * 0.35)},${number(y2 + 6)}`,
            lit,
            half * 0.4,
          ) +
          line(
            `${number(x1 - half * 1.1)},${number(y1)} ${number(x1 + half * 1.1)},${number(y1)}`,
            node,
            half * 0.28,
          );
      }
      for (let leaf = 0; leaf < 7 * stage.detail; leaf++) {
        const y = fork.between(-10, foot * 0.55);
        const size = 16 + t * 26;
        culm += `<path d="M0 0Q${number(size * 0.5)} ${number(-size * 0.14)} ${number(size)} ${number(size * 0.3)}Q${number(size * 0.4)} ${number(size * 0.2)} 0 0Z" fill="${leaf % 2 ? css(green) : lit}" transform="translate(${number(x + (lean * (foot - y)) / foot)} ${number(y)}) rotate(${fork.whole(-30, 60)}) scale(${fork.chance(0.5) ? 1 : -1} 1)"/>`;
      }
      stage.behind.push(culm);
    }
  }
  if (stage.time !== "night") stage.behind.push(lightShafts(stage, 0.14));
  stage.front.push(
    ground(stage, rolling(random.fork("front"), stage.bank, 26, 0.8), stage.bank - 60, [0.5, 0.1, 130]),
  );
  stage.front.push(litter(stage, [0.55, 0.1, 120]));
  stage.floor = height * 0.9;
  stage.mist = { y: height * 0.7, depth: 150, amount: 0.5 };
}

/** Dense tropical growth. */
export function jungle(stage: Stage): void {
  forest({
    ...stage,
    season: "summer",
    random: stage.random.fork("jungle"),
    behind: stage.behind,
    front: stage.front,
    over: stage.over,
    defs: stage.defs,
    lights: stage.lights,
  });
  const { height, width, random } = stage;
  stage.horizon = height * 0.62;
  const fork = random.fork("fronds");
  for (let index = 0; index < 16; index++) {
    const left = index % 2 === 0;
    const x = left ? fork.between(-30, width * 0.2) : fork.between(width * 0.8, width + 30);
    const y = height * fork.between(0.82, 1.02);
    const size = fork.between(130, 260);
    const lean = (left ? 1 : -1) * fork.between(0.1, 0.9);
    const green = tone(stage, [fork.between(0.3, 0.5), 0.11, fork.between(140, 165)]);
    stage.over.push(
      blob(
        `${number(x)},${number(y)}! ${number(x + lean * size * 0.4 - 24)},${number(y - size * 0.6)} ${number(x + lean * size)},${number(y - size)}! ${number(x + lean * size * 0.6 + 26)},${number(y - size * 0.5)}`,
        green,
      ),
    );
    stage.over.push(
      line(
        `${number(x)},${number(y)} ${number(x + lean * size * 0.5)},${number(y - size * 0.56)} ${number(x + lean * size)},${number(y - size)}`,
        tone(stage, [0.6, 0.12, 135]),
        2,
      ),
    );
  }
  stage.floor = height * 0.89;
  stage.mist = { y: stage.horizon, depth: 190, amount: 0.6 };
}
