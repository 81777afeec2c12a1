import { blob, box, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

const glowOf = (kit: Kit): string => kit.glow(0.9, 0.13, 80);

/** A window, lit after dark. */
function pane(kit: Kit, x: number, y: number, w: number, h: number, radius = 0.6): string {
  if (!kit.isNight) return box(x, y, w, h, kit.tone(0.34, 0.05, 245), radius);
  kit.light(box(x, y, w, h, kit.glow(0.62, 0.13, 70), radius));
  return box(x, y, w, h, glowOf(kit), radius);
}

/** A striped lighthouse on its rock. */
function lighthouse(kit: Kit): string {
  const white = kit.tone(0.95, 0.012, 80);
  const shadow = kit.tone(0.78, 0.03, 250);
  const red = kit.main(0.56, 0.19, 28);
  const redDark = kit.main(0.44, 0.17, 25);
  const rock = kit.tone(0.42, 0.025, 250);
  const rockDark = kit.tone(0.3, 0.025, 255);
  const dark = kit.tone(0.24, 0.02, 260);
  const lamp = kit.glow(0.97, 0.09, 95);
  const beam = kit.isNight ? 0.34 : 0.12;
  kit.light(
    oval(0, -88, 5, 4.5, kit.glow(kit.isNight ? 0.9 : 0.4, 0.1, 90)) +
      (kit.isNight
        ? poly("0,-89 190,-118 190,-82", kit.glow(0.24, 0.05, 90)) +
          poly("0,-89 -190,-108 -190,-76", kit.glow(0.17, 0.04, 90))
        : ""),
  );
  const stripes = [0, 2, 4].map((index) => {
    const y1 = -80 + index * 13;
    const y2 = y1 + 13;
    const half = (y: number): number => 7.4 + ((y + 80) / 68) * 5.4;
    return poly(
      `${-half(y1)},${y1} ${half(y1)},${y1} ${half(y2)},${y2} ${-half(y2)},${y2}`,
      kit.fade(red, redDark, true),
    );
  });
  return [
    kit.isNight
      ? poly("0,-89 190,-120 190,-80", lamp, `opacity="${beam * 0.5}"`) +
        poly("0,-89 -190,-110 -190,-74", lamp, `opacity="${beam * 0.35}"`)
      : "",
    blob("-60,0! -50,-8 -34,-12 -22,-19 -4,-17 16,-20 30,-13 46,-10 62,0!", kit.fade(rock, rockDark)),
    poly("-34,-12 -22,-19 -18,-8 -36,0 -52,0", rockDark, 'opacity=".55"') +
      poly("16,-20 30,-13 22,0 8,0", rockDark, 'opacity=".55"'),
    box(16, -28, 24, 13, white) +
      poly("13,-28 28,-38 43,-28", redDark) +
      pane(kit, 21, -25, 5, 6) +
      pane(kit, 31, -25, 5, 6),
    poly("-7.4,-80 7.4,-80 12.8,-14 -12.8,-14", kit.fade(white, shadow, true)) + stripes.join(""),
    pane(kit, -2, -62, 4, 6, 2) + pane(kit, -2, -36, 4, 6, 2) + box(-3.5, -24, 7, 10, dark, 3),
    box(-11, -83, 22, 3.4, dark, 1) +
      line("-11,-83 -11,-88", dark, 0.9) +
      line("11,-83 11,-88", dark, 0.9) +
      line("-11,-87.6 11,-87.6", dark, 0.8),
    box(-6, -94, 12, 11, lamp) +
      line("-6,-94 -6,-83", dark, 1) +
      line("0,-94 0,-83", dark, 0.7) +
      line("6,-94 6,-83", dark, 1),
    blob("-9,-94! -6,-100 0,-104 6,-100 9,-94!", redDark) + line("0,-104 0,-109", dark, 1.2),
  ].join("");
}

/** A log cabin with smoke from its chimney. */
function cabin(kit: Kit): string {
  const wood = kit.main(0.5, 0.09, 52);
  const dark = kit.main(0.34, 0.07, 45);
  const roof = kit.tone(0.36, 0.05, 30);
  const roofLight = kit.tone(0.5, 0.06, 35);
  const stone = kit.tone(0.58, 0.02, 70);
  const logs = [0, 1, 2, 3, 4, 5].map((row) =>
    line(`-44,${-4 - row * 6.6} 44,${-4 - row * 6.6}`, dark, 0.9, 'opacity=".7"'),
  );
  const smoke = [0, 1, 2, 3].map((index) =>
    oval(
      29 + index * 7,
      -96 - index * 12,
      6 + index * 3.4,
      5 + index * 2.6,
      kit.tone(0.93, 0.01, 240),
      `opacity="${0.42 - index * 0.09}"`,
    ),
  );
  return [
    smoke.join("") + box(23, -88, 11, 30, stone) + box(21.5, -90, 14, 4, dark),
    box(-44, -44, 88, 44, kit.fade(wood, dark)) + poly("-44,-44 0,-82 44,-44", wood) + logs.join(""),
    poly("0,-90 -58,-40 -50,-37 0,-79 50,-37 58,-40", kit.fade(roofLight, roof)),
    pane(kit, -33, -33, 17, 15) +
      line("-24.5,-33 -24.5,-18", dark, 1.2) +
      line("-33,-25.5 -16,-25.5", dark, 1.2),
    pane(kit, 17, -33, 17, 15) + line("25.5,-33 25.5,-18", dark, 1.2) + line("17,-25.5 34,-25.5", dark, 1.2),
    box(-8, -30, 16, 30, dark, 1) +
      oval(5, -14, 1.1, 1.1, kit.tone(0.8, 0.13, 85)) +
      pane(kit, -5, -27, 10, 8) +
      pane(kit, -5, -62, 10, 9, 5),
    box(-14, -3, 28, 3, stone),
  ].join("");
}

/** A castle of many towers. */
function castle(kit: Kit): string {
  const stone = kit.main(0.74, 0.025, 70);
  const dark = kit.main(0.54, 0.035, 280);
  const roof = kit.tone(0.46, 0.12, 262);
  const roofDark = kit.tone(0.34, 0.1, 268);
  const flag = kit.tone(0.62, 0.2, 25);
  const tower = (x: number, w: number, h: number, cone: number): string =>
    box(x - w / 2, -h, w, h, kit.fade(stone, dark, true)) +
    poly(`${x - w * 0.72},${-h} ${x},${-h - cone} ${x + w * 0.72},${-h}`, kit.fade(roof, roofDark, true)) +
    pane(kit, x - 1.5, -h + 6, 3, 6, 1.5) +
    pane(kit, x - 1.5, -h + 20, 3, 6, 1.5) +
    line(`${x},${-h - cone} ${x},${-h - cone - 7}`, dark, 0.7) +
    poly(`${x},${-h - cone - 7} ${x + 7},${-h - cone - 5} ${x},${-h - cone - 3}`, flag);
  const wall = (x: number, w: number, h: number): string =>
    box(x, -h, w, h, kit.fade(stone, dark)) +
    Array.from({ length: Math.floor(w / 6) }, (_, index) =>
      box(x + index * 6 + 0.6, -h - 3, 3.6, 4, stone),
    ).join("");
  return [
    tower(-14, 13, 68, 22) + tower(16, 12, 62, 22) + tower(2, 16, 76, 26),
    wall(-26, 54, 46) + tower(-32, 14, 50, 20) + tower(34, 15, 54, 21),
    wall(-52, 106, 26) + tower(-52, 13, 34, 16) + tower(54, 13, 36, 16),
    blob("-8,0! -8,-14 0,-20 8,-14 8,0!", kit.tone(0.24, 0.03, 50)) +
      pane(kit, -20, -38, 3.4, 7, 1.7) +
      pane(kit, -10, -38, 3.4, 7, 1.7) +
      pane(kit, 8, -38, 3.4, 7, 1.7) +
      pane(kit, 18, -38, 3.4, 7, 1.7),
    blob("-90,4! -66,-3 -20,-2 30,-3 70,-2 96,4!", kit.tone(0.42, 0.06, 150)),
  ].join("");
}

/** A five-storey pagoda. */
function pagoda(kit: Kit): string {
  const roof = kit.tone(0.36, 0.045, 215);
  const roofDark = kit.tone(0.26, 0.035, 225);
  const red = kit.main(0.54, 0.18, 30);
  const redDark = kit.main(0.4, 0.15, 28);
  const gold = kit.tone(0.82, 0.13, 85);
  const floors = [0, 1, 2, 3, 4].map((level) => {
    const y = -8 - level * 16.5;
    const w = 46 - level * 6;
    const eave = w * 0.5 + 13 - level;
    const body =
      box(-w / 2, y - 10, w, 10.5, kit.fade(red, redDark)) +
      [-0.3, 0, 0.3].map((share) => pane(kit, share * w - 2.2, y - 8, 4.4, 6)).join("") +
      line(`${-w / 2},${y - 0.6} ${w / 2},${y - 0.6}`, gold, 0.8);
    const top = y - 10;
    return (
      body +
      blob(
        `${-eave},${top - 1}! ${-eave + 7},${top - 2.6} ${-w * 0.34},${top - 7}! ${w * 0.34},${top - 7}! ${eave - 7},${top - 2.6} ${eave},${top - 1}! ${eave - 3},${top + 1.6} 0,${top + 0.6} ${-eave + 3},${top + 1.6}`,
        kit.fade(roof, roofDark),
      ) +
      line(`${-eave},${top - 1} ${-eave - 2.4},${top - 5}`, roof, 1.6) +
      line(`${eave},${top - 1} ${eave + 2.4},${top - 5}`, roof, 1.6)
    );
  });
  return `${box(-30, -8, 60, 8, kit.tone(0.66, 0.02, 70))}${box(-6, -8, 12, 8, kit.tone(0.5, 0.02, 70))}${floors.join("")}${line("0,-96 0,-114", gold, 1.8)}${[0, 1, 2, 3].map((index) => oval(0, -100 - index * 3.4, 3.4 - index * 0.5, 0.9, gold)).join("")}`;
}

/** A vermilion torii. */
function torii(kit: Kit): string {
  const red = kit.main(0.58, 0.2, 32);
  const dark = kit.main(0.44, 0.17, 28);
  const black = kit.tone(0.22, 0.02, 40);
  return [
    poly("-38,-78 -31,-78 -28,0 -38,0", kit.fade(red, dark, true)) +
      poly("38,-78 31,-78 28,0 38,0", kit.fade(red, dark, true)),
    box(-40, -6, 14, 6, black, 1) + box(26, -6, 14, 6, black, 1),
    box(-46, -66, 92, 7, kit.fade(red, dark), 1) + box(-5, -80, 10, 14, dark),
    blob("-60,-92! -30,-84 0,-82 30,-84 60,-92! 58,-82! 30,-76 0,-75 -30,-76 -58,-82!", kit.fade(red, dark)),
    blob("-63,-99! -30,-90 0,-88 30,-90 63,-99! 61,-91! 30,-84.5 0,-82.5 -30,-84.5 -61,-91!", black),
    line("-24,-66 -20,-58", kit.tone(0.92, 0.02, 85), 1.2) +
      line("-31,-60 0,-54 31,-60", kit.tone(0.85, 0.06, 85), 2),
  ].join("");
}

/** A suspension bridge. */
function bridge(kit: Kit): string {
  const steel = kit.main(0.56, 0.17, 35);
  const dark = kit.main(0.4, 0.13, 32);
  const cables = Array.from({ length: 33 }, (_, index) => {
    const x = -160 + index * 10;
    const t = Math.abs(x) < 70 ? (x / 70) ** 2 : 1 - (Math.abs(x) - 70) / 90;
    return line(`${x},-26 ${x},${-30 - 62 * Math.max(0, t)}`, steel, 0.5);
  });
  const tower = (x: number): string =>
    box(x - 5, -96, 3.6, 96, steel) +
    box(x + 1.4, -96, 3.6, 96, dark) +
    [-90, -70, -50].map((y) => box(x - 5, y, 10, 3, steel)).join("");
  return [
    cables.join("") +
      line("-160,-32 -110,-56 -70,-93", steel, 1.8) +
      line("-70,-93 -36,-46 0,-31 36,-46 70,-93", steel, 1.8) +
      line("70,-93 110,-56 160,-32", steel, 1.8),
    box(-170, -27, 340, 4.4, kit.fade(steel, dark)) +
      tower(-70) +
      tower(70) +
      box(-80, -5, 20, 6, dark) +
      box(60, -5, 20, 6, dark),
  ].join("");
}

/** A tower windmill. */
function windmill(kit: Kit): string {
  const white = kit.main(0.93, 0.015, 80);
  const dark = kit.tone(0.4, 0.06, 45);
  const cloth = kit.tone(0.96, 0.02, 85);
  const turn = kit.random.between(8, 40);
  const sails = [0, 90, 180, 270].map(
    (angle) =>
      `<g transform="translate(0 -66) rotate(${angle + turn})">${line("0,0 0,-44", dark, 1.8)}${poly("1,-12 11,-12 11,-43 1,-43", cloth, 'opacity=".9"')}${[-19, -27, -35].map((y) => line(`1,${y} 11,${y}`, dark, 0.7)).join("")}${line("6,-12 6,-43", dark, 0.7)}</g>`,
  );
  return `${poly("-20,0 -11,-62 11,-62 20,0", kit.fade(white, kit.tone(0.74, 0.03, 260), true))}${box(-23, -24, 46, 2.6, dark)}${blob("-13,-60! -9,-74 0,-79 9,-74 13,-60!", dark)}${box(-5, -14, 10, 14, dark, 4)}${pane(kit, -3, -42, 6, 8, 2)}${sails.join("")}${oval(0, -66, 3.4, 3.4, dark)}`;
}

/** A lit tent. */
function tent(kit: Kit): string {
  const cloth = kit.main(0.72, 0.16, 58);
  const dark = kit.main(0.52, 0.14, 45);
  if (kit.isNight) kit.light(poly("-40,0 0,-62 30,0", kit.glow(0.5, 0.14, 65)));
  return (
    poly(
      "0,-66 -52,0 20,0",
      kit.isNight ? kit.fade(kit.glow(0.85, 0.15, 75), kit.glow(0.7, 0.17, 55)) : kit.fade(cloth, dark),
    ) +
    poly("0,-66 20,0 60,-6", dark) +
    poly("-8,-44 -24,0 2,0", kit.isNight ? kit.glow(0.96, 0.09, 90) : kit.tone(0.26, 0.03, 50)) +
    line("0,-66 -3,-72", dark, 1.6) +
    line("-52,0 -64,4", dark, 0.7) +
    line("60,-6 70,0", dark, 0.7) +
    line("0,-66 -52,0", dark, 1)
  );
}

/** A small church with a steeple. */
function church(kit: Kit): string {
  const white = kit.main(0.95, 0.012, 80);
  const shadow = kit.main(0.78, 0.025, 260);
  const roof = kit.tone(0.42, 0.09, 35);
  return [
    box(-6, -36, 56, 36, kit.fade(white, shadow)) +
      poly("-10,-34 2,-56 44,-56 56,-34", kit.fade(roof, kit.tone(0.32, 0.07, 30))),
    [8, 22, 36].map((x) => pane(kit, x, -26, 6, 14, 3)).join(""),
    box(-30, -62, 26, 62, kit.fade(white, shadow, true)) +
      poly("-33,-61 -17,-98 -1,-61", kit.fade(roof, kit.tone(0.32, 0.07, 30), true)) +
      line("-17,-98 -17,-108", roof, 1.4) +
      line("-20.5,-105 -13.5,-105", roof, 1.4),
    box(-22, -18, 10, 18, kit.tone(0.34, 0.05, 40), 5) +
      pane(kit, -20, -52, 6, 12, 3) +
      oval(-17, -33, 4, 4, kit.tone(0.3, 0.04, 250)),
  ].join("");
}

/** Buildings. */
export const buildings: readonly SubjectSpec[] = [
  {
    id: "lighthouse",
    wades: true,
    words: "lighthouse,beacon",
    stance: "ground",
    size: 0.62,
    home: "sea",
    draw: lighthouse,
  },
  {
    id: "cabin",
    words: "cabin,house,cottage,hut,log cabin,wooden house,chalet,farmhouse,barn,home,shed,treehouse",
    stance: "ground",
    size: 0.36,
    home: "mountains",
    draw: cabin,
  },
  {
    id: "castle",
    words: "castle,palace,fortress,citadel,kingdom,ruin",
    stance: "ground",
    size: 0.52,
    home: "mountains",
    draw: castle,
  },
  {
    id: "pagoda",
    words: "pagoda,temple,shrine,chinese temple,japanese temple,forbidden city,pavilion,chinese pavilion",
    stance: "ground",
    size: 0.6,
    home: "mountains",
    draw: pagoda,
  },
  {
    id: "torii",
    wades: true,
    words: "torii,torii gate,gate,archway",
    stance: "ground",
    size: 0.44,
    home: "lake",
    draw: torii,
  },
  {
    id: "bridge",
    words: "bridge,golden gate,suspension bridge,stone bridge",
    stance: "backdrop",
    size: 0.4,
    home: "sea",
    draw: bridge,
  },
  {
    id: "windmill",
    words: "windmill,mill,wind turbine",
    stance: "ground",
    size: 0.52,
    home: "meadow",
    draw: windmill,
  },
  {
    id: "tent",
    words: "tent,camping,campsite,campfire,camp,yurt",
    stance: "ground",
    size: 0.26,
    home: "mountains",
    draw: tent,
  },
  {
    id: "church",
    words: "church,chapel,cathedral,steeple,monastery",
    stance: "ground",
    size: 0.46,
    home: "village",
    draw: church,
  },
];
