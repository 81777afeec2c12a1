import { blob, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** A sitting cat seen from the front, tail curled around; also the base of other sitting pets. */
function cat(kit: Kit): string {
  const light = kit.main(0.74, 0.13, 62);
  const dark = kit.main(0.5, 0.12, 50);
  const cream = kit.tone(0.95, 0.025, 80);
  const pink = kit.tone(0.78, 0.09, 20);
  const eye = kit.tone(0.8, 0.14, 130);
  const pupil = kit.tone(0.18, 0.02, 270);
  const body = kit.fade(light, dark);
  const stripes = ["-6,-97 -5,-90 -6,-85", "0,-98 0,-89", "6,-97 5,-90 6,-85"]
    .map((points) => line(points, dark, 2.2))
    .join("");
  const flank = [-44, -34, -24]
    .map(
      (y) =>
        line(`-27,${y} -20,${y + 3} -15,${y + 1}`, dark, 2.4, 'opacity=".7"') +
        line(`27,${y} 20,${y + 3} 15,${y + 1}`, dark, 2.4, 'opacity=".7"'),
    )
    .join("");
  const whiskers = [
    "-9,-65 -22,-68 -31,-67",
    "-9,-63 -22,-62 -30,-58",
    "9,-65 22,-68 31,-67",
    "9,-63 22,-62 30,-58",
  ]
    .map((points) => line(points, cream, 0.7, 'opacity=".85"'))
    .join("");
  return [
    line("22,-6 38,-5 46,-14 42,-26 34,-30", dark, 9),
    line("22,-7 38,-6 45,-14 41,-25 34,-29", light, 6),
    blob("-14,-58 -26,-40 -31,-18 -28,-3 -14,0 0,0 14,0 28,-3 31,-18 26,-40 14,-58", body),
    flank,
    blob("-9,-56 -13,-38 -10,-14 0,-6 10,-14 13,-38 9,-56", cream, 'opacity=".92"'),
    blob("-15,-30 -17,-12 -17,-2 -9,0 -3,-2 -4,-14 -6,-30", light),
    blob("15,-30 17,-12 17,-2 9,0 3,-2 4,-14 6,-30", light),
    oval(-10, -2.5, 8, 4.2, cream),
    oval(10, -2.5, 8, 4.2, cream),
    blob("-24,-82! -25,-106! -8,-95!", dark),
    blob("24,-82! 25,-106! 8,-95!", dark),
    poly("-21,-86 -22.5,-100 -11,-92", pink),
    poly("21,-86 22.5,-100 11,-92", pink),
    blob(
      "0,-97 -16,-94 -26,-80 -25,-66 -14,-56 0,-53 14,-56 25,-66 26,-80 16,-94",
      kit.fade(light, kit.main(0.66, 0.13, 58)),
    ),
    stripes,
    blob("0,-68 -11,-66 -12,-58 0,-54 12,-58 11,-66", cream),
    oval(-11.5, -76, 6.4, 6.8, eye) + oval(11.5, -76, 6.4, 6.8, eye),
    oval(-11, -76, 3.1, 5.9, pupil) + oval(11, -76, 3.1, 5.9, pupil),
    oval(-9.6, -78.6, 1.7, 1.9, "#fff") + oval(12.6, -78.6, 1.7, 1.9, "#fff"),
    blob("-3.4,-67.5 0,-66.8 3.4,-67.5 0,-63.6", pink),
    line("0,-64 -1,-60.5 -6,-60", pupil, 0.9) + line("0,-64 1,-60.5 6,-60", pupil, 0.9),
    whiskers,
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
];
