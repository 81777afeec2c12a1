import { blob, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

/** An oversized moon rising behind everything. */
function moon(kit: Kit): string {
  const disc = kit.glow(0.96, 0.04, 92);
  const mare = kit.glow(0.84, 0.05, 88);
  kit.light(oval(0, -60, 38, 38, kit.glow(0.3, 0.04, 85)));
  return `${oval(0, -60, 40, 40, disc)}${[
    [-12, -74, 10],
    [12, -62, 13],
    [-14, -48, 8],
    [16, -82, 5],
    [-24, -60, 5],
    [4, -38, 5],
    [22, -46, 4],
  ]
    .map(([x = 0, y = 0, r = 1]) => oval(x, y, r, r * 0.86, mare, 'opacity=".75"'))
    .join("")}`;
}

/** A ringed planet. */
function planet(kit: Kit): string {
  const light = kit.main(0.8, 0.13, 60);
  const dark = kit.main(0.42, 0.13, 30);
  const band = kit.main(0.66, 0.15, 45);
  const ring = kit.tone(0.86, 0.06, 80);
  const ringPath = (from: number, to: number, colour: string, width: number): string =>
    `<path d="M${from} 0A66 15 0 0 ${from < to ? 0 : 1} ${to} 0" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return `<g transform="translate(0 -50) rotate(-18)">${`<path d="M-66 0A66 15 0 0 1 66 0" fill="none" stroke="${ring}" stroke-width="5" opacity=".75"/>`}${oval(0, 0, 38, 38, kit.fade(light, dark))}${blob("-36,-12 0,-6 36,-12 37,-6 0,0 -37,-6", band, 'opacity=".8"')}${blob("-37,6 0,12 37,6 34,15 0,21 -34,15", band, 'opacity=".65"')}${blob("-28,-26 0,-20 28,-26 24,-30 0,-25 -24,-30", band, 'opacity=".6"')}${`<path d="M-38 0A38 38 0 0 0 20 32A46 46 0 0 1 -38 0Z" fill="#080414" opacity=".35"/>`}${ringPath(-66, 66, ring, 5)}${`<path d="M-58 0A58 12 0 0 0 58 0" fill="none" stroke="${band}" stroke-width="2.4" opacity=".8"/>`}</g>`;
}

/** A waterfall between cliffs. */
function waterfall(kit: Kit): string {
  const rock = kit.tone(0.46, 0.03, 200);
  const dark = kit.tone(0.32, 0.03, 210);
  const moss = kit.main(0.5, 0.1, 145);
  const water = kit.tone(0.96, 0.015, 220);
  const shade = kit.tone(0.82, 0.04, 225);
  const streaks = Array.from({ length: 22 }, () => {
    const x = kit.random.between(-15, 15);
    return line(
      `${x},-92 ${x + kit.random.between(-2, 2)},-50 ${x * 1.25},-6`,
      kit.random.chance(0.5) ? "#ffffff" : shade,
      kit.random.between(0.5, 1.6),
      'opacity=".7"',
    );
  });
  return [
    poly("-130,8 -124,-60 -100,-92 -74,-100 -46,-94 -20,-98 -14,-60 -20,8", kit.fade(rock, dark)) +
      poly("130,8 126,-70 98,-98 64,-104 40,-97 18,-98 14,-60 20,8", kit.fade(rock, dark)),
    poly("-74,-100 -66,-60 -80,-20 -90,8 -60,8 -50,-50", dark, 'opacity=".6"') +
      poly("64,-104 58,-60 70,-24 76,8 50,8 44,-50", dark, 'opacity=".6"'),
    blob("-124,-60 -100,-94 -74,-102 -46,-96 -19,-100! -22,-92 -44,-88 -72,-92 -98,-84", moss) +
      blob("126,-70 98,-100 64,-106 40,-99 17,-100! 22,-92 42,-90 64,-96 96,-88", moss),
    poly("-17,-98 17,-98 20,8 -20,8", kit.fade(water, shade)) +
      streaks.join("") +
      [-26, -10, 8, 24, -18, 16]
        .map((x, index) => oval(x, 2 - (index % 2) * 5, 15, 8, "#fff", 'opacity=".5"'))
        .join(""),
  ].join("");
}

/** An erupting volcano. */
function volcano(kit: Kit): string {
  const rock = kit.tone(0.42, 0.04, 30);
  const dark = kit.tone(0.26, 0.035, 290);
  const lava = kit.glow(0.72, 0.2, 42);
  const ash = kit.tone(0.5, 0.02, 300);
  kit.light(blob("-10,-86 -22,-104 0,-122 22,-104 10,-86 12,-50 6,-20 -2,-50", kit.glow(0.5, 0.19, 40)));
  const plume = Array.from({ length: 16 }, (_, index) =>
    oval(
      kit.random.between(-12, 12) + index * 2.2,
      -96 - index * 6,
      10 + index * 1.6,
      8 + index * 1.1,
      index % 2 ? ash : kit.tone(0.4, 0.03, 300),
      'opacity=".8"',
    ),
  );
  return [
    plume.reverse().join("") +
      blob("-9,-84 -16,-100 -8,-112 -4,-100 2,-120 6,-102 14,-110 12,-96 9,-84", lava) +
      blob("-4,-84 -5,-98 1,-106 5,-96 4,-84", kit.glow(0.93, 0.13, 90)),
    blob(
      "-140,10! -74,-26 -34,-64 -14,-88! -6,-84 4,-86 14,-88! 34,-62 76,-26 140,10!",
      kit.fade(rock, dark),
    ) + blob("4,-86 14,-88! 34,-62 76,-26 140,10! 30,10! 22,-40", dark, 'opacity=".6"'),
    line("-4,-84 -8,-60 0,-44 -10,-22 -18,2", lava, 4.4) +
      line("6,-85 12,-64 10,-50 22,-30 24,-12", lava, 3) +
      line("-4,-84 -8,-60 0,-44 -10,-22", kit.glow(0.92, 0.13, 85), 1.4),
  ].join("");
}

/** A rainbow over the land. */
function rainbow(kit: Kit): string {
  const hues = [25, 55, 95, 145, 235, 270, 310];
  return hues
    .map(
      (hue, index) =>
        `<path d="M${-120 + index * 4} 10A${120 - index * 4} ${110 - index * 4} 0 0 1 ${120 - index * 4} 10" fill="none" stroke="${kit.glow(0.8, 0.14, hue)}" stroke-width="4.4" opacity=".5"/>`,
    )
    .join("");
}

/** A wooded island. */
function island(kit: Kit): string {
  const rock = kit.tone(0.6, 0.05, 70);
  const green = kit.main(0.5, 0.11, 145);
  const dark = kit.main(0.36, 0.09, 155);
  const trees = Array.from({ length: 30 }, () => {
    const x = kit.random.between(-68, 68);
    const y = -12 - 54 * (1 - (x / 74) ** 2) * kit.random.between(0.4, 1);
    const r = kit.random.between(6, 12);
    return { y, svg: oval(x, y, r, r * 0.8, kit.random.chance(0.5) ? green : dark) };
  }).sort((a, b) => a.y - b.y);
  return `${blob("-96,2! -80,-14 -52,-38 -20,-60 6,-66 36,-52 66,-26 84,-10 98,2!", kit.fade(green, dark))}${trees.map(({ svg }) => svg).join("")}${blob("-104,4! -84,-8 -40,-5 0,-8 44,-5 82,-9 106,4!", kit.fade(kit.tone(0.88, 0.06, 82), rock))}`;
}

/** An iceberg. */
function iceberg(kit: Kit): string {
  const lit = kit.tone(0.97, 0.015, 220);
  const middle = kit.main(0.85, 0.045, 225);
  const shade = kit.main(0.68, 0.075, 235);
  return `${poly("-90,4 -74,-30 -52,-38 -38,-70 -14,-98 2,-82 14,-88 30,-50 52,-44 76,-18 92,4", middle)}${poly("-14,-98 2,-82 -4,-50 10,-20 4,4 -60,4 -52,-38 -38,-70", lit)}${poly("14,-88 30,-50 24,-24 40,4 4,4 10,-20 -4,-50 2,-82", shade)}${poly("52,-44 76,-18 92,4 56,4 48,-20", shade, 'opacity=".7"')}${poly("-90,4 -74,-30 -64,-10 -60,4", lit)}`;
}

/** A great symmetrical cone under snow. */
function fuji(kit: Kit): string {
  const rock = kit.main(0.56, 0.08, 262);
  const foot = kit.main(0.72, 0.06, 250);
  const snow = kit.tone(0.98, 0.01, 80);
  const snowShade = kit.tone(0.84, 0.04, 262);
  return [
    blob(
      "-210,6! -120,-22 -62,-58 -24,-94 -15,-100! -6,-98 4,-100 15,-99! 26,-93 64,-58 122,-22 210,6!",
      kit.fade(rock, foot),
    ),
    blob(
      "15,-99! 26,-93 64,-58 122,-22 210,6! 90,6! 60,-30 28,-62 8,-84",
      kit.tone(0.44, 0.08, 268),
      'opacity=".35"',
    ),
    poly(
      "-15,-100 -6,-98 4,-100 15,-99 26,-92 42,-76 56,-62 44,-66 38,-54 28,-68 20,-52 10,-66 2,-46 -8,-66 -18,-54 -26,-68 -38,-54 -42,-66 -58,-60 -40,-78 -24,-93",
      snow,
    ),
    poly("15,-99 26,-92 42,-76 56,-62 44,-66 38,-54 28,-68 20,-52 14,-64 8,-84", snowShade),
  ].join("");
}

/** What is too large to stand in the foreground. */
export const backdrops: readonly SubjectSpec[] = [
  {
    id: "moon",
    isCelestial: true,
    words: "moon,full moon,crescent,crescent moon,big moon,huge moon",
    stance: "backdrop",
    size: 0.6,
    home: "lake",
    draw: moon,
  },
  {
    id: "planet",
    words: "planet,saturn,jupiter,ringed planet,earth,gas giant",
    stance: "swim",
    size: 0.62,
    home: "space",
    draw: planet,
  },
  {
    id: "waterfall",
    words: "waterfall,cascade,fall water,cataract",
    stance: "backdrop",
    size: 0.52,
    home: "river",
    draw: waterfall,
  },
  {
    id: "volcano",
    words: "volcano,eruption,lava,erupting volcano",
    stance: "backdrop",
    size: 0.46,
    home: "valley",
    draw: volcano,
  },
  {
    id: "rainbow",
    isCelestial: true,
    isCentred: true,
    words: "rainbow",
    stance: "backdrop",
    size: 0.5,
    home: "valley",
    draw: rainbow,
  },
  {
    id: "island",
    words: "island,floating island,tropical island,islet",
    stance: "backdrop",
    size: 0.24,
    home: "sea",
    draw: island,
  },
  {
    id: "iceberg",
    words: "iceberg,ice cave,ice",
    stance: "backdrop",
    size: 0.34,
    home: "sea",
    draw: iceberg,
  },
  {
    id: "fuji",
    words: "fuji,mount fuji,mt fuji,fujiyama,snow capped mountain,snowy peak",
    stance: "backdrop",
    size: 0.42,
    home: "lake",
    draw: fuji,
  },
];
