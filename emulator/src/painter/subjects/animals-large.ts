import { blob, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** A horse at an easy trot. */
function horse(kit: Kit): string {
  const coat = kit.main(0.48, 0.09, 48);
  const dark = kit.main(0.32, 0.06, 42);
  const mane = kit.main(0.24, 0.035, 40);
  const leg = (points: string, colour: string): string =>
    line(points.split(" ").slice(0, 2).join(" "), colour, 10) + line(points, colour, 4.8);
  return [
    blob("-46,-58 -60,-56 -66,-36 -62,-16! -56,-34 -48,-46", mane),
    leg("-34,-40 -42,-24 -38,-12 -44,-1", dark) + leg("24,-40 36,-28 46,-24 44,-14", dark),
    blob(
      "-46,-52 -44,-64 -28,-68 -4,-64 16,-68 30,-66 36,-52 28,-38 6,-36 -18,-36 -36,-36",
      kit.fade(coat, dark),
    ),
    blob("-46,-54 -40,-40 -28,-32 -22,-40 -24,-56", coat),
    leg("-34,-40 -30,-24 -34,-12 -30,-1", coat) + leg("22,-42 22,-24 20,-12 20,-1", coat),
    line("-30,-2 -28,-1", mane, 6) + line("20,-2 22,-1", mane, 6) + line("-44,-2 -43,-1", mane, 6),
    blob("16,-64 26,-84 38,-97 48,-96 46,-86 42,-70 34,-50 24,-46", kit.fade(coat, dark)),
    blob("36,-98 48,-98 60,-86 68,-74 66,-69 58,-70 46,-78 38,-84", coat),
    blob("60,-84 68,-75 66,-69 59,-71", dark),
    blob("38,-97 41,-106! 46,-98", coat),
    blob("40,-101 30,-98 20,-82 12,-64 20,-62 28,-74 36,-88", mane) +
      blob("40,-102 48,-98 50,-90 44,-92", mane),
    oval(50, -88, 1.7, 1.8, kit.tone(0.1, 0.01, 40)) + oval(65, -74, 1, 1.2, mane),
  ].join("");
}

/** A stag standing with spread antlers. */
function deer(kit: Kit): string {
  const coat = kit.main(0.56, 0.1, 52);
  const dark = kit.main(0.38, 0.07, 45);
  const cream = kit.tone(0.9, 0.03, 75);
  const horn = kit.tone(0.6, 0.05, 70);
  const black = kit.tone(0.15, 0.02, 40);
  return [
    line("-28,-32 -32,-18 -29,-1", dark, 3.4) + line("16,-32 20,-18 18,-1", dark, 3.4),
    blob("-38,-46 -36,-54 -20,-56 0,-54 18,-58 26,-50 22,-36 8,-31 -14,-30 -32,-33", kit.fade(coat, dark)),
    blob("-38,-50 -43,-46 -41,-38 -36,-38", cream),
    line("-32,-36 -26,-22 -29,-12 -26,-1", coat, 4.4) + line("12,-36 12,-18 11,-1", coat, 4),
    blob("12,-52 18,-66 24,-75 34,-74 33,-64 27,-50 22,-42", kit.fade(coat, dark)),
    blob("22,-58 27,-62 30,-56 25,-45 21,-42", cream),
    blob("22,-76 30,-80 40,-75 46,-70 45,-67 38,-66 28,-67", coat) + oval(45.6, -69.6, 2, 1.7, black),
    blob("24,-77 17,-80 14,-77 20,-73", coat),
    oval(34, -74, 1.5, 1.6, black),
    line("27,-78 22,-86 24,-95 32,-101", horn, 2) +
      line("23,-88 16,-92 15,-99", horn, 1.6) +
      line("24,-94 19,-100", horn, 1.4),
    line("30,-79 34,-88 42,-92 44,-101", horn, 2) +
      line("36,-89 34,-98", horn, 1.6) +
      line("42,-92 49,-95", horn, 1.4),
    [-20, -12, -4, -16, -8]
      .map((x, index) => oval(x, -49 + (index > 2 ? 5 : 0), 1.3, 1, cream, 'opacity=".6"'))
      .join(""),
  ].join("");
}

/** A wolf howling. */
function wolf(kit: Kit): string {
  const coat = kit.main(0.55, 0.015, 255);
  const dark = kit.main(0.34, 0.02, 260);
  const pale = kit.tone(0.85, 0.01, 240);
  return [
    blob("-26,-16 -44,-22 -52,-12 -48,-3 -38,-8 -22,-6", dark),
    blob("0,-60 -16,-44 -28,-22 -28,-6 -18,0 6,0 18,-2 24,-30 22,-56", kit.fade(coat, dark)),
    blob("12,-58 24,-50 23,-30 16,-20 9,-34", pale),
    line("12,-32 13,-14 12,-2", coat, 7.5) + line("12,-2 17,-1.4", coat, 5),
    blob("-26,-12 -14,-24 0,-14 2,-1 -14,0 -25,-2", coat) + oval(-2, -2, 8, 2.6, dark),
    blob(
      "-2,-58 -2,-72 8,-82 20,-90 33,-103! 36,-100 30,-88! 34,-86! 32,-82 26,-74 22,-60 14,-52",
      kit.fade(coat, dark),
    ),
    blob("22,-84 30,-86 33,-84 26,-74 21,-62 17,-70", pale),
    poly("2,-76 -8,-88 10,-84", dark) +
      oval(16, -82, 1.6, 1.2, kit.glow(0.85, 0.15, 90)) +
      oval(34.4, -102, 1.8, 1.6, kit.tone(0.12, 0.01, 260)),
  ].join("");
}

/** An elephant in profile. */
function elephant(kit: Kit): string {
  const skin = kit.main(0.62, 0.02, 250);
  const dark = kit.main(0.44, 0.025, 255);
  const ivory = kit.tone(0.95, 0.02, 85);
  return [
    line("-52,-64 -60,-44 -58,-32", dark, 2.4),
    blob("-40,-40 -40,-2! -24,-2! -22,-40", dark) + blob("14,-40 16,-2! 31,-2! 30,-44", dark),
    blob("-54,-52 -50,-78 -26,-94 4,-94 28,-86 36,-62 28,-36 0,-28 -30,-30 -50,-36", kit.fade(skin, dark)),
    blob("-54,-48 -54,-2! -37,-1! -34,-34", skin) + blob("2,-38 2,-2! 19,-1! 22,-40", skin),
    [-51, -46, -41, 5, 10, 15].map((x) => oval(x, -3, 2, 1.8, ivory)).join(""),
    blob(
      "18,-80 30,-96 48,-98 60,-86 64,-66 64,-44 68,-22 76,-14! 72,-8 64,-12 57,-26 54,-46 44,-52 28,-54",
      kit.fade(skin, dark),
    ),
    blob("46,-56 56,-46 66,-42 58,-48 52,-58", ivory),
    blob("14,-90 2,-78 0,-56 12,-42 26,-46 34,-62 32,-82", dark) +
      blob("15,-86 6,-76 5,-58 13,-48 24,-52 30,-64 28,-80", skin, 'opacity=".6"'),
    oval(48, -76, 2, 2.2, kit.tone(0.14, 0.01, 260)),
  ].join("");
}

/** A lion at rest on its haunches, full mane. */
function lion(kit: Kit): string {
  const coat = kit.main(0.74, 0.11, 75);
  const dark = kit.main(0.56, 0.1, 62);
  const mane = kit.tone(0.46, 0.11, 45);
  const maneLight = kit.tone(0.58, 0.13, 52);
  const black = kit.tone(0.18, 0.02, 40);
  const cream = kit.tone(0.92, 0.035, 80);
  const both = (draw: (side: number) => string): string => draw(-1) + draw(1);
  const tufts = Array.from({ length: 18 }, (_, index) => {
    const angle = (index / 18) * Math.PI * 2;
    return oval(Math.cos(angle) * 25, -70 + Math.sin(angle) * 24, 9.5, 9.5, index % 2 ? mane : maneLight);
  });
  return [
    line("-22,-8 -44,-8 -52,-22", dark, 4) + oval(-53, -25, 5, 7, mane),
    blob("0,-62 -20,-48 -30,-20 -26,-2 0,0 26,-2 30,-20 20,-48", kit.fade(coat, dark)),
    both(
      (s) =>
        blob(`${s * 14},-40 ${s * 16},-14 ${s * 15},-1 ${s * 6},0 ${s * 1.5},-3 ${s * 2},-30`, coat) +
        oval(s * 9, -3, 8, 4.6, cream),
    ),
    blob("0,-60 -16,-52 -12,-34 0,-26 12,-34 16,-52", mane),
    oval(0, -70, 28, 27, mane) + tufts.join(""),
    both((s) => oval(s * 17, -86, 6, 6, dark) + oval(s * 17, -86, 3, 3, cream)),
    blob("0,-90 -15,-86 -19,-72 -13,-58 0,-52 13,-58 19,-72 15,-86", kit.fade(coat, dark)),
    blob("0,-68 -10,-64 -9,-56 0,-53 9,-56 10,-64", cream),
    both((s) => oval(s * 8, -75, 3.2, 3, kit.tone(0.8, 0.14, 85)) + oval(s * 7.6, -75, 1.8, 2.4, black)),
    blob("-4.5,-69 0,-70 4.5,-69 0,-64", black) +
      line("0,-64 0,-61 -5,-58.5", black, 1.1) +
      line("0,-61 5,-58.5", black, 1.1),
  ].join("");
}

/** A sheep or, coloured, any woolly grazer. */
function sheep(kit: Kit): string {
  const wool = kit.main(0.96, 0.015, 85);
  const shadow = kit.main(0.82, 0.025, 75);
  const face = kit.tone(0.3, 0.02, 50);
  const puffs = Array.from({ length: 14 }, (_, index) => {
    const angle = (index / 14) * Math.PI * 2;
    return oval(
      -6 + Math.cos(angle) * 34,
      -46 + Math.sin(angle) * 20,
      14,
      13,
      Math.sin(angle) > 0.2 ? shadow : wool,
    );
  });
  return [
    [-28, -14, 8, 20].map((x) => line(`${x},-28 ${x},-2`, face, 6)).join(""),
    puffs.join("") + oval(-6, -46, 36, 22, wool),
    blob("26,-70 36,-74 46,-66 50,-52 44,-45 34,-47 28,-58", face) +
      blob("28,-68 18,-70 15,-64 24,-61", face),
    oval(31, -74, 10, 8, wool) + oval(41, -60, 1.9, 2.1, wool) + oval(41.4, -60, 1.1, 1.3, "#111"),
  ].join("");
}

/** A long-necked giraffe. */
function giraffe(kit: Kit): string {
  const coat = kit.main(0.83, 0.09, 80);
  const patch = kit.main(0.55, 0.1, 52);
  const dark = kit.tone(0.35, 0.05, 45);
  const spots = [
    [-22, -50, 4],
    [-12, -46, 4.6],
    [-2, -52, 4],
    [-18, -41, 3.6],
    [-6, -39, 3.4],
    [6, -46, 4],
    [10, -58, 3.6],
    [13, -66, 3],
    [16, -74, 2.8],
    [17, -58, 2.6],
    [19.6, -81, 2.2],
    [-26, -42, 3],
  ] as const;
  return [
    line("-26,-40 -28,-20 -26,-1", patch, 3) + line("6,-40 8,-20 7,-1", patch, 3),
    line("-31,-46 -36,-34 -34,-26", dark, 1.4),
    blob("-32,-44 -28,-53 -14,-55 4,-60 12,-76 18,-88 24,-87 22,-72 17,-52 10,-38 -4,-34 -24,-35", coat),
    line("-22,-38 -21,-20 -22,-1", coat, 3.6) + line("2,-38 2,-20 1,-1", coat, 3.6),
    spots
      .map(([x, y, r]) =>
        poly(
          `${x - r},${y} ${x - r * 0.3},${y - r} ${x + r},${y - r * 0.4} ${x + r * 0.7},${y + r * 0.8} ${x - r * 0.5},${y + r}`,
          patch,
        ),
      )
      .join(""),
    line("20,-93 19,-99", dark, 1.4) + line("24,-93 25,-99", dark, 1.4),
    blob("16,-90 22,-95 30,-92 37,-86 36,-83 28,-83 20,-84", coat) +
      blob("32,-89 37,-86 36,-83 31,-83", patch) +
      oval(26, -90, 1.2, 1.2, "#111"),
  ].join("");
}

/** A winged dragon rearing, breath glowing. */
function dragon(kit: Kit): string {
  const scale = kit.main(0.5, 0.14, 155);
  const dark = kit.main(0.32, 0.1, 165);
  const belly = kit.tone(0.82, 0.1, 90);
  const wing = kit.main(0.42, 0.13, 150);
  const eye = kit.glow(0.88, 0.17, 90);
  const fire = kit.glow(0.82, 0.17, 65);
  kit.light(blob("58,-82 74,-86 92,-78 78,-74", kit.glow(0.7, 0.18, 50)) + oval(47, -88, 2, 2, eye));
  return [
    blob(
      "-6,-56 -34,-98! -58,-92 -74,-70! -60,-70 -56,-58! -44,-60 -36,-48! -26,-50 -12,-40",
      kit.fade(wing, dark),
    ),
    line("-6,-56 -34,-97", dark, 2) + line("-14,-52 -56,-60", dark, 1) + line("-10,-54 -72,-71", dark, 1),
    line("-18,-10 -44,-6 -62,-14 -66,-28 -58,-36", dark, 7) + poly("-62,-34 -50,-46 -54,-32", dark),
    blob(
      "-22,-20 -20,-40 -4,-56 10,-70 18,-86 30,-92 38,-84 32,-70 26,-54 24,-32 16,-12 -8,-6",
      kit.fade(scale, dark),
    ),
    blob("26,-80 32,-74 27,-54 23,-32 14,-14 8,-22 14,-44 20,-62", belly),
    blob("-22,-18 -12,-28 4,-20 6,-4 14,0! -16,0 -24,-6", scale) + line("14,-40 28,-36 32,-28", dark, 5),
    blob("24,-92 36,-99 48,-94 62,-86 60,-82! 46,-82 58,-78! 48,-75 34,-78", scale),
    line("32,-97 24,-104 14,-106", belly, 2.4) + line("37,-98 32,-107 24,-111", belly, 2),
    oval(43, -91, 2, 1.6, eye),
    [-2, 4, 10, 14, 18]
      .map((x, index) =>
        poly(`${x - 5},${-54 - index * 8} ${x - 9},${-62 - index * 8} ${x - 1},${-60 - index * 8}`, dark),
      )
      .join(""),
    blob("60,-83! 74,-90 96,-84 84,-78 98,-74 74,-74", fire) +
      blob("60,-82! 72,-85 84,-81 72,-78", kit.glow(0.95, 0.1, 95)),
  ].join("");
}

/** A two-humped camel under a saddle cloth. */
function camel(kit: Kit): string {
  const coat = kit.main(0.7, 0.09, 70);
  const dark = kit.main(0.54, 0.085, 60);
  const cloth = kit.tone(0.55, 0.18, 28);
  const leg = (points: string, colour: string): string => line(points, colour, 4.6);
  return [
    leg("-28,-38 -34,-20 -32,-1", dark) +
      leg("18,-38 24,-20 22,-1", dark) +
      line("-38,-46 -43,-36 -42,-28", dark, 1.6),
    blob(
      "-38,-48 -34,-58 -24,-60 -17,-74 -9,-62 -2,-60 6,-75 14,-62 24,-56 28,-46 18,-36 -6,-34 -28,-36",
      kit.fade(coat, dark),
    ),
    leg("-26,-40 -24,-20 -26,-1", coat) + leg("14,-40 13,-20 14,-1", coat),
    blob("18,-56 30,-48 38,-54 42,-70 45,-82 51,-81 49,-64 43,-46 30,-38 20,-42", kit.fade(coat, dark)),
    blob("42,-84 48,-90 58,-87 66,-81 64,-76 54,-76 45,-77", coat) +
      poly("45,-87 43,-93 49,-89", dark) +
      oval(54, -84, 1.3, 1.4, "#1a120c") +
      line("65,-79 58,-78.5", dark, 0.9),
    blob("-14,-64 -4,-62 2,-64 6,-46 -6,-42 -18,-46", cloth) +
      line("-17,-47 -6,-43 5,-47", kit.tone(0.82, 0.14, 85), 1.8) +
      [-14, -6, 2].map((x) => line(`${x},-45 ${x},-40`, kit.tone(0.82, 0.14, 85), 1)).join(""),
  ].join("");
}

/** A tiger sitting upright, facing out. */
function tiger(kit: Kit): string {
  const coat = kit.main(0.72, 0.16, 58);
  const dark = kit.main(0.56, 0.16, 50);
  const cream = kit.tone(0.96, 0.02, 80);
  const black = kit.tone(0.18, 0.02, 50);
  const both = (draw: (side: number) => string): string => draw(-1) + draw(1);
  return [
    line("20,-6 40,-6 46,-20 42,-30", dark, 8) +
      line("36,-7 37,-3", black, 2) +
      line("45,-14 41,-15", black, 2) +
      line("42,-30 41,-33", black, 8),
    blob("0,-62 -22,-50 -32,-20 -28,-2 0,0 28,-2 32,-20 22,-50", kit.fade(coat, dark)),
    both((s) =>
      [-46, -36, -26, -16]
        .map((y) =>
          line(`${s * (24 + (y + 46) * 0.18)},${y} ${s * 19},${y + 2} ${s * 15},${y + 1}`, black, 2.6),
        )
        .join(""),
    ),
    blob("0,-54 -10,-46 -11,-28 0,-14 11,-28 10,-46", cream),
    both(
      (s) =>
        blob(`${s * 15},-38 ${s * 16},-14 ${s * 15},-1 ${s * 6},0 ${s * 1.5},-3 ${s * 2},-28`, coat) +
        oval(s * 9, -3, 8.4, 4.8, cream) +
        line(`${s * 15.6},-28 ${s * 9},-26`, black, 2.2) +
        line(`${s * 15.8},-19 ${s * 9},-17`, black, 2.2),
    ),
    both((s) => oval(s * 21, -94, 8.4, 8.4, black) + oval(s * 20, -92.5, 5, 5, cream)),
    blob(
      "0,-100 -18,-97 -29,-84 -33,-68 -24,-56 -12,-51 0,-49 12,-51 24,-56 33,-68 29,-84 18,-97",
      kit.fade(coat, dark),
    ),
    both(
      (s) =>
        blob(`${s * 33},-68! ${s * 25},-72 ${s * 17},-64 ${s * 15},-56 ${s * 24},-56`, cream) +
        oval(s * 11, -83, 6, 3.6, cream),
    ),
    blob("0,-68 -11,-65 -12,-56 0,-51 12,-56 11,-65", cream),
    line("0,-99 0,-90", black, 2.6) +
      both(
        (s) =>
          line(`${s * 6},-98 ${s * 4.6},-91 ${s * 6},-87`, black, 2.2) +
          line(`${s * 12},-96 ${s * 10},-90`, black, 2) +
          line(`${s * 31},-74 ${s * 24},-75`, black, 2.4) +
          line(`${s * 32},-66 ${s * 26},-67`, black, 2.4) +
          line(`${s * 29},-82 ${s * 23},-81`, black, 2.2),
      ),
    both(
      (s) =>
        oval(s * 12, -76, 4.6, 4.2, kit.tone(0.84, 0.15, 95)) +
        oval(s * 11.6, -76, 2.4, 3.6, black) +
        oval(s * 11.6 + 1.2, -77.6, 1.2, 1.2, "#fff"),
    ),
    blob("-5,-69 0,-70.5 5,-69 0,-63.5", kit.tone(0.68, 0.11, 18)) +
      line("-6,-58.5 -3,-57 0,-61 3,-57 6,-58.5", black, 1.1),
  ].join("");
}

/** The larger animals. */
export const animalsLarge: readonly SubjectSpec[] = [
  {
    id: "horse",
    words: "horse,pony,stallion,mare,mustang,unicorn,donkey",
    stance: "ground",
    size: 0.5,
    home: "meadow",
    draw: horse,
  },
  {
    id: "deer",
    words: "deer,stag,elk,reindeer,fawn,buck,moose",
    stance: "ground",
    size: 0.5,
    home: "forest",
    draw: deer,
  },
  { id: "wolf", words: "wolf,coyote,werewolf", stance: "ground", size: 0.46, home: "snowfield", draw: wolf },
  { id: "elephant", words: "elephant,mammoth", stance: "ground", size: 0.48, home: "desert", draw: elephant },
  {
    id: "lion",
    words: "lion,lioness",
    stance: "ground",
    size: 0.52,
    home: "desert",
    draw: lion,
  },
  {
    id: "sheep",
    words: "sheep,lamb,goat,cow,alpaca,cattle",
    stance: "ground",
    size: 0.34,
    home: "meadow",
    draw: sheep,
  },
  { id: "giraffe", words: "giraffe", stance: "ground", size: 0.66, home: "desert", draw: giraffe },
  {
    id: "dragon",
    words: "dragon,wyvern,chinese dragon",
    stance: "ground",
    size: 0.6,
    home: "mountains",
    draw: dragon,
  },
  {
    id: "camel",
    words: "camel,dromedary,llama,camel caravan,caravan",
    stance: "ground",
    size: 0.42,
    home: "desert",
    draw: camel,
  },
  {
    id: "tiger",
    words: "tiger,leopard,cheetah,jaguar,panther",
    stance: "ground",
    size: 0.52,
    home: "jungle",
    draw: tiger,
  },
];
