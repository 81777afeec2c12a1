import { blob, group, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** A small songbird on a twig. */
function bird(kit: Kit): string {
  const back = kit.main(0.58, 0.13, 240);
  const dark = kit.main(0.4, 0.11, 250);
  const belly = kit.tone(0.86, 0.09, 65);
  const white = kit.tone(0.97, 0.01, 90);
  const twig = kit.tone(0.36, 0.05, 50);
  return [
    line("-70,-2 -20,-6 30,-4 74,-16", twig, 4.5) +
      line("30,-4 52,4", twig, 2.6) +
      oval(56, 4, 7, 4, kit.tone(0.6, 0.13, 140)) +
      oval(76, -18, 8, 4.4, kit.tone(0.6, 0.13, 140)),
    poly("-30,-34 -66,-20 -62,-10 -28,-20", dark),
    blob("30,-70 20,-84 4,-86 -12,-76 -28,-52 -40,-26 -18,-12 6,-10 24,-24 32,-46", kit.fade(back, dark)),
    blob("31,-60 20,-52 6,-44 -2,-26 -8,-12 8,-10 24,-22 32,-44", belly),
    blob("2,-58 -20,-50 -44,-22! -20,-22 2,-32", dark) +
      line("-6,-50 -26,-34", back, 1.6) +
      line("0,-42 -22,-28", back, 1.6),
    blob("28,-66 18,-60 12,-66 20,-72", white),
    poly("31,-70 46,-64 31,-60", kit.tone(0.72, 0.15, 65)),
    oval(20, -70, 3, 3.2, "#15161a") + oval(21, -71.4, 1, 1, "#fff"),
    line("0,-11 -1,-3", twig, 1.6) + line("8,-10 9,-3", twig, 1.6),
  ].join("");
}

/** A bird of prey gliding on spread wings. */
function eagle(kit: Kit): string {
  const brown = kit.main(0.4, 0.06, 50);
  const dark = kit.main(0.27, 0.04, 45);
  const white = kit.tone(0.96, 0.01, 90);
  const gold = kit.tone(0.8, 0.15, 80);
  return [
    blob(
      "-4,-50 -26,-70 -52,-86 -86,-92! -84,-84 -92,-80! -84,-76 -88,-68! -74,-68 -74,-60! -54,-58 -28,-42",
      kit.fade(dark, brown),
    ),
    blob(
      "8,-50 26,-72 50,-90 82,-100! 80,-90 90,-88! 82,-82 86,-74! 72,-74 72,-66! 52,-62 26,-40",
      kit.fade(brown, dark),
    ),
    poly("-18,-42 -52,-26 -40,-24 -46,-16 -12,-32", white),
    blob("-24,-40 -4,-54 20,-56 34,-52 24,-38 0,-30", brown),
    blob("22,-56 34,-62 44,-56 42,-48 28,-44", white) +
      blob("42,-57 50,-53 48,-46! 42,-50", gold) +
      oval(38, -55, 1.5, 1.5, "#111"),
  ].join("");
}

/** A crane or heron standing on one leg. */
function crane(kit: Kit): string {
  const white = kit.main(0.97, 0.008, 90);
  const grey = kit.main(0.82, 0.02, 240);
  const black = kit.tone(0.2, 0.015, 260);
  const red = kit.tone(0.58, 0.2, 27);
  return [
    line("-2,-36 -1,-18 -2,0", black, 1.5) +
      line("4,-36 10,-26 2,-20", black, 1.5) +
      line("-2,0 6,0", black, 1.3),
    blob("-16,-46 -36,-38 -44,-24! -30,-28 -26,-18! -16,-30", black),
    blob("14,-54 0,-60 -18,-54 -32,-38! -12,-32 6,-34 16,-44", kit.fade(white, grey)),
    line("10,-48 20,-58 18,-70 10,-80 13,-91", white, 4.6) + line("17,-62 18,-70 10,-80", black, 2.2),
    blob("8,-90 12,-97 20,-96 23,-91 16,-88", white) + oval(14, -96, 4, 1.8, red),
    poly("21,-94 42,-89 21,-90", kit.tone(0.6, 0.06, 80)) + oval(18, -93.4, 0.9, 0.9, "#111"),
    line("-4,-54 -20,-46 -30,-38", grey, 1),
  ].join("");
}

/** A butterfly, wings open. */
function butterfly(kit: Kit): string {
  const wing = kit.main(0.7, 0.17, 50);
  const deep = kit.main(0.5, 0.17, 35);
  const black = kit.tone(0.2, 0.02, 300);
  const white = kit.tone(0.97, 0.01, 90);
  const half = [
    blob("2,-54 16,-84 42,-98 60,-90 58,-68 40,-52 4,-48", black) +
      blob("5,-54 20,-80 42,-92 54,-86 52,-69 36,-55", kit.fade(wing, deep)),
    blob("4,-48 34,-48 50,-36 44,-16 28,-6 14,-20 4,-40", black) +
      blob("7,-45 32,-44 44,-34 38,-18 28,-12 16,-24", kit.fade(deep, wing)),
    line("6,-54 34,-66 52,-76", black, 1.6) +
      line("8,-52 36,-84", black, 1.6) +
      line("8,-44 34,-30", black, 1.4),
    [
      [52, -91],
      [57, -82],
      [57, -72],
      [46, -26],
      [36, -12],
    ]
      .map(([x = 0, y = 0]) => oval(x, y, 1.9, 1.9, white))
      .join(""),
    line("1,-60 8,-76 16,-80", black, 1.1) + oval(16, -80, 1.4, 1.4, black),
  ].join("");
  return group(
    "rotate(14)",
    `${half}${group("scale(-1 1)", half)}${blob("0,-64 -3,-56 -3,-40 0,-22 3,-40 3,-56", black)}`,
  );
}

/** A penguin. */
function penguin(kit: Kit): string {
  const black = kit.main(0.26, 0.03, 260);
  const white = kit.tone(0.97, 0.008, 90);
  const gold = kit.tone(0.8, 0.15, 75);
  return [
    oval(-10, -2, 11, 4, gold) + oval(12, -2, 11, 4, gold),
    blob(
      "0,-100 -16,-94 -20,-78 -28,-52 -28,-20 -16,-3 0,0 16,-3 28,-20 28,-52 20,-78 16,-94",
      kit.fade(black, kit.tone(0.18, 0.03, 265)),
    ),
    blob("4,-74 -12,-64 -19,-40 -15,-14 2,-5 18,-14 22,-40 16,-64", white),
    blob("-22,-66 -36,-44 -38,-26! -28,-34 -22,-46", black) +
      blob("22,-66 37,-46 40,-28! 29,-34 24,-46", black),
    blob("2,-90 -6,-84 -2,-76 8,-74 16,-80 14,-90", white) + oval(5, -84, 2.2, 2.4, "#111"),
    blob("12,-86 26,-82 12,-78", gold) + blob("-10,-72 2,-68 18,-72 14,-64 0,-62", gold, 'opacity=".75"'),
  ].join("");
}

/** A swan on the water. */
function swan(kit: Kit): string {
  const white = kit.main(0.98, 0.006, 90);
  const grey = kit.main(0.85, 0.02, 240);
  const orange = kit.tone(0.72, 0.17, 50);
  return [
    line("30,-22 44,-36 38,-58 28,-70 30,-84 42,-86", white, 9),
    blob("34,-92 44,-94 52,-87 48,-80 38,-82", white) +
      blob("50,-89 64,-82 62,-79 49,-82", orange) +
      blob("47,-92 53,-88 50,-84", "#171717"),
    blob("44,-14 30,-2 0,0 -34,-3 -58,-22 -66,-34! -44,-34 -10,-38 24,-34 42,-28", kit.fade(white, grey)),
    blob("26,-32 4,-46 -26,-52 -60,-46! -48,-30 -20,-14 12,-14", white) +
      line("16,-28 -12,-30 -44,-40", grey, 1.4) +
      line("12,-20 -14,-22 -40,-32", grey, 1.4),
    oval(44, -88, 1.2, 1.2, "#111"),
  ].join("");
}

/** A flight of birds far off. */
function flock(kit: Kit): string {
  const ink = kit.main(0.24, 0.03, 260);
  return Array.from({ length: 9 }, (_, index) => {
    const side = index % 2 ? 1 : -1;
    const rank = Math.ceil(index / 2);
    const size = kit.random.between(0.7, 1.15);
    const bird = blob("0,0 -8,-8 -18,-5! -9,-4 0,4! 9,-4 18,-5! 8,-8", ink);
    return group(
      `translate(${side * rank * 24 + kit.random.between(-4, 4)} ${-80 + rank * 12 + kit.random.between(-4, 4)}) scale(${size})`,
      bird,
    );
  }).join("");
}

/** Birds and other flyers. */
export const animalsAir: readonly SubjectSpec[] = [
  {
    id: "bird",
    words: "bird,robin,sparrow,bluebird,songbird,parrot,hummingbird,kingfisher,crow,raven,dove",
    stance: "ground",
    size: 0.42,
    home: "garden",
    draw: bird,
  },
  {
    id: "eagle",
    words: "eagle,hawk,falcon,phoenix,owl in flight,condor",
    stance: "air",
    size: 0.5,
    home: "mountains",
    draw: eagle,
  },
  {
    id: "crane",
    wades: true,
    words: "crane,heron,egret,flamingo,stork",
    stance: "ground",
    size: 0.5,
    home: "lake",
    draw: crane,
  },
  {
    id: "butterfly",
    words: "butterfly,moth,dragonfly,bee",
    stance: "air",
    size: 0.42,
    home: "garden",
    draw: butterfly,
  },
  { id: "penguin", words: "penguin", stance: "ground", size: 0.44, home: "snowfield", draw: penguin },
  {
    id: "swan",
    words: "swan,duck,goose,duckling,mallard",
    stance: "float",
    size: 0.36,
    home: "lake",
    draw: swan,
  },
  {
    id: "flock",
    words: "seagull,gull,flock of bird,migrating bird,geese,swallow",
    stance: "air",
    size: 0.2,
    home: "sea",
    draw: flock,
  },
];
