import { blob, box, line, oval, poly, spin } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** Clumps of leaves or blossom on a spreading, forked trunk. */
function crown(kit: Kit, dark: string, middle: string, light: string, bark: string): string {
  const clumps: [number, number, number][] = [];
  const anchors: readonly (readonly [number, number, number])[] = [
    [-34, -62, 15],
    [-20, -80, 17],
    [0, -90, 16],
    [20, -82, 17],
    [36, -64, 15],
    [-8, -66, 18],
    [14, -64, 17],
    [-46, -50, 9],
    [48, -52, 9],
    [-24, -56, 12],
    [28, -54, 11],
  ];
  for (const [x, y, r] of anchors) {
    for (let index = 0; index < 3; index++)
      clumps.push([
        x + kit.random.between(-6, 6),
        y + kit.random.between(-5, 5),
        r * kit.random.between(0.62, 1),
      ]);
  }
  clumps.sort((a, b) => b[1] - a[1]);
  const specks = Array.from({ length: Math.round(110 * kit.detail) }, (_, index) => {
    const [x, y, r] = clumps[kit.random.whole(0, clumps.length - 1)] ?? [0, 0, 1];
    const angle = kit.random.between(0, 6.28);
    const reach = kit.random.between(0.5, 1.15);
    return oval(
      x + Math.cos(angle) * r * reach,
      y + Math.sin(angle) * r * reach,
      kit.random.between(0.7, 1.8),
      kit.random.between(0.6, 1.4),
      [light, middle, light, dark][index % 4] ?? light,
    );
  });
  return [
    blob("-7,0! -5,-14 -7,-28 -4,-44! 4,-44! 5,-28 5,-14 10,0! 4,-2 0,-1", bark) +
      line("-3,-34 -16,-48 -30,-58", bark, 4) +
      line("3,-36 14,-50 30,-60", bark, 4) +
      line("0,-40 0,-60 -2,-78", bark, 4.4) +
      line("-1,-52 -12,-66 -18,-76", bark, 2.4) +
      line("1,-54 12,-68 20,-76", bark, 2.4),
    clumps.map(([x, y, r]) => oval(x + 1.5, y + 3, r, r * 0.85, dark)).join("") +
      clumps.map(([x, y, r]) => oval(x, y, r * 0.86, r * 0.72, middle)).join("") +
      clumps
        .map(([x, y, r]) => (y < -54 ? oval(x - r * 0.22, y - r * 0.26, r * 0.5, r * 0.36, light) : ""))
        .join(""),
    line("-1,-40 -6,-56 -10,-64", bark, 1.6) + line("3,-44 10,-58", bark, 1.4) + specks.join(""),
  ].join("");
}

const barkOf = (kit: Kit): string => kit.tone(0.33, 0.045, 45);
const tree = (kit: Kit): string =>
  crown(kit, kit.main(0.4, 0.1, 150), kit.main(0.53, 0.12, 142), kit.main(0.66, 0.13, 130), barkOf(kit));
const mapleTree = (kit: Kit): string =>
  crown(kit, kit.main(0.48, 0.17, 30), kit.main(0.6, 0.19, 42), kit.main(0.74, 0.17, 62), barkOf(kit));
const cherryTree = (kit: Kit): string =>
  crown(kit, kit.main(0.7, 0.13, 355), kit.main(0.82, 0.1, 355), kit.main(0.93, 0.045, 0), barkOf(kit)) +
  Array.from(
    { length: 22 },
    () =>
      `<ellipse cx="0" cy="0" rx="1.5" ry=".9" fill="${kit.main(0.86, 0.09, 357)}" transform="translate(${kit.random.between(-70, 70)} ${kit.random.between(-60, 0)}) rotate(${kit.random.between(0, 180)})"/>`,
  ).join("");

/** A tall fir with snow on its boughs in winter colours. */
function pine(kit: Kit): string {
  const dark = kit.main(0.32, 0.07, 165);
  const light = kit.main(0.46, 0.09, 155);
  const tiers = [0, 1, 2, 3, 4, 5].map((tier) => {
    const top = -100 + tier * 14;
    const bottom = top + 25;
    const half = 9 + tier * 5;
    return blob(
      `0,${top}! ${half * 0.5},${top + 15} ${half},${bottom}! ${half * 0.6},${bottom - 2.5} ${half * 0.25},${bottom + 1} 0,${bottom - 2} ${-half * 0.3},${bottom + 1} ${-half * 0.65},${bottom - 2.5} ${-half},${bottom}! ${-half * 0.5},${top + 15}`,
      kit.fade(light, dark),
    );
  });
  return box(-3, -10, 6, 10, barkOf(kit)) + tiers.reverse().join("");
}

/** A palm leaning over. */
function palm(kit: Kit): string {
  const trunk = kit.tone(0.52, 0.06, 65);
  const leaf = kit.main(0.5, 0.12, 145);
  const dark = kit.main(0.36, 0.1, 155);
  const frond = (dx: number, dy: number, colour: string): string =>
    blob(
      `12,-84! ${12 + dx * 0.4},${-84 + dy * 0.4 - 15} ${12 + dx},${-84 + dy}! ${12 + dx * 0.62},${-84 + dy * 0.62 - 4} ${12 + dx * 0.4},${-84 + dy * 0.4 - 5}`,
      colour,
    );
  return [
    blob("-9,0! -4,-30 4,-60 10,-84! 15,-84! 9,-56 4,-28 2,0!", kit.fade(trunk, kit.tone(0.36, 0.05, 50))) +
      [-12, -24, -36, -48, -60, -72]
        .map((y) => line(`${-7 - y * 0.19},${y} ${1 - y * 0.15},${y - 1}`, kit.tone(0.36, 0.05, 50), 0.8))
        .join(""),
    frond(-38, 22, dark) +
      frond(38, 24, dark) +
      frond(-18, 30, dark) +
      frond(20, 32, dark) +
      frond(-46, 4, leaf) +
      frond(46, 4, leaf) +
      frond(-32, -14, leaf) +
      frond(32, -16, leaf) +
      frond(2, -24, leaf),
    oval(9, -81, 3, 3.2, kit.tone(0.42, 0.07, 50)) + oval(15, -80, 3, 3.2, kit.tone(0.36, 0.06, 45)),
  ].join("");
}

/** A saguaro in flower. */
function cactus(kit: Kit): string {
  const green = kit.main(0.56, 0.11, 150);
  const dark = kit.main(0.4, 0.09, 158);
  const pink = kit.tone(0.7, 0.19, 5);
  const fill = kit.fade(green, dark, true);
  const arm = (points: string): string => line(points, dark, 13) + line(points, green, 9.5);
  return [
    arm("-6,-32 -26,-34 -28,-46 -28,-60") + arm("6,-42 24,-44 27,-56 27,-72"),
    blob("-11,0! -12,-40 -11,-86 -6,-97 0,-100 6,-97 11,-86 12,-40 11,0!", fill),
    [-6, 0, 6].map((x) => line(`${x},-4 ${x},-90`, dark, 0.9, 'opacity=".8"')).join("") +
      line("-28,-40 -28,-60", dark, 0.9) +
      line("27,-50 27,-72", dark, 0.9),
    [
      [0, -101],
      [-28, -67],
      [27, -79],
    ]
      .map(
        ([x = 0, y = 0]) =>
          [-3, 0, 3].map((dx) => oval(x + dx, y - (dx === 0 ? 2 : 0), 2.6, 3.2, pink)).join("") +
          oval(x, y, 1.4, 1.4, kit.tone(0.88, 0.15, 95)),
      )
      .join(""),
  ].join("");
}

const stemOf = (kit: Kit): string => kit.tone(0.46, 0.11, 140);

/** Leaves left and right of a stem. */
function leaves(kit: Kit): string {
  const green = kit.tone(0.52, 0.12, 140);
  return (
    blob("0,-22! -10,-34 -26,-34! -18,-24", green) +
    blob("0,-14! 12,-28 28,-28! 18,-15", kit.tone(0.44, 0.11, 145))
  );
}

/** A sunflower. */
function sunflower(kit: Kit): string {
  const petal = kit.main(0.85, 0.17, 88);
  const petalDark = kit.main(0.74, 0.17, 72);
  const core = kit.tone(0.34, 0.06, 50);
  const seeds = Array.from({ length: 46 }, (_, index) => {
    const angle = index * 2.39996;
    const reach = Math.sqrt(index) * 1.6;
    return oval(Math.cos(angle) * reach, Math.sin(angle) * reach, 0.75, 0.75, kit.tone(0.52, 0.09, 60));
  });
  return `${line("0,-66 1,-30 0,0", stemOf(kit), 3.6)}${leaves(kit)}<g transform="translate(0 -72)">${spin(16, blob("-4,-12 -4.6,-22 0,-31! 4.6,-22 4,-12", petalDark), 11)}${spin(16, blob("-4,-11 -4.4,-20 0,-28! 4.4,-20 4,-11", petal))}${oval(0, 0, 14, 14, core)}${oval(0, 0, 11.6, 11.6, kit.tone(0.28, 0.05, 45))}${seeds.join("")}</g>`;
}

/** A rose in full bloom. */
function rose(kit: Kit): string {
  const light = kit.main(0.62, 0.2, 20);
  const middle = kit.main(0.52, 0.2, 20);
  const dark = kit.main(0.4, 0.17, 18);
  return [
    line("0,-60 2,-30 0,0", stemOf(kit), 3) + leaves(kit) + poly("2,-40 8,-43 2,-44", stemOf(kit)),
    blob("0,-54 -8,-58 -16,-66! -2,-64 12,-66! 8,-58", kit.tone(0.42, 0.1, 145)),
    blob("0,-58 -18,-64 -26,-80 -20,-94 -10,-90 0,-96 12,-90 22,-94 26,-78 18,-64", dark),
    blob("-2,-60 -20,-68 -22,-84 -12,-82 -4,-70", middle) + blob("2,-60 20,-68 23,-84 12,-82 4,-70", middle),
    blob("0,-60 -14,-68 -16,-86 -4,-96 10,-94 17,-82 14,-68", light) +
      blob("0,-64 -11,-72 -10,-86 0,-92 11,-86 11,-72", middle),
    blob("0,-68 -8,-76 -4,-86 5,-87 8,-78", light) +
      line("-5,-80 0,-85 5,-81 2,-76 -2,-78", dark, 1.4) +
      line("-14,-72 -6,-66 4,-65", dark, 1, 'opacity=".6"') +
      line("15,-74 10,-66 2,-63", dark, 1, 'opacity=".6"'),
  ].join("");
}

/** A lotus open on the water between its leaves. */
function lotus(kit: Kit): string {
  const pink = kit.main(0.82, 0.12, 0);
  const deep = kit.main(0.68, 0.17, 355);
  const pale = kit.main(0.94, 0.045, 0);
  const pad = kit.tone(0.48, 0.1, 155);
  const petal = (angle: number, size: number, fill: string): string =>
    `<g transform="translate(0 -14) rotate(${angle})">${blob(`-9,-4 ${-size * 0.3},${-size * 0.55} 0,${-size}! ${size * 0.3},${-size * 0.55} 9,-4`, fill)}</g>`;
  return [
    oval(-48, -4, 44, 9, pad) +
      oval(56, -2, 38, 8, kit.tone(0.42, 0.09, 160)) +
      line("-48,-4 -20,-8", kit.tone(0.6, 0.1, 150), 0.8) +
      line("-48,-4 -76,-8", kit.tone(0.6, 0.1, 150), 0.8),
    [-74, 74].map((a) => petal(a, 58, deep)).join("") +
      [-52, 52].map((a) => petal(a, 70, kit.fade(deep, pink))).join("") +
      [-28, 28].map((a) => petal(a, 80, kit.fade(deep, pink))).join("") +
      petal(0, 86, kit.fade(deep, pale)) +
      [-40, 40].map((a) => petal(a, 56, kit.fade(pink, pale))).join("") +
      [-16, 16].map((a) => petal(a, 60, kit.fade(pink, pale))).join("") +
      oval(0, -18, 9, 5, kit.tone(0.85, 0.15, 90)),
  ].join("");
}

/** Red-capped mushrooms. */
function mushroom(kit: Kit): string {
  const cap = kit.main(0.58, 0.2, 28);
  const capDark = kit.main(0.44, 0.17, 24);
  const cream = kit.tone(0.94, 0.03, 80);
  const one = (x: number, s: number): string =>
    `<g transform="translate(${x} 0) scale(${s})">${blob("-9,-50! -8,-24 -13,-2 0,0 13,-2 8,-24 9,-50!", kit.fade(cream, kit.tone(0.76, 0.05, 70)))}${blob("-13,-46 0,-38 13,-46 0,-50", kit.tone(0.84, 0.04, 75))}${blob("-40,-52! -36,-72 -20,-92 0,-98 20,-92 36,-72 40,-52! 20,-46 0,-44 -20,-46", kit.fade(cap, capDark))}${[
      [-20, -70, 5],
      [2, -84, 6],
      [20, -66, 5],
      [0, -60, 4],
      [-30, -57, 3],
      [30, -56, 3],
    ]
      .map(([a = 0, b = 0, r = 1]) => oval(a, b, r * 1.1, r * 0.85, cream))
      .join("")}</g>`;
  return one(30, 0.55) + one(-34, 0.42) + one(0, 1);
}

/** A bunch of tulips, standing for flowers of any kind. */
function flowers(kit: Kit): string {
  const heads: readonly (readonly [number, number])[] = [
    [-30, -70],
    [-14, -86],
    [4, -96],
    [22, -84],
    [36, -68],
    [-4, -72],
    [14, -70],
  ];
  const others: readonly [readonly [number, number, number], ...(readonly [number, number, number])[]] = [
    [0.66, 0.2, 15],
    [0.82, 0.16, 80],
    [0.74, 0.14, 350],
    [0.6, 0.17, 300],
  ];
  return (
    heads
      .map(([x, y], index) => {
        const [l, c, h] = others[index % others.length] ?? others[0];
        const light = index % 2 ? kit.main(0.7, 0.19, 12) : kit.tone(l, c, h);
        const dark = index % 2 ? kit.main(0.54, 0.19, 12) : kit.tone(l - 0.14, c, h);
        return (
          line(`${x},${y} ${x * 0.5},${y * 0.4} ${x * 0.2},0`, stemOf(kit), 2) +
          blob(
            `${x},${y + 9} ${x - 9},${y + 2} ${x - 8},${y - 12}! ${x - 3},${y - 7} ${x},${y - 14}! ${x + 3},${y - 7} ${x + 8},${y - 12}! ${x + 9},${y + 2}`,
            kit.fade(light, dark),
          )
        );
      })
      .join("") +
    blob("0,0! -20,-24 -30,-50! -10,-28", kit.tone(0.5, 0.12, 142)) +
    blob("2,0! 18,-22 30,-46! 12,-24", kit.tone(0.42, 0.11, 148)) +
    blob("-2,0! -4,-26 2,-52! 8,-24", kit.tone(0.56, 0.12, 138))
  );
}

/** Plants. */
export const plants: readonly SubjectSpec[] = [
  {
    id: "tree",
    words: "tree,oak,old tree,lone tree,willow,banyan,big tree,ginkgo,bonsai,tree of life,birch",
    stance: "ground",
    size: 0.58,
    home: "meadow",
    draw: tree,
  },
  {
    id: "maple",
    words: "maple,maple tree,autumn tree,red tree",
    stance: "ground",
    size: 0.58,
    home: "lake",
    draw: mapleTree,
  },
  {
    id: "cherry-tree",
    words:
      "cherry tree,cherry blossom,sakura,blossom tree,plum blossom,peach blossom,cherry blossom tree,blooming tree,plum tree,peach tree",
    stance: "ground",
    size: 0.6,
    home: "lake",
    draw: cherryTree,
  },
  {
    id: "pine",
    words: "pine,fir,spruce,pine tree,christmas tree,cedar,evergreen",
    stance: "ground",
    size: 0.56,
    home: "snowfield",
    draw: pine,
  },
  {
    id: "palm",
    words: "palm,palm tree,coconut tree,coconut palm",
    stance: "ground",
    size: 0.56,
    home: "beach",
    draw: palm,
  },
  {
    id: "cactus",
    words: "cactus,cacti,saguaro,succulent",
    stance: "ground",
    size: 0.46,
    home: "desert",
    draw: cactus,
  },
  {
    id: "sunflower",
    words: "sunflower,sunflower field,field of sunflower,daisy,chrysanthemum",
    stance: "ground",
    size: 0.56,
    home: "meadow",
    draw: sunflower,
  },
  {
    id: "rose",
    words: "rose,red rose,peony,camellia",
    stance: "table",
    size: 0.5,
    home: "garden",
    draw: rose,
  },
  {
    id: "lotus",
    words: "lotus,water lily,lily,lotus flower",
    stance: "float",
    size: 0.3,
    home: "lake",
    draw: lotus,
  },
  {
    id: "mushroom",
    words: "mushroom,toadstool,fungus,fungi",
    stance: "ground",
    size: 0.4,
    home: "forest",
    draw: mushroom,
  },
  {
    id: "flowers",
    words: "flower,tulip,wildflower,bouquet,poppy,orchid,hydrangea,iris,narcissus,petal",
    stance: "table",
    size: 0.4,
    home: "garden",
    draw: flowers,
  },
];
