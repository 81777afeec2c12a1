import { blob, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** A sitting cat seen from the front, tail curled around. */
function cat(kit: Kit): string {
  const light = kit.main(0.76, 0.13, 62);
  const dark = kit.main(0.56, 0.13, 50);
  const cream = kit.tone(0.96, 0.02, 80);
  const pink = kit.tone(0.79, 0.09, 20);
  const eye = kit.tone(0.82, 0.15, 125);
  const pupil = kit.tone(0.17, 0.02, 270);
  const both = (draw: (side: number) => string): string => draw(-1) + draw(1);
  return [
    line("18,-6 34,-4 43,-11 43,-24 36,-31 31,-26", dark, 8.5),
    line("18,-6.5 34,-4.5 42,-11.5 42,-24 36,-29.5", light, 5),
    blob("0,-60 -13,-52 -23,-30 -28,-12 -22,-1 0,0 22,-1 28,-12 23,-30 13,-52", kit.fade(light, dark)),
    both((s) => line(`${s * 24.5},-26 ${s * 19},-24 ${s * 15},-25`, dark, 2, 'opacity=".75"')),
    both((s) => line(`${s * 26.6},-18 ${s * 21},-16 ${s * 17},-17`, dark, 2, 'opacity=".75"')),
    blob("0,-56 -8,-50 -10,-36 -5,-22 0,-18 5,-22 10,-36 8,-50", cream),
    both((s) =>
      blob(
        `${s * 13},-34 ${s * 15},-14 ${s * 14},-2 ${s * 7},0 ${s * 1.5},-2 ${s * 2},-16 ${s * 4},-32`,
        light,
      ),
    ),
    both((s) => oval(s * 8.2, -3, 7.4, 4.4, cream)),
    both(
      (s) =>
        line(`${s * 6.4},-2.4 ${s * 6.4},-0.4`, dark, 0.7) + line(`${s * 10},-2.4 ${s * 10},-0.4`, dark, 0.7),
    ),
    both((s) => blob(`${s * 26},-78! ${s * 27},-90 ${s * 23},-103! ${s * 14},-97 ${s * 6},-91!`, dark)),
    both((s) => blob(`${s * 23},-82! ${s * 23},-90 ${s * 21.5},-97! ${s * 16},-93 ${s * 11},-89!`, pink)),
    blob(
      "0,-94 -15,-92 -26,-82 -30,-70 -25,-58 -14,-52 0,-50.5 14,-52 25,-58 30,-70 26,-82 15,-92",
      kit.fade(light, kit.main(0.68, 0.135, 58)),
    ),
    line("-6,-92 -5.5,-87 -6,-83", dark, 2.3) +
      line("0,-93 0,-83", dark, 2.3) +
      line("6,-92 5.5,-87 6,-83", dark, 2.3),
    both(
      (s) =>
        line(`${s * 27.5},-72 ${s * 23},-70.5`, dark, 1.9) + line(`${s * 27},-66 ${s * 22.5},-66`, dark, 1.9),
    ),
    blob("0,-66 -8,-65 -13,-60 -10,-54 0,-52 10,-54 13,-60 8,-65", cream),
    both((s) => oval(s * 12.5, -71.5, 6.2, 6.6, eye) + oval(s * 12, -71.5, 4.2, 5.9, pupil)),
    both((s) => oval(s * 12 + 1.7, -74, 1.8, 2, "#fff") + oval(s * 12 - 1.6, -69, 0.9, 0.9, "#fff")),
    blob("-2.8,-64.4 0,-64 2.8,-64.4 0,-61.2", pink),
    line("-7,-59.6 -3.8,-57 0,-61", pupil, 0.9) + line("0,-61 3.8,-57 7,-59.6", pupil, 0.9),
    both((s) => oval(s * 19, -61.5, 4, 2.4, pink, 'opacity=".45"')),
    both((s) =>
      ["-62,-64", "-59.5,-58.5"]
        .map((ys) => {
          const [a, b] = ys.split(",");
          return line(`${s * 14},${a} ${s * 36},${b}`, cream, 0.6, 'opacity=".8"');
        })
        .join(""),
    ),
  ].join("");
}

/** A fox sitting in profile, brush laid around its feet. */
function fox(kit: Kit): string {
  const light = kit.main(0.7, 0.17, 48);
  const dark = kit.main(0.5, 0.15, 40);
  const cream = kit.tone(0.95, 0.02, 80);
  const black = kit.tone(0.22, 0.03, 40);
  return [
    blob("-8,-14 -30,-20 -48,-14 -62,-2! -40,0 -12,0", kit.fade(light, dark)),
    blob("-46,-14 -54,-12 -64,-1! -52,0 -44,-4", cream),
    blob("2,-66 -12,-56 -22,-34 -24,-10 -16,0 6,0 16,-2 20,-30 18,-52", kit.fade(light, dark)),
    blob("12,-58 20,-46 20,-24 16,-16 9,-28 8,-46", cream),
    blob("6,-34 8,-14 8,-2 18,0 20,-3 16,-8 17,-30", light),
    blob("7,-16 8,-2 18,0 20,-3 16,-7 16,-18", black),
    blob("-22,-16 -10,-24 4,-14 4,-1 -12,0 -22,-2", kit.fade(light, dark)),
    oval(2, -2, 9, 3, black),
    poly("-6,-78 -8,-101 6,-86", dark) + poly("-4.5,-82 -6,-95 3,-86", black),
    poly("7,-84 12,-104 19,-82", light) + poly("10,-85 12.6,-97 16.5,-83", black),
    blob(
      "-8,-74 0,-87 14,-86 24,-78 40,-68! 38,-64 24,-60 8,-56 -4,-60",
      kit.fade(light, kit.main(0.62, 0.16, 45)),
    ),
    blob("12,-72 24,-71 40,-67 37,-64 24,-60 8,-56 -2,-60 4,-66", cream),
    oval(39.5, -67, 2.4, 2, black),
    blob("14,-75 18,-77.5 21,-74.5 17.5,-73.4", black),
    oval(18, -75.6, 0.8, 0.8, "#fff"),
  ].join("");
}

/** A dog sitting in three-quarter profile with a raised head. */
function dog(kit: Kit): string {
  const light = kit.main(0.74, 0.1, 72);
  const dark = kit.main(0.52, 0.09, 60);
  const cream = kit.tone(0.95, 0.02, 85);
  const black = kit.tone(0.2, 0.02, 50);
  const red = kit.tone(0.58, 0.19, 25);
  return [
    line("-20,-6 -36,-10 -42,-24 -38,-34", dark, 8),
    blob("0,-62 -14,-50 -25,-28 -26,-8 -18,0 8,0 20,-2 22,-30 20,-54", kit.fade(light, dark)),
    blob("12,-54 20,-44 20,-22 14,-14 8,-28", cream),
    blob("5,-34 7,-14 7,-2 18,0 21,-3 16,-8 18,-32", light),
    oval(14, -2.4, 8, 3.2, cream),
    blob("-24,-14 -12,-24 4,-14 5,-1 -12,0 -23,-2", kit.fade(light, dark)),
    oval(2, -2.4, 8, 3.2, cream),
    blob("-6,-56 8,-52 21,-55 20,-61 6,-58 -6,-62", red),
    oval(15, -53, 3, 3, kit.tone(0.85, 0.14, 90)),
    blob(
      "-10,-78 -4,-92 10,-96 20,-90 26,-80 40,-77 42,-70 36,-64 20,-60 4,-58 -8,-64",
      kit.fade(light, kit.main(0.66, 0.1, 66)),
    ),
    blob("20,-72 40,-77 43,-70 36,-63 20,-59 12,-63", cream),
    blob("37,-78 43,-77 43,-72 38,-72", black),
    line("41,-70 36,-66.5 26,-66", black, 1.2),
    blob("31,-65 35,-65 34,-55 30,-56", kit.tone(0.7, 0.14, 15)),
    blob("-4,-92 -14,-88 -18,-72 -14,-58 -6,-60 -1,-74 4,-88", dark),
    oval(18, -80, 2.6, 3, black) + oval(18.8, -81, 0.9, 0.9, "#fff"),
  ].join("");
}

/** A rabbit upright on its haunches, ears up. */
function rabbit(kit: Kit): string {
  const fur = kit.main(0.86, 0.035, 70);
  const dark = kit.main(0.7, 0.045, 60);
  const pink = kit.tone(0.82, 0.07, 15);
  const white = kit.tone(0.98, 0.008, 80);
  const black = kit.tone(0.2, 0.02, 40);
  return [
    oval(-26, -12, 8, 8, white),
    blob("6,-52 -12,-44 -24,-24 -24,-6 -12,0 8,0 18,-6 20,-28", kit.fade(fur, dark)),
    blob("10,-46 18,-34 18,-18 12,-10 8,-24", white),
    blob("-22,-8 -16,-22 -2,-22 6,-8 0,0 -16,0", dark),
    blob("-8,-6 4,-7 12,-2 8,0 -8,0", fur),
    line("14,-34 20,-26 18,-20", dark, 5),
    blob("-2,-68 -12,-82 -14,-98 -8,-101 0,-88 6,-70", dark) +
      blob("-3,-72 -9,-84 -10.5,-95 -7,-96 -1,-85", pink),
    blob("4,-70 2,-86 6,-100 12,-101 14,-88 13,-70", fur) +
      blob("6.5,-73 5.5,-86 8,-96 11,-96 11.5,-86 11,-73", pink),
    blob("-6,-64 2,-74 16,-74 27,-64 29,-56 22,-49 6,-47 -4,-52", kit.fade(fur, dark)),
    blob("16,-58 28,-60 29,-55 22,-49 13,-51", white),
    oval(17, -64, 3, 3.4, black) + oval(18, -65.2, 1.1, 1.1, "#fff"),
    oval(29, -59, 1.8, 1.5, pink) + oval(12, -55, 4, 2.4, pink, 'opacity=".5"'),
  ].join("");
}

/** A panda sitting with a stalk of bamboo. */
function panda(kit: Kit): string {
  const white = kit.tone(0.97, 0.008, 85);
  const shadow = kit.tone(0.84, 0.015, 80);
  const black = kit.main(0.24, 0.012, 270);
  const green = kit.tone(0.64, 0.15, 135);
  const both = (draw: (side: number) => string): string => draw(-1) + draw(1);
  const leaf = (x: number, y: number, dx: number, dy: number): string =>
    blob(
      `${x},${y}! ${x + dx * 0.5 - dy * 0.2},${y + dy * 0.5 + dx * 0.2} ${x + dx},${y + dy}! ${x + dx * 0.5 + dy * 0.2},${y + dy * 0.5 - dx * 0.2}`,
      green,
    );
  return [
    blob("0,-62 -24,-54 -34,-28 -30,-6 -12,0 12,0 30,-6 34,-28 24,-54", kit.fade(white, shadow)),
    blob("0,-62 -20,-58 -30,-44 -22,-40 0,-46 22,-40 30,-44 20,-58", black),
    both((s) => oval(s * 21, -92, 9, 9, black)),
    blob("0,-99 -20,-94 -31,-78 -29,-62 -16,-52 0,-50 16,-52 29,-62 31,-78 20,-94", kit.fade(white, shadow)),
    both(
      (s) =>
        `<ellipse cx="0" cy="0" rx="7" ry="9" fill="${black}" transform="translate(${s * 13} -73) rotate(${s * 28})"/>`,
    ),
    both(
      (s) =>
        oval(s * 12.4, -73.5, 2.8, 3, white) +
        oval(s * 12, -73.2, 1.8, 2.2, kit.tone(0.12, 0.01, 270)) +
        oval(s * 12 + 0.8, -74.4, 0.8, 0.8, "#fff"),
    ),
    blob("-4,-64.5 0,-65.5 4,-64.5 0,-60.5", black) + line("-5,-57 -2.5,-56 0,-60 2.5,-56 5,-57", black, 1),
    both((s) => oval(s * 20, -62, 4.4, 2.6, kit.tone(0.82, 0.1, 10), 'opacity=".5"')),
    line("-26,-12 8,-34 40,-64", green, 3) +
      leaf(30, -55, 14, 6) +
      leaf(38, -62, 4, -18) +
      leaf(40, -64, 16, -6) +
      leaf(20, -44, -4, -16),
    blob("-28,-46 -34,-28 -22,-16 -10,-20 -14,-30 -20,-44", black) +
      blob("28,-46 31,-28 18,-24 6,-30 10,-38 20,-46", black),
    both((s) => oval(s * 22, -8, 13, 11, black) + oval(s * 23, -7.5, 6, 5.5, shadow)),
  ].join("");
}

/** A bear walking. */
function bear(kit: Kit): string {
  const light = kit.main(0.5, 0.08, 55);
  const dark = kit.main(0.36, 0.065, 48);
  const muzzle = kit.tone(0.66, 0.06, 65);
  const black = kit.tone(0.16, 0.02, 40);
  return [
    blob("-40,-34 -46,-2! -30,0! -26,-28", dark) + blob("22,-30 20,-2! 34,0! 38,-34", dark),
    blob(
      "-54,-44 -50,-66 -30,-78 -4,-80 18,-90 34,-84 44,-60 40,-34 20,-26 -20,-24 -46,-28",
      kit.fade(light, dark),
    ),
    blob("-50,-40 -58,-16 -52,-1! -36,0! -36,-26", light) + blob("10,-34 8,-2! 24,0! 30,-36", light),
    oval(34, -88, 6, 6, dark) + oval(50, -87, 6, 6, light) + oval(50, -86.5, 3, 3, muzzle),
    blob("28,-84 42,-88 56,-80 66,-68 68,-60 58,-54 42,-52 30,-60", light),
    blob("56,-70 66,-70 70,-62 64,-56 54,-58", muzzle) + oval(68.4, -66, 3.2, 2.6, black),
    oval(52, -73, 2, 2.2, black) + oval(52.6, -73.8, 0.7, 0.7, "#fff"),
  ].join("");
}

/** An owl perched on a branch, looking straight out. */
function owl(kit: Kit): string {
  const brown = kit.main(0.56, 0.08, 60);
  const dark = kit.main(0.38, 0.06, 50);
  const cream = kit.tone(0.92, 0.035, 80);
  const gold = kit.glow(0.84, 0.16, 85);
  const black = kit.tone(0.16, 0.02, 50);
  const beak = kit.tone(0.7, 0.14, 65);
  const both = (draw: (side: number) => string): string => draw(-1) + draw(1);
  const rows = [0, 1, 2, 3].flatMap((row) =>
    Array.from({ length: 5 - (row % 2) }, (_, index) => {
      const x = (index - (4 - (row % 2)) / 2) * 7;
      const y = -44 + row * 8;
      return line(`${x - 2.4},${y} ${x},${y + 3.4} ${x + 2.4},${y}`, dark, 1.4);
    }),
  );
  return [
    line("-60,-5 -20,-8 20,-6 66,-12", kit.tone(0.32, 0.04, 50), 7) +
      line("40,-9 58,-24", kit.tone(0.32, 0.04, 50), 3),
    blob("-8,-12 -7,10 0,14 7,10 8,-12", dark),
    blob("0,-66 -26,-60 -30,-36 -20,-12 0,-6 20,-12 30,-36 26,-60", brown),
    blob("0,-62 -15,-54 -17,-32 -10,-14 0,-9 10,-14 17,-32 15,-54", cream) + rows.join(""),
    both((s) =>
      blob(`${s * 24},-60 ${s * 34},-44 ${s * 31},-22 ${s * 20},-8! ${s * 19},-30`, kit.fade(brown, dark)),
    ),
    both((s) => blob(`${s * 8},-90! ${s * 17},-94 ${s * 27},-104! ${s * 28},-90 ${s * 25},-78!`, dark)),
    blob("0,-93 -18,-94 -30,-82 -30,-66 -18,-56 0,-53 18,-56 30,-66 30,-82 18,-94", brown),
    both(
      (s) =>
        oval(s * 13, -75, 13, 14, cream) +
        oval(s * 12.4, -75.5, 8.6, 8.8, gold) +
        oval(s * 12, -75.5, 5, 5.4, black) +
        oval(s * 12 + 2, -78, 1.8, 1.8, "#fff"),
    ),
    blob("-3.4,-70 0,-73 3.4,-70 0,-61!", beak),
    both((s) => line(`${s * 7},-9 ${s * 6},-3`, beak, 2.6) + line(`${s * 11},-9 ${s * 11},-3`, beak, 2.6)),
  ].join("");
}

/** Pets and their wild cousins that sit well in a meadow or on a sill. */
export const catsAndDogs: readonly SubjectSpec[] = [
  {
    id: "cat",
    words: "cat,kitten,kitty,tabby,feline,tomcat",
    stance: "ground",
    size: 0.5,
    home: "garden",
    draw: cat,
  },
  { id: "fox", words: "fox,red fox,vixen", stance: "ground", size: 0.46, home: "forest", draw: fox },
  {
    id: "dog",
    words: "dog,puppy,corgi,golden retriever,husky,shiba,hound,labrador,shiba inu",
    stance: "ground",
    size: 0.48,
    home: "meadow",
    draw: dog,
  },
  { id: "rabbit", words: "rabbit,bunny,hare", stance: "ground", size: 0.42, home: "meadow", draw: rabbit },
  { id: "panda", words: "panda,giant panda", stance: "ground", size: 0.5, home: "bamboo", draw: panda },
  {
    id: "bear",
    words: "bear,polar bear,grizzly,teddy bear,brown bear",
    stance: "ground",
    size: 0.42,
    home: "forest",
    draw: bear,
  },
  { id: "owl", words: "owl,night owl,owlet", stance: "ground", size: 0.5, home: "forest", draw: owl },
];
