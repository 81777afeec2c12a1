import { blob, box, group, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** A hot-air balloon with striped envelope. */
function balloon(kit: Kit): string {
  const first = kit.main(0.62, 0.2, 28);
  const second = kit.tone(0.94, 0.05, 85);
  const third = kit.tone(0.82, 0.15, 80);
  const basket = kit.tone(0.48, 0.08, 55);
  kit.light(oval(0, -24, 4, 5, kit.glow(0.6, 0.16, 60)));
  return [
    line("-11,-28 -5,-12", basket, 0.6) +
      line("11,-28 5,-12", basket, 0.6) +
      line("-4,-26 -2,-12", basket, 0.5) +
      line("4,-26 2,-12", basket, 0.5),
    blob("0,-100 -24,-94 -36,-74 -32,-52 -18,-34 -10,-26! 10,-26! 18,-34 32,-52 36,-74 24,-94", first),
    blob("0,-100 -18,-92 -26,-72 -22,-50 -10,-26! -3,-26! -10,-50 -12,-74 -8,-92", second) +
      blob("0,-100 18,-92 26,-72 22,-50 10,-26! 3,-26! 10,-50 12,-74 8,-92", second),
    blob("0,-100 -8,-90 -11,-72 -9,-50 -3,-26! 3,-26! 9,-50 11,-72 8,-90", third),
    blob(
      "0,-100 14,-98 28,-88 36,-74 32,-52 18,-34 10,-26! 24,-52 26,-74 16,-92",
      "#201030",
      'opacity=".16"',
    ),
    oval(0, -26, 10, 2, kit.tone(0.3, 0.06, 40)) + oval(0, -22, 1.6, 3, kit.glow(0.9, 0.15, 80)),
    box(-6.5, -12, 13, 11, basket, 2) +
      line("-6.5,-8 6.5,-8", kit.tone(0.36, 0.06, 50), 0.8) +
      line("-6.5,-4.6 6.5,-4.6", kit.tone(0.36, 0.06, 50), 0.8) +
      oval(-2.4, -14.5, 1.7, 2.2, kit.tone(0.3, 0.03, 40)) +
      oval(2.2, -14, 1.7, 2.2, kit.tone(0.4, 0.1, 20)),
  ].join("");
}

/** A rocket on a column of fire. */
function rocket(kit: Kit): string {
  const white = kit.main(0.95, 0.012, 240);
  const grey = kit.main(0.72, 0.025, 250);
  const red = kit.tone(0.58, 0.2, 27);
  kit.light(blob("-8,-26 -10,-8 0,14 10,-8 8,-26", kit.glow(0.7, 0.18, 55)));
  return [
    blob("-9,-28! -14,-12 -5,-4 0,20! 5,-4 14,-12 9,-28!", kit.glow(0.75, 0.18, 55)) +
      blob("-5,-28! -7,-14 0,6! 7,-14 5,-28!", kit.glow(0.95, 0.1, 95)),
    blob("-12,-52 -27,-34 -28,-20! -11,-30!", red) +
      blob("12,-52 27,-34 28,-20! 11,-30!", kit.tone(0.45, 0.17, 25)),
    blob("0,-104! -11,-88 -16,-64 -14,-40 -9,-27! 9,-27! 14,-40 16,-64 11,-88", kit.fade(white, grey, true)),
    blob("0,-104! -8,-94 -11.4,-86! 0,-83.6 11.4,-86! 8,-94", red) +
      box(-8, -30, 16, 4, kit.tone(0.3, 0.02, 250), 1),
    oval(0, -68, 7.6, 7.6, kit.tone(0.42, 0.03, 250)) +
      oval(0, -68, 5.6, 5.6, kit.glow(0.72, 0.11, 220)) +
      oval(-2, -70, 2, 1.6, "#fff", 'opacity=".8"') +
      blob("-2,-46 2,-46 3,-26 0,-18 -3,-26", red),
  ].join("");
}

/** A steam train, its smoke trailing back. */
function train(kit: Kit): string {
  const engine = kit.main(0.34, 0.08, 155);
  const dark = kit.tone(0.2, 0.02, 260);
  const red = kit.tone(0.52, 0.19, 27);
  const gold = kit.tone(0.8, 0.13, 85);
  const lit = kit.isNight ? kit.glow(0.9, 0.13, 80) : kit.tone(0.86, 0.05, 85);
  const wheel = (x: number, r: number): string =>
    oval(x, -r, r, r, dark) +
    oval(x, -r, r * 0.72, r * 0.72, red) +
    oval(x, -r, r * 0.3, r * 0.3, gold) +
    line(`${x - r},${-r} ${x + r},${-r}`, dark, 1) +
    line(`${x},${-r * 2} ${x},0`, dark, 1);
  const car = (x: number): string =>
    box(x, -50, 84, 38, kit.fade(kit.main(0.46, 0.13, 28), kit.main(0.34, 0.11, 25)), 3) +
    box(x - 2, -55, 88, 7, dark, 3) +
    box(x, -24, 84, 2, gold) +
    [6, 25, 44, 63].map((dx) => box(x + dx, -45, 14, 14, lit, 2)).join("") +
    wheel(x + 14, 7) +
    wheel(x + 30, 7) +
    wheel(x + 56, 7) +
    wheel(x + 72, 7);
  if (kit.isNight)
    kit.light(
      oval(84, -38, 5, 5, kit.glow(0.9, 0.1, 90)) +
        [-122, -103, -84, -65].map((x) => box(x, -45, 14, 14, kit.glow(0.5, 0.12, 75))).join(""),
    );
  const smoke = Array.from({ length: 9 }, (_, index) =>
    oval(
      60 - index * 21,
      -86 - Math.sqrt(index) * 14,
      9 + index * 3.2,
      8 + index * 2.2,
      kit.tone(0.94, 0.008, 240),
      `opacity="${0.75 - index * 0.07}"`,
    ),
  );
  return [
    smoke.reverse().join(""),
    line("-300,-1 200,-1", dark, 1.4),
    car(-216),
    car(-128),
    box(-34, -26, 116, 12, dark, 2) +
      box(-36, -68, 38, 46, kit.fade(engine, dark), 3) +
      box(-42, -73, 50, 7, dark, 3) +
      box(-28, -60, 22, 18, lit, 2),
    box(0, -54, 82, 30, kit.fade(engine, dark), 12) +
      [14, 34, 54].map((x) => box(x, -54, 3, 30, gold)).join("") +
      oval(82, -39, 5, 14, dark) +
      oval(84, -39, 3.4, 3.4, kit.glow(0.95, 0.09, 95)),
    poly("56,-54 54,-76 70,-76 68,-54", dark) +
      box(52, -79, 20, 5, dark, 2) +
      oval(24, -56, 8, 7, gold) +
      poly("82,-22 100,-2 78,-2", red),
    wheel(-18, 14) + wheel(14, 14) + wheel(45, 14) + wheel(70, 8) + line("-18,-12 45,-12", gold, 2.4),
  ].join("");
}

/** A vintage car. */
function car(kit: Kit): string {
  const paint = kit.main(0.62, 0.16, 200);
  const dark = kit.main(0.44, 0.13, 210);
  const chrome = kit.tone(0.9, 0.01, 240);
  const tyre = kit.tone(0.2, 0.015, 260);
  const glass = kit.tone(0.8, 0.05, 220);
  const wheel = (x: number): string =>
    oval(x, -15, 15, 15, tyre) + oval(x, -15, 8.4, 8.4, chrome) + oval(x, -15, 4, 4, dark);
  kit.light(
    oval(78, -34, 4, 4, kit.glow(kit.isNight ? 0.9 : 0.2, 0.1, 90)) +
      (kit.isNight ? poly("78,-36 170,-44 170,-6", kit.glow(0.22, 0.05, 90)) : ""),
  );
  return [
    blob("-34,-48! -26,-76 -8,-83 16,-82 32,-72 46,-48!", kit.fade(paint, dark)) +
      poly("-28,-50 -21,-72 -4,-77 -2,-50", glass) +
      poly("3,-50 3,-77 17,-76 28,-68 38,-50", glass),
    blob("-80,-18! -80,-40 -64,-50 -30,-52 46,-52 70,-46 82,-36 84,-18!", kit.fade(paint, dark)) +
      line("-78,-33 80,-31", chrome, 1.6) +
      line("0,-50 0,-20", dark, 0.9) +
      line("5,-42 12,-42", chrome, 1.8),
    box(-86, -24, 14, 7, chrome, 3) +
      box(74, -24, 14, 7, chrome, 3) +
      oval(79, -37, 4.4, 5.4, kit.glow(0.96, 0.06, 95)) +
      oval(-79, -37, 2.6, 4, kit.glow(0.6, 0.22, 27)),
    wheel(-48) + wheel(50),
  ].join("");
}

/** A propeller plane banking. */
function plane(kit: Kit): string {
  const body = kit.main(0.92, 0.02, 85);
  const dark = kit.main(0.72, 0.04, 70);
  const red = kit.tone(0.58, 0.2, 27);
  return group(
    "rotate(-9 0 -50)",
    [
      poly("-70,-52 -86,-82 -74,-82 -54,-54", red) + blob("-20,-54 -34,-62 -8,-62 10,-56", dark),
      blob("-82,-52 -40,-64 20,-68 54,-64 64,-54 54,-44 10,-40 -40,-44", kit.fade(body, dark)) +
        line("-78,-52 58,-52", red, 3),
      blob("6,-66 14,-77 28,-77 38,-66", kit.tone(0.62, 0.09, 235)) +
        [-30, -18, -6].map((x) => box(x, -60, 7, 6, kit.tone(0.4, 0.06, 245), 2)).join(""),
      blob("26,-48 4,-46 -34,-20 -30,-14! -12,-18 36,-42", red) +
        poly("-66,-50 -84,-42 -74,-40 -52,-47", red),
      oval(65, -54, 4, 5, red) + oval(69, -54, 1.4, 24, kit.tone(0.85, 0.01, 250), 'opacity=".5"'),
    ].join(""),
  );
}

/** A flying saucer with its beam. */
function saucer(kit: Kit): string {
  const metal = kit.main(0.72, 0.03, 240);
  const dark = kit.main(0.4, 0.05, 260);
  const glow = kit.glow(0.88, 0.15, 165);
  kit.light(
    poly("-18,-56 18,-56 52,10 -52,10", kit.glow(0.3, 0.1, 165)) +
      [-40, -20, 0, 20, 40].map((x) => oval(x, -60, 3, 2, glow)).join(""),
  );
  return [
    poly("-18,-54 18,-54 54,10 -54,10", glow, 'opacity=".22"'),
    blob("0,-100 -20,-94 -26,-76 0,-72 26,-76 20,-94", kit.tone(0.84, 0.08, 205), 'opacity=".85"') +
      oval(-8, -88, 5, 6, "#fff", 'opacity=".5"'),
    blob("-62,-66 -30,-78 0,-81 30,-78 62,-66 34,-55 0,-51 -34,-55", kit.fade(metal, dark)) +
      blob("-62,-66 -30,-63 0,-61 30,-63 62,-66 34,-55 0,-51 -34,-55", dark),
    [-42, -22, 0, 22, 42].map((x) => oval(x, -60 + Math.abs(x) * -0.06, 3.2, 2.2, glow)).join(""),
  ].join("");
}

/** A space station with solar wings. */
function station(kit: Kit): string {
  const white = kit.main(0.9, 0.012, 240);
  const grey = kit.main(0.62, 0.025, 250);
  const dark = kit.tone(0.36, 0.03, 260);
  const gold = kit.tone(0.76, 0.13, 80);
  const wing = (x: number): string =>
    box(x, -92, 26, 34, kit.fade(kit.tone(0.5, 0.14, 265), kit.tone(0.34, 0.13, 275)), 1) +
    box(x, -42, 26, 34, kit.fade(kit.tone(0.5, 0.14, 265), kit.tone(0.34, 0.13, 275)), 1) +
    [6.5, 13, 19.5]
      .map(
        (dx) =>
          line(`${x + dx},-92 ${x + dx},-58`, gold, 0.6) + line(`${x + dx},-42 ${x + dx},-8`, gold, 0.6),
      )
      .join("") +
    [-83, -75, -66, -33, -25, -16].map((y) => line(`${x},${y} ${x + 26},${y}`, gold, 0.6)).join("") +
    line(`${x + 13},-58 ${x + 13},-42`, grey, 1.6);
  kit.light(oval(0, -50, 5, 5, kit.glow(0.5, 0.1, 90)));
  return `<g transform="rotate(-14 0 -50)">${line("-100,-50 100,-50", grey, 3)}${[-100, -68, 42, 74].map(wing).join("")}${box(-34, -58, 68, 16, kit.fade(white, grey), 5)}${box(-9, -78, 18, 56, kit.fade(white, grey, true), 6)}${box(-24, -60, 8, 20, dark, 2)}${box(18, -60, 8, 20, dark, 2)}${oval(0, -68, 3, 3, kit.glow(0.92, 0.1, 90))}${oval(0, -50, 4.6, 4.6, kit.glow(0.92, 0.1, 90))}${oval(0, -32, 3, 3, kit.glow(0.92, 0.1, 90))}${blob("-14,-86 0,-80 14,-86 8,-78 -8,-78", white)}${line("0,-80 0,-90", grey, 1)}</g>`;
}

/** A tram or bus. */
function tram(kit: Kit): string {
  const paint = kit.main(0.6, 0.18, 30);
  const dark = kit.main(0.44, 0.15, 28);
  const cream = kit.tone(0.94, 0.035, 85);
  const glass = kit.isNight ? kit.glow(0.9, 0.11, 85) : kit.tone(0.55, 0.06, 235);
  const black = kit.tone(0.2, 0.015, 260);
  if (kit.isNight)
    kit.light(
      [-58, -34, -10, 14, 38].map((x) => box(x, -66, 20, 22, kit.glow(0.42, 0.1, 80))).join("") +
        oval(66, -22, 3, 3, kit.glow(0.9, 0.1, 90)),
    );
  return [
    line("0,-86 14,-100 -6,-112", black, 1.2),
    box(-70, -84, 140, 76, kit.fade(cream, kit.tone(0.82, 0.05, 75)), 8),
    box(-70, -40, 140, 32, kit.fade(paint, dark), 5) + box(-66, -88, 132, 7, dark, 3),
    [-58, -34, -10, 14, 38].map((x) => box(x, -68, 20, 24, glass, 3)).join("") +
      box(-4, -34, 1, 24, dark) +
      oval(66, -22, 3.2, 3.6, kit.glow(0.97, 0.06, 95)) +
      box(-20, -80, 40, 7, black, 2),
    [-46, -28, 28, 46].map((x) => oval(x, -6, 7, 7, black) + oval(x, -6, 3, 3, cream)).join("") +
      line("-300,0 300,0", black, 1),
  ].join("");
}

/** Vehicles on land and in the air. */
export const vehicles: readonly SubjectSpec[] = [
  {
    id: "balloon",
    words: "hot air balloon,balloon,airship,zeppelin",
    stance: "air",
    size: 0.44,
    home: "valley",
    draw: balloon,
  },
  {
    id: "rocket",
    words: "rocket,space rocket,rocket ship,missile,rocket launch",
    stance: "air",
    size: 0.56,
    home: "space",
    draw: rocket,
  },
  {
    id: "train",
    words: "train,steam train,locomotive,railway,steam locomotive,express train",
    stance: "ground",
    size: 0.26,
    home: "valley",
    draw: train,
  },
  {
    id: "car",
    words: "car,vintage car,taxi,van,truck,sports car,jeep,motorcycle,convertible,automobile",
    stance: "ground",
    size: 0.3,
    home: "street",
    draw: car,
  },
  {
    id: "plane",
    words: "airplane,aeroplane,plane,biplane,aircraft,jet,helicopter,drone",
    stance: "air",
    size: 0.4,
    home: "clouds",
    draw: plane,
  },
  {
    id: "saucer",
    words: "ufo,flying saucer,spaceship,spacecraft,alien,space ship,starship",
    stance: "air",
    size: 0.42,
    home: "space",
    draw: saucer,
  },
  {
    id: "tram",
    words: "tram,bus,streetcar,trolley,double decker,subway,metro",
    stance: "ground",
    size: 0.34,
    home: "street",
    draw: tram,
  },
  {
    id: "station",
    words: "space station,satellite,probe,telescope",
    stance: "air",
    size: 0.5,
    home: "space",
    draw: station,
  },
];
