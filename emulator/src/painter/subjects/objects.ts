import { blob, box, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** A red paper lantern. */
function lantern(kit: Kit): string {
  const red = kit.glow(0.64, 0.21, 30);
  const deep = kit.glow(0.46, 0.18, 26);
  const gold = kit.tone(0.82, 0.14, 85);
  kit.light(oval(0, -54, 26, 24, kit.glow(0.5, 0.17, 40)));
  return [
    line("0,-100 0,-84", gold, 1.4) + box(-12, -85, 24, 6, gold, 2),
    blob("0,-80 -22,-76 -33,-60 -33,-48 -22,-30 0,-26 22,-30 33,-48 33,-60 22,-76", kit.fade(red, deep)) +
      blob("0,-78 -9,-72 -12,-54 -9,-34 0,-28 9,-34 12,-54 9,-72", kit.glow(0.76, 0.17, 48), 'opacity=".75"'),
    line("-21,-76 -28,-54 -21,-31", deep, 0.9) +
      line("-11,-79 -15,-54 -11,-28", deep, 0.9) +
      line("11,-79 15,-54 11,-28", deep, 0.9) +
      line("21,-76 28,-54 21,-31", deep, 0.9) +
      line("0,-80 0,-27", deep, 0.9),
    box(-12, -28, 24, 6, gold, 2) +
      [-7, -3.5, 0, 3.5, 7].map((x) => line(`${x},-22 ${x * 1.1},-3`, kit.glow(0.6, 0.2, 28), 1.4)).join(""),
  ].join("");
}

/** A round-bellied teapot with a cup. */
function teapot(kit: Kit): string {
  const glaze = kit.main(0.7, 0.08, 185);
  const dark = kit.main(0.48, 0.08, 195);
  const cup = (x: number): string =>
    blob(
      `${x - 15},-24! ${x - 13},-8 ${x - 7},0 ${x + 7},0 ${x + 13},-8 ${x + 15},-24!`,
      kit.fade(glaze, dark),
    ) + oval(x, -24, 15, 3.4, kit.tone(0.62, 0.1, 80));
  const steam = [0, 1, 2].map((index) =>
    line(
      `${62 + index * 6},-32 ${57 + index * 6},-44 ${66 + index * 6},-56 ${60 + index * 6},-70`,
      "#fff",
      2.2,
      'opacity=".35"',
    ),
  );
  return [
    line("-34,-54 -54,-62 -58,-40 -36,-24", dark, 6.5) +
      blob("28,-30! 46,-42 50,-62 60,-68! 62,-62! 57,-50 52,-30 34,-14!", kit.fade(glaze, dark)),
    blob("0,-74 -26,-68 -40,-46 -36,-18 -20,-1 0,0 20,-1 36,-18 40,-46 26,-68", kit.fade(glaze, dark)),
    blob("-24,-66 0,-72 24,-66 0,-60", dark) +
      blob("-22,-70 -12,-82 0,-84 12,-82 22,-70 0,-65", kit.fade(glaze, dark)) +
      oval(0, -88, 5.5, 5.5, glaze),
    blob("-26,-54 -18,-62 -14,-48 -22,-30 -29,-38", "#fff", 'opacity=".32"'),
    line("-6,-14 -2,-34 8,-46", kit.tone(0.9, 0.03, 90), 1.4) +
      [
        [-1, -37],
        [8, -46],
        [3, -29],
        [12, -38],
      ]
        .map(([x = 0, y = 0]) => oval(x, y, 3.4, 3, kit.tone(0.92, 0.05, 350)))
        .join(""),
    cup(66) + steam.join(""),
  ].join("");
}

/** A steaming cup of coffee on a saucer. */
function coffee(kit: Kit): string {
  const china = kit.main(0.95, 0.012, 80);
  const shade = kit.main(0.78, 0.03, 60);
  const brew = kit.tone(0.36, 0.07, 50);
  const steam = [-10, 2, 14].map((x) =>
    line(`${x},-66 ${x - 6},-76 ${x + 5},-86 ${x - 2},-100`, "#fff", 3, 'opacity=".3"'),
  );
  return [
    oval(0, -4, 56, 9, shade) + oval(0, -6, 54, 8, china) + oval(0, -6, 30, 4.6, shade),
    line("36,-46 52,-50 54,-34 32,-22", shade, 6),
    blob("-40,-60! -38,-36 -26,-14 -14,-7 14,-7 26,-14 38,-36 40,-60!", kit.fade(china, shade, true)),
    oval(0, -60, 40, 9, china) +
      oval(0, -59.4, 36, 7.4, brew) +
      oval(-4, -60, 20, 4, kit.tone(0.72, 0.07, 65)) +
      blob("-4,-57 -14,-60 -10,-63 -4,-61 2,-63 6,-60", kit.tone(0.9, 0.03, 75)),
    steam.join(""),
  ].join("");
}

/** An open book on a small stack. */
function book(kit: Kit): string {
  const cover = kit.main(0.46, 0.14, 25);
  const page = kit.tone(0.95, 0.025, 85);
  const pageShade = kit.tone(0.84, 0.035, 80);
  const lines = [0, 1, 2, 3, 4].map(
    (row) =>
      line(`${-44 + row * 1.5},${-48 + row * 4.4} ${-10},${-42 + row * 4.6}`, kit.tone(0.55, 0.02, 60), 0.9) +
      line(`10,${-42 + row * 4.6} ${44 - row * 1.5},${-48 + row * 4.4}`, kit.tone(0.55, 0.02, 60), 0.9),
  );
  return [
    box(-46, -12, 88, 12, kit.tone(0.44, 0.1, 250), 2) +
      box(-40, -9.5, 82, 7, pageShade) +
      box(-40, -23, 86, 11, kit.tone(0.62, 0.12, 75), 2) +
      box(-36, -20.5, 82, 6, pageShade),
    blob("0,-24! -30,-32 -60,-28! -52,-58! -24,-58 0,-50!", cover) +
      blob("0,-24! 30,-32 60,-28! 52,-58! 24,-58 0,-50!", cover),
    blob("0,-28! -28,-38 -56,-33! -48,-62! -24,-64 0,-54!", kit.fade(page, pageShade)) +
      blob("0,-28! 28,-38 56,-33! 48,-62! 24,-64 0,-54!", kit.fade(page, pageShade)) +
      lines.join("") +
      line("0,-54 0,-28", kit.tone(0.6, 0.05, 70), 1.2),
  ].join("");
}

/** An acoustic guitar standing upright. */
function guitar(kit: Kit): string {
  const wood = kit.main(0.64, 0.13, 58);
  const dark = kit.main(0.44, 0.1, 45);
  const ebony = kit.tone(0.24, 0.03, 50);
  return `<g transform="rotate(11)">${blob("0,-56 -14,-55 -18,-46 -14,-37 -20,-28 -25,-14 -16,-1 0,2 16,-1 25,-14 20,-28 14,-37 18,-46 14,-55", dark)}${blob("0,-54 -12,-53 -15,-46 -11,-37 -18,-28 -22,-14 -14,-3 0,0 14,-3 22,-14 18,-28 11,-37 15,-46 12,-53", kit.fade(wood, dark))}${box(-3, -92, 6, 58, ebony)}${oval(0, -32, 7, 7, ebony)}${box(-8, -13, 16, 3.4, ebony, 1)}${poly("-4.5,-92 4.5,-92 5.5,-106 -5.5,-106", dark)}${[-1.6, 0, 1.6].map((x) => line(`${x},-100 ${x},-12`, kit.tone(0.9, 0.02, 90), 0.35)).join("")}${[-97, -102].map((y) => oval(-6.6, y, 1.4, 1.1, kit.tone(0.85, 0.02, 90)) + oval(6.6, y, 1.4, 1.1, kit.tone(0.85, 0.02, 90))).join("")}${[-86, -79, -72, -65, -58].map((y) => line(`-3,${y} 3,${y}`, kit.tone(0.7, 0.02, 80), 0.4)).join("")}</g>`;
}

/** Apples and pears in a bowl. */
function fruit(kit: Kit): string {
  const red = kit.main(0.58, 0.2, 25);
  const redDark = kit.main(0.42, 0.17, 22);
  const bowl = kit.tone(0.5, 0.1, 250);
  const apple = (x: number, y: number, light: string, dark: string): string =>
    blob(
      `${x},${y - 16} ${x - 12},${y - 19} ${x - 19},${y - 4} ${x - 12},${y + 13} ${x},${y + 14} ${x + 12},${y + 13} ${x + 19},${y - 4} ${x + 12},${y - 19}`,
      kit.fade(light, dark),
    ) +
    line(`${x},${y - 15} ${x + 2},${y - 23}`, kit.tone(0.32, 0.05, 50), 1.6) +
    blob(
      `${x + 2},${y - 21}! ${x + 10},${y - 27} ${x + 14},${y - 22}! ${x + 8},${y - 19}`,
      kit.tone(0.54, 0.13, 140),
    ) +
    oval(x - 8, y - 7, 3, 5, "#fff", 'opacity=".4"');
  return [
    apple(-20, -58, kit.tone(0.76, 0.16, 115), kit.tone(0.58, 0.14, 125)) +
      apple(22, -58, kit.tone(0.8, 0.16, 75), kit.tone(0.64, 0.17, 55)) +
      apple(0, -70, red, redDark) +
      apple(-40, -48, red, redDark) +
      apple(42, -48, kit.tone(0.72, 0.17, 50), kit.tone(0.56, 0.18, 40)),
    blob(
      "-66,-44! -58,-18 -32,-3 0,0 32,-3 58,-18 66,-44! 30,-38 0,-36.5 -30,-38",
      kit.fade(bowl, kit.tone(0.34, 0.09, 255)),
    ) + line("-62,-38 -30,-32 0,-30.5 30,-32 62,-38", kit.tone(0.85, 0.05, 240), 1.4),
  ].join("");
}

/** A layered cake with candles. */
function cake(kit: Kit): string {
  const cream = kit.tone(0.96, 0.02, 80);
  const pink = kit.main(0.8, 0.11, 0);
  const pinkDark = kit.main(0.68, 0.13, 0);
  const flame = kit.glow(0.92, 0.14, 85);
  kit.light([-18, 0, 18].map((x) => oval(x, -94, 3, 5, kit.glow(0.8, 0.15, 70))).join(""));
  const drip = (y: number, half: number): string =>
    blob(
      `${-half},${y}! ${-half},${y + 10} ${-half + 6},${y + 12} ${-half * 0.7},${y + 5} ${-half * 0.45},${y + 15} ${-half * 0.2},${y + 6} 0,${y + 12} ${half * 0.25},${y + 5} ${half * 0.5},${y + 14} ${half * 0.75},${y + 5} ${half - 3},${y + 11} ${half},${y + 4} ${half},${y}!`,
      pink,
    );
  return [
    oval(0, -2, 58, 6, kit.tone(0.84, 0.02, 240)) +
      box(-46, -34, 92, 32, kit.fade(cream, kit.tone(0.82, 0.05, 70)), 3) +
      oval(0, -34, 46, 6, pink) +
      drip(-34, 46),
    box(-30, -66, 60, 32, kit.fade(cream, kit.tone(0.82, 0.05, 70)), 3) +
      oval(0, -66, 30, 4.6, pink) +
      drip(-66, 30) +
      [-22, -8, 8, 22].map((x) => oval(x, -69, 4, 3.6, kit.tone(0.55, 0.21, 22))).join(""),
    [-18, 0, 18]
      .map(
        (x) =>
          box(x - 1.3, -88, 2.6, 20, x === 0 ? kit.tone(0.75, 0.1, 230) : pinkDark, 1) +
          blob(`${x - 2.4},-91 ${x},-101! ${x + 2.4},-91 ${x},-88`, flame),
      )
      .join(""),
  ].join("");
}

/** A crystal ball or planet-in-glass. */
function crystal(kit: Kit): string {
  const stone = kit.main(0.74, 0.13, 300);
  const dark = kit.main(0.48, 0.17, 292);
  const pale = kit.main(0.92, 0.06, 310);
  kit.light(poly("-12,-88 12,-88 20,-10 -20,-10", kit.glow(0.36, 0.14, 300)));
  const shard = (x: number, h: number, w: number, lean: number): string =>
    poly(
      `${x - w},0 ${x - w + lean},${-h * 0.8} ${x + lean * 1.3},${-h} ${x + lean},${-h * 0.72} ${x},0`,
      pale,
    ) +
    poly(
      `${x + lean * 1.3},${-h} ${x + w + lean},${-h * 0.78} ${x + w},0 ${x},0 ${x + lean},${-h * 0.72}`,
      kit.fade(stone, dark),
    );
  return (
    shard(-34, 50, 9, -12) +
    shard(34, 56, 10, 13) +
    shard(-16, 78, 12, -5) +
    shard(18, 70, 11, 7) +
    shard(0, 100, 14, 0)
  );
}

/** A glowing candle or oil lamp. */
function candle(kit: Kit): string {
  const wax = kit.main(0.94, 0.035, 85);
  kit.light(oval(0, -84, 7, 12, kit.glow(0.85, 0.14, 70)));
  return `${oval(0, -3, 36, 5, kit.tone(0.6, 0.1, 75))}${box(-14, -62, 28, 60, kit.fade(wax, kit.tone(0.76, 0.08, 60)), 3)}${oval(0, -62, 14, 3.4, kit.glow(0.96, 0.06, 90))}${line("-9,-60 -9.6,-46 -9,-42", wax, 4)}${line("0,-62 0,-70", "#2a1c14", 1.3)}${blob("-6,-76 -4,-88 0,-102! 5,-88 6,-76 0,-68", kit.glow(0.85, 0.16, 75))}${blob("-2.6,-74 0,-86! 2.6,-74 0,-70", kit.glow(0.98, 0.06, 95))}`;
}

/** A table lamp's cousin: a classic clock. */
function clock(kit: Kit): string {
  const brass = kit.main(0.72, 0.12, 80);
  const dark = kit.main(0.5, 0.1, 65);
  const ink = kit.tone(0.24, 0.02, 50);
  const marks = Array.from(
    { length: 12 },
    (_, index) =>
      `<g transform="translate(0 -48) rotate(${index * 30})">${line(index % 3 ? "0,-30 0,-27" : "0,-31 0,-25", ink, index % 3 ? 1 : 2)}</g>`,
  );
  return `${line("-22,-12 -30,0", dark, 5)}${line("22,-12 30,0", dark, 5)}${oval(-22, -88, 13, 9, brass)}${oval(22, -88, 13, 9, brass)}${box(-2, -100, 4, 12, dark)}${oval(0, -48, 42, 42, kit.fade(brass, dark))}${oval(0, -48, 35, 35, kit.tone(0.96, 0.015, 85))}${marks.join("")}${line("0,-48 -10,-64", ink, 2.6)}${line("0,-48 16,-68", ink, 1.8)}${oval(0, -48, 2.6, 2.6, ink)}`;
}

/** Things. */
export const objects: readonly SubjectSpec[] = [
  {
    id: "lantern",
    words: "lantern,lantern festival,paper lantern,red lantern,sky lantern,lamp,chinese lantern,street lamp",
    stance: "air",
    size: 0.34,
    home: "street",
    draw: lantern,
  },
  {
    id: "teapot",
    words: "teapot,tea,cup of tea,tea set,kettle,pot,tea cup,teacup,porcelain,vase,pottery",
    stance: "table",
    size: 0.38,
    home: "table",
    draw: teapot,
  },
  {
    id: "coffee",
    words: "coffee,cup,cup of coffee,mug,latte,cappuccino,hot chocolate,bowl,noodle,ramen,soup",
    stance: "table",
    size: 0.4,
    home: "room",
    draw: coffee,
  },
  {
    id: "book",
    words: "book,open book,old book,notebook,diary,stack of book,letter",
    stance: "table",
    size: 0.36,
    home: "room",
    draw: book,
  },
  {
    id: "guitar",
    words: "guitar,violin,cello,acoustic guitar,ukulele,instrument,piano",
    stance: "table",
    size: 0.6,
    home: "room",
    draw: guitar,
  },
  {
    id: "fruit",
    words:
      "apple,fruit,pear,peach fruit,fruit bowl,orange fruit,lemon fruit,grape,strawberry,food,pumpkin,watermelon",
    stance: "table",
    size: 0.4,
    home: "table",
    draw: fruit,
  },
  {
    id: "cake",
    words: "cake,birthday cake,cupcake,dessert,ice cream,bread,donut,pie",
    stance: "table",
    size: 0.46,
    home: "table",
    draw: cake,
  },
  {
    id: "crystal",
    words: "crystal,gem,gemstone,diamond,amethyst,quartz,jewel,crystal ball,ice crystal",
    stance: "table",
    size: 0.46,
    home: "table",
    draw: crystal,
  },
  {
    id: "candle",
    words: "candle,candlelight,oil lamp,torch,flame",
    stance: "table",
    size: 0.4,
    home: "table",
    draw: candle,
  },
  {
    id: "clock",
    words: "clock,watch,alarm clock,pocket watch,compass",
    stance: "table",
    size: 0.42,
    home: "table",
    draw: clock,
  },
];
