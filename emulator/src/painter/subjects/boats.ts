import { blob, box, line, oval, path, poly, smooth } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** An old wooden fishing boat with a small wheelhouse, mast and line of floats. */
function fishingBoat(kit: Kit): string {
  const hull = kit.main(0.5, 0.12, 230);
  const hullDark = kit.main(0.34, 0.09, 235);
  const white = kit.tone(0.93, 0.015, 80);
  const wood = kit.tone(0.5, 0.07, 55);
  const dark = kit.tone(0.26, 0.03, 60);
  const rust = kit.tone(0.55, 0.15, 35);
  const lamp = kit.glow(0.9, 0.13, 85);
  if (kit.isNight) kit.light(oval(-7, -38, 6, 5, lamp) + oval(8, -86, 3, 3, lamp));
  return [
    line("8,-30 8,-98", dark, 2),
    line("8,-96 60,-30", dark, 0.7) + line("8,-96 -58,-26", dark, 0.7),
    line("8,-40 34,-66", dark, 1.6) + line("34,-66 34,-34", dark, 0.5),
    poly("8,-97 20,-93 8,-89", rust),
    box(-26, -52, 28, 30, white, 2),
    box(-30, -55, 36, 5, rust, 1.5),
    box(-21, -46, 8, 9, kit.isNight ? lamp : dark, 1) + box(-9, -46, 8, 9, kit.isNight ? lamp : dark, 1),
    path(
      `${smooth("-66,-26! -30,-19 20,-19 70,-34! 60,-12 48,0! -48,0! -60,-10", true)}`,
      kit.fade(hull, hullDark),
    ),
    path(smooth("-66,-26! -30,-19 20,-19 70,-34! 69,-30! 20,-14.5 -30,-14.5 -65,-21!", true), white),
    path(smooth("-60,-9! 0,-5 58,-9! 48,0! -48,0!", true), rust, 'opacity=".85"'),
    [-40, -18, 4, 26].map((x) => oval(x, -11, 3.4, 3.8, dark) + oval(x, -11, 1.5, 1.8, wood)).join(""),
    blob("38,-26 44,-34 52,-35 56,-29 50,-25", wood),
  ].join("");
}

/** A sailing boat under main and jib. */
function sailboat(kit: Kit): string {
  const sail = kit.main(0.97, 0.015, 85);
  const sailShade = kit.main(0.84, 0.035, 60);
  const hull = kit.tone(0.35, 0.06, 40);
  return [
    path(smooth("-2,-96! -16,-60 -34,-18! -2,-14!"), kit.fade(sail, sailShade)),
    path(smooth("3,-90! 22,-52 40,-17! 3,-14!"), kit.fade(sailShade, sail)),
    line("0,-8 0,-100", kit.tone(0.3, 0.03, 50), 1.6),
    line("-14,-60 -2,-58", sailShade, 0.8) + line("-24,-38 -2,-36", sailShade, 0.8),
    poly("0,-100 -11,-97 0,-94", kit.tone(0.6, 0.2, 28)),
    path(smooth("-40,-12! 0,-9 46,-13! 36,0! -32,0!"), kit.fade(hull, kit.tone(0.24, 0.05, 40))),
    path(smooth("-40,-12! 0,-9 46,-13! 45,-10! 0,-6 -38,-9!"), kit.tone(0.9, 0.02, 80)),
  ].join("");
}

/** Boats. */
export const boats: readonly SubjectSpec[] = [
  {
    id: "fishing-boat",
    words: "fishing boat,boat,ship,vessel,trawler,tugboat,wooden boat,old boat",
    stance: "float",
    size: 0.36,
    home: "sea",
    draw: fishingBoat,
  },
  {
    id: "sailboat",
    words: "sailboat,sailing boat,yacht,sail,sailing ship,regatta,catamaran",
    stance: "float",
    size: 0.46,
    home: "sea",
    draw: sailboat,
  },
];
