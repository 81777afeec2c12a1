import { blob, group, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** A humpback whale, body arched. */
function whale(kit: Kit): string {
  const back = kit.main(0.46, 0.08, 245);
  const dark = kit.main(0.3, 0.07, 250);
  const belly = kit.tone(0.9, 0.02, 220);
  const groove = kit.tone(0.72, 0.035, 230);
  return [
    blob("-66,-58 -84,-78 -98,-84! -94,-70 -104,-56! -88,-56 -70,-48", kit.fade(dark, back)),
    blob(
      "76,-42 66,-60 40,-70 6,-70 -30,-62 -58,-56 -74,-54 -60,-44 -30,-28 6,-18 44,-20 68,-28",
      kit.fade(back, dark),
    ),
    blob("76,-41 60,-36 34,-34 10,-28 -20,-30 4,-18 44,-19 68,-28", belly),
    [0, 1, 2, 3]
      .map((row) =>
        line(
          `${70 - row * 6},${-35 + row * 4.2} ${44 - row * 4},${-30 + row * 3.6} ${14 - row * 3},${-26 + row * 2.6}`,
          groove,
          0.9,
        ),
      )
      .join(""),
    blob("26,-34 14,-16 -4,0 -14,2! -8,-14 8,-32", dark),
    oval(50, -43, 1.8, 1.8, kit.tone(0.08, 0.01, 250)) + oval(50.6, -43.6, 0.6, 0.6, "#fff"),
    line("77,-41 62,-40 48,-37", dark, 1) + poly("-28,-63 -36,-74 -42,-60", dark),
    [
      [60, -58],
      [66, -54],
      [54, -62],
      [46, -64],
    ]
      .map(([x = 0, y = 0]) => oval(x, y, 1.6, 1.1, groove))
      .join(""),
  ].join("");
}

/** A dolphin in mid-leap. */
function dolphin(kit: Kit): string {
  const back = kit.main(0.6, 0.06, 235);
  const dark = kit.main(0.42, 0.06, 240);
  const belly = kit.tone(0.94, 0.012, 220);
  return group(
    "rotate(-12)",
    [
      blob("-56,-30 -76,-34 -88,-24! -76,-22 -82,-6! -66,-12 -52,-22", dark),
      blob(
        "62,-40 76,-38 78,-34 64,-32 44,-26 10,-26 -24,-22 -58,-24 -36,-46 -2,-64 34,-64 54,-54",
        kit.fade(back, dark),
      ),
      blob("66,-33 40,-30 8,-32 -28,-24 8,-25 44,-26", belly),
      blob("4,-62 -10,-80! -16,-74 -14,-58", dark) + blob("26,-30 18,-14 6,-6! 8,-18 14,-30", dark),
      oval(48, -45, 1.9, 1.9, "#14202c") + line("76,-35 58,-36 50,-39", dark, 0.9),
    ].join(""),
  );
}

/** A koi, seen from above and slightly to the side. */
function fish(kit: Kit): string {
  const body = kit.main(0.72, 0.18, 48);
  const dark = kit.main(0.56, 0.18, 38);
  const white = kit.tone(0.97, 0.012, 85);
  const fin = kit.main(0.82, 0.12, 60);
  const scales = [0, 1, 2].flatMap((row) =>
    [0, 1, 2, 3, 4].map((column) => {
      const x = -26 + column * 11 + (row % 2) * 5;
      const y = -60 + row * 9;
      return line(`${x},${y - 4} ${x - 3.4},${y} ${x},${y + 4}`, dark, 0.8, 'opacity=".5"');
    }),
  );
  return [
    blob("-42,-50 -62,-72 -84,-80! -76,-58 -86,-28! -62,-34", kit.fade(fin, dark)),
    blob("-4,-70 -14,-90 -36,-92! -34,-76 -26,-68", kit.fade(fin, dark)) +
      blob("4,-34 -6,-14 -24,-12! -16,-34", fin),
    blob("56,-50 48,-62 24,-74 -6,-74 -34,-62 -48,-50 -34,-40 -6,-30 24,-30 48,-38", kit.fade(body, dark)),
    blob("52,-44 36,-36 8,-32 -24,-38 4,-42 34,-44", white) +
      blob("14,-73 2,-62 8,-50 22,-54 26,-72", white, 'opacity=".9"'),
    scales.join("") + line("32,-66 26,-50 32,-36", dark, 1.2, 'opacity=".6"'),
    blob("20,-44 8,-28 2,-24! 6,-38", fin),
    oval(43, -54, 4, 4, white) + oval(43.8, -54, 2.4, 2.4, "#171717") + oval(44.6, -55, 0.8, 0.8, "#fff"),
    line("56,-47 51,-45", dark, 1.2),
  ].join("");
}

/** A glowing jellyfish. */
function jellyfish(kit: Kit): string {
  const bell = kit.main(0.8, 0.12, 330);
  const deep = kit.main(0.58, 0.17, 310);
  const glow = kit.glow(0.75, 0.13, 330);
  kit.light(oval(0, -76, 26, 18, kit.glow(0.42, 0.15, 325)));
  const arms = [-22, -14, -6, 2, 10, 18, 24].map((x, index) => {
    const sway = kit.random.between(-8, 8);
    return line(
      `${x},-58 ${x + sway},-42 ${x - sway},-26 ${x + sway * 1.3},${-6 - (index % 3) * 5}`,
      index % 2 ? deep : bell,
      index % 2 ? 1.4 : 3,
      'opacity=".75"',
    );
  });
  return [
    arms.join(""),
    blob(
      "0,-100 -24,-92 -34,-72 -32,-58! -24,-62 -16,-56 -8,-61 0,-56 8,-61 16,-56 24,-62 32,-58! 34,-72 24,-92",
      kit.fade(bell, deep),
      'opacity=".92"',
    ),
    blob("0,-94 -16,-88 -24,-74 -12,-78 0,-80 12,-78 24,-74 16,-88", glow, 'opacity=".55"'),
    oval(-12, -84, 6, 3, "#fff", 'opacity=".5"'),
  ].join("");
}

/** A sea turtle gliding. */
function turtle(kit: Kit): string {
  const shell = kit.main(0.5, 0.09, 110);
  const shellDark = kit.main(0.36, 0.08, 100);
  const skin = kit.tone(0.68, 0.09, 140);
  const pale = kit.tone(0.85, 0.07, 110);
  return [
    blob("20,-56 40,-80 56,-94! 44,-66 30,-46", skin) +
      blob("-34,-40 -54,-30 -64,-18! -44,-22 -28,-30", skin),
    blob("46,-56 58,-62 70,-56 72,-48 60,-44 46,-46", skin) + oval(63, -54, 1.9, 1.9, "#111"),
    blob("52,-50 30,-70 0,-76 -30,-66 -48,-46 -28,-32 4,-28 36,-36", kit.fade(shell, shellDark)),
    blob("50,-48 36,-36 4,-28 -28,-32 -46,-44 -24,-38 4,-36", pale),
    [
      [-22, -54],
      [-4, -58],
      [14, -56],
      [30, -50],
    ]
      .map(([x = 0, y = 0]) =>
        poly(
          `${x - 7},${y} ${x - 3},${y - 8} ${x + 5},${y - 8} ${x + 8},${y} ${x + 4},${y + 8} ${x - 4},${y + 8}`,
          shellDark,
          'opacity=".75"',
        ),
      )
      .join(""),
    blob("28,-38 22,-18 8,-2! 12,-24 18,-38", skin),
  ].join("");
}

/** An octopus with curling arms. */
function octopus(kit: Kit): string {
  const body = kit.main(0.62, 0.17, 25);
  const dark = kit.main(0.46, 0.16, 18);
  const pale = kit.tone(0.84, 0.08, 40);
  const arm = (points: string, colour: string): string => line(points, colour, 8);
  return [
    arm("-14,-40 -34,-34 -48,-44 -56,-36", dark) + arm("14,-40 34,-34 48,-44 56,-36", dark),
    arm("-12,-38 -26,-20 -44,-18 -50,-6", body) + arm("12,-38 26,-20 44,-18 50,-6", body),
    arm("-6,-36 -10,-18 -24,-6 -34,-4", dark) + arm("6,-36 10,-18 24,-6 34,-4", dark),
    arm("-2,-36 -4,-16 -10,-4", body) + arm("3,-36 6,-16 14,-3", body),
    blob("0,-100 -22,-92 -28,-70 -20,-48 -14,-36 0,-32 14,-36 20,-48 28,-70 22,-92", kit.fade(body, dark)),
    [-30, 30, -40, 40].map((x, index) => oval(x, -18 + index * 1.5, 1.8, 1.6, pale)).join(""),
    oval(-9, -56, 5.6, 6.6, pale) +
      oval(9, -56, 5.6, 6.6, pale) +
      oval(-8.4, -55, 3, 4, "#151515") +
      oval(9.6, -55, 3, 4, "#151515"),
    oval(-7.4, -57, 1.1, 1.1, "#fff") +
      oval(10.6, -57, 1.1, 1.1, "#fff") +
      oval(-10, -86, 5, 3.4, pale, 'opacity=".5"'),
  ].join("");
}

/** Sea animals. */
export const animalsSea: readonly SubjectSpec[] = [
  {
    id: "whale",
    leaps: true,
    words: "whale,humpback,blue whale,orca",
    stance: "swim",
    size: 0.46,
    home: "underwater",
    draw: whale,
  },
  {
    id: "dolphin",
    leaps: true,
    words: "dolphin,shark,porpoise",
    stance: "swim",
    size: 0.5,
    home: "underwater",
    draw: dolphin,
  },
  {
    id: "fish",
    words: "fish,koi,goldfish,clownfish,carp,koi fish,salmon",
    stance: "swim",
    size: 0.32,
    home: "underwater",
    draw: fish,
  },
  {
    id: "jellyfish",
    words: "jellyfish,medusa",
    stance: "swim",
    size: 0.5,
    home: "underwater",
    draw: jellyfish,
  },
  {
    id: "turtle",
    words: "turtle,sea turtle,tortoise",
    stance: "swim",
    size: 0.44,
    home: "underwater",
    draw: turtle,
  },
  {
    id: "octopus",
    words: "octopus,squid,kraken",
    stance: "swim",
    size: 0.5,
    home: "underwater",
    draw: octopus,
  },
];
