import { blob, box, group, line, oval, poly } from "../shapes.ts";
import type { Kit, SubjectSpec } from "./kit.ts";

const skinOf = (kit: Kit): string => kit.tone(0.8, 0.065, 55);

/** A walker in a long coat, seen from behind at three quarters, with a bag. */
function walker(kit: Kit): string {
  const coat = kit.main(0.5, 0.13, 30);
  const dark = kit.main(0.36, 0.11, 28);
  const trousers = kit.tone(0.3, 0.04, 260);
  const hair = kit.tone(0.26, 0.03, 40);
  return [
    line("-5,-40 -10,-20 -16,-2", trousers, 8) + line("5,-40 9,-20 8,-2", trousers, 8),
    line("-17,-1 -10,-1", hair, 4) + line("7,-1 15,-1", hair, 4),
    line("-12,-74 -19,-56 -17,-42", dark, 7),
    blob("-12,-80 -17,-50 -20,-28! -6,-25 8,-27 19,-30! 14,-54 12,-80 0,-84", kit.fade(coat, dark)),
    line("0,-78 1,-27", dark, 0.9),
    line("12,-74 20,-58 22,-46", coat, 7) + oval(22, -43, 3, 3, skinOf(kit)),
    blob("-12,-76 -22,-72 -23,-54 -11,-50", kit.tone(0.55, 0.09, 75)),
    blob("-10,-84 0,-80 10,-84 8,-77 0,-74 -9,-77", kit.tone(0.85, 0.12, 80)),
    oval(1, -91, 8, 9, skinOf(kit)),
    blob("9,-93 6,-101 -4,-102 -9,-94 -8,-85 -1,-83 4,-87 5,-94", hair),
  ].join("");
}

/** Someone walking under an umbrella. */
function umbrellaWalker(kit: Kit): string {
  const canopy = kit.main(0.58, 0.2, 27);
  const dark = kit.main(0.44, 0.18, 25);
  const coat = kit.tone(0.36, 0.05, 255);
  const boots = kit.tone(0.24, 0.02, 260);
  return [
    line("-4,-30 -8,-14 -12,-1", boots, 6) +
      line("4,-30 7,-14 6,-1", boots, 6) +
      line("6,-1 12,-1", boots, 3) +
      line("-12,-1 -7,-1", boots, 3),
    blob(
      "-9,-60 -13,-36 -15,-20! 0,-17 15,-21! 11,-40 9,-60 0,-63",
      kit.fade(coat, kit.tone(0.26, 0.04, 260)),
    ),
    oval(0, -68, 6.4, 7.4, skinOf(kit)) +
      blob("7,-70 5,-77 -4,-77 -7,-70 -6,-60 -1,-62 1,-71", kit.tone(0.24, 0.02, 40)),
    line("4,-50 11,-86", kit.tone(0.3, 0.02, 50), 1.4) +
      line("9,-58 8,-48 3,-47", coat, 5) +
      oval(5.4, -50, 2.4, 2.4, skinOf(kit)),
    blob(
      "-30,-74! -20,-90 0,-99 12,-100 28,-94 42,-80 46,-70! 36,-75 26,-71! 16,-77 6,-72! -4,-78 -14,-73! -22,-77",
      kit.fade(canopy, dark),
    ),
    line("12,-100 6,-73", dark, 0.8) +
      line("12,-100 26,-72", dark, 0.8) +
      line("12,-100 -13,-74", dark, 0.8) +
      line("12,-100 13,-104", dark, 1.4),
  ].join("");
}

/** A child holding a balloon. */
function child(kit: Kit): string {
  const shirt = kit.main(0.78, 0.15, 85);
  const blue = kit.tone(0.46, 0.11, 255);
  const hair = kit.tone(0.34, 0.05, 45);
  const red = kit.tone(0.62, 0.21, 25);
  return [
    line("-4,-22 -5,-4", blue, 6) +
      line("4,-22 6,-4", blue, 6) +
      oval(-4, -2, 5, 2.6, red) +
      oval(7.4, -2, 5, 2.6, red),
    blob(
      "-9,-44 -11,-24 -10,-18! 0,-16 10,-18! 11,-24 9,-44 0,-47",
      kit.fade(shirt, kit.main(0.68, 0.15, 75)),
    ),
    line("8,-42 16,-50 18,-58", shirt, 5) +
      oval(18, -60, 2.5, 2.5, skinOf(kit)) +
      line("-8,-42 -14,-32", shirt, 5) +
      oval(-15, -30, 2.5, 2.5, skinOf(kit)),
    line("18,-60 22,-74 28,-84", kit.tone(0.9, 0.01, 80), 0.6),
    blob("28,-84 16,-94 18,-108 28,-114 38,-108 40,-94", red) + oval(23, -104, 3, 5, "#fff", 'opacity=".45"'),
    oval(0, -56, 10, 10.4, skinOf(kit)),
    blob("10,-58 8,-68 -4,-70 -11,-62 -10,-52 -6,-50 -6,-60 2,-62", hair),
    oval(4, -55, 1.1, 1.5, "#222") + oval(7, -51.5, 2, 1.3, kit.tone(0.78, 0.1, 25), 'opacity=".5"'),
  ].join("");
}

/** An astronaut standing, gold visor. */
function astronaut(kit: Kit): string {
  const white = kit.main(0.95, 0.01, 240);
  const grey = kit.main(0.74, 0.02, 250);
  const dark = kit.tone(0.34, 0.03, 260);
  const orange = kit.tone(0.7, 0.18, 50);
  const visor = kit.fade(kit.glow(0.86, 0.13, 80), kit.glow(0.42, 0.13, 35));
  return [
    box(-22, -78, 44, 44, grey, 8),
    blob("-16,-36 -18,-14 -19,-4 -16,0! -3,0! -3,-14 -1,-34", white) +
      blob("16,-36 18,-14 19,-4 16,0! 3,0! 3,-14 1,-34", kit.fade(white, grey)),
    box(-20, -6, 18, 6, dark, 2) +
      box(2, -6, 18, 6, dark, 2) +
      line("-17,-18 -3,-18", grey, 1.6) +
      line("3,-18 17,-18", grey, 1.6),
    blob("-17,-70 -28,-60 -32,-42 -29,-30 -22,-32 -20,-46 -12,-58", kit.fade(white, grey)) +
      blob("17,-70 29,-62 34,-46 33,-33 26,-33 22,-46 12,-58", kit.fade(white, grey)),
    oval(-26, -30, 5, 5, dark) +
      oval(30, -31, 5, 5, dark) +
      line("-31,-46 -22,-45", orange, 2.4) +
      line("24,-47 34,-48", orange, 2.4),
    blob("-18,-70 -19,-46 -16,-32 0,-30 16,-32 19,-46 18,-70 0,-74", kit.fade(white, grey)),
    box(-10, -58, 20, 14, grey, 2) +
      box(-7, -55, 6, 3, orange, 1) +
      box(1, -55, 6, 3, kit.tone(0.6, 0.14, 240), 1) +
      oval(-4, -48.5, 1.6, 1.6, kit.glow(0.75, 0.18, 145)) +
      line("0,-48.5 7,-48.5", dark, 1.2),
    oval(0, -84, 20, 18, kit.fade(white, grey)),
    blob("-15,-84 -13,-93 0,-96 13,-93 15,-84 12,-75 0,-72 -12,-75", dark) +
      blob("-13,-84 -11,-92 0,-94.6 11,-92 13,-84 10,-76.5 0,-74 -10,-76.5", visor),
    blob("-9,-88 -6,-92 0,-93 -4,-89 -6,-84", "#fff", 'opacity=".75"') +
      box(-23, -88, 5, 9, orange, 2) +
      box(18, -88, 5, 9, orange, 2),
  ].join("");
}

/** Head and shoulders, looking a little aside. */
function portrait(kit: Kit): string {
  const skin = skinOf(kit);
  const skinShade = kit.tone(0.68, 0.08, 45);
  const hair = kit.main(0.32, 0.06, 40);
  const hairLight = kit.main(0.44, 0.075, 45);
  const dress = kit.tone(0.5, 0.12, 255);
  const lip = kit.tone(0.6, 0.15, 20);
  const ink = kit.tone(0.2, 0.02, 40);
  const eye = (x: number, width: number): string =>
    oval(x, -66, width, 2.6, "#fff") +
    oval(x + 0.8, -66, 2.3, 2.5, kit.tone(0.42, 0.08, 60)) +
    oval(x + 0.8, -66, 1.2, 1.4, "#111") +
    oval(x + 1.6, -67, 0.7, 0.7, "#fff") +
    line(`${x - width},-66.6 ${x},-69.4 ${x + width},-67`, ink, 1.3) +
    line(`${x - width},-73 ${x + 0.5},-75.6 ${x + width + 1},-74`, hair, 1.5);
  return [
    blob(
      "0,-102 -24,-96 -34,-72 -34,-44 -40,-20 -28,-10 0,-14 26,-12 36,-24 31,-46 30,-74 20,-96",
      kit.fade(hair, kit.main(0.24, 0.05, 35)),
    ),
    blob("-9,-46 -10,-30 -20,-24 2,-14 22,-24 12,-30 11,-46", skinShade),
    blob("-22,-27 -46,-18 -58,4! 58,4! 48,-18 24,-27 2,-14", kit.fade(dress, kit.tone(0.36, 0.1, 262))),
    blob("-17,-28 2,-12 20,-28 14,-30 2,-22 -11,-30", kit.tone(0.93, 0.02, 80)),
    blob(
      "2,-92 -15,-88 -21,-70 -18,-54 -8,-42 3,-38 13,-42 21,-54 23,-70 17,-88",
      kit.fade(skin, kit.tone(0.76, 0.075, 48)),
    ),
    oval(-11, -55, 5.5, 3.4, kit.tone(0.76, 0.11, 25), 'opacity=".45"') +
      oval(16, -55, 4.6, 3.4, kit.tone(0.76, 0.11, 25), 'opacity=".45"'),
    eye(-6.5, 4.6) + eye(12.6, 4.1),
    line("5,-66 7.6,-57 4,-55.4", skinShade, 1.3),
    blob("-4.4,-49.6! 1.6,-50.4 4,-49.7 6.4,-50.4 11.6,-49.4! 8,-46.2 4,-45.2 0,-46.2", lip) +
      line("-4.4,-49.6 0,-48.2 4,-47.8 8,-48.2 11.6,-49.4", kit.tone(0.42, 0.12, 18), 0.7),
    blob(
      "4,-98 -16,-98 -26,-82 -26,-60 -22,-50! -20,-68 -10,-82 6,-88 16,-80 22,-66 25,-54! 28,-72 22,-92",
      hair,
    ),
    line("-22,-80 -12,-90 4,-94", hairLight, 1.6) +
      line("12,-92 20,-82 24,-70", hairLight, 1.2) +
      line("-30,-66 -31,-44 -35,-24", hairLight, 1.4),
  ].join("");
}

/** A friendly robot. */
function robot(kit: Kit): string {
  const shell = kit.main(0.82, 0.05, 215);
  const dark = kit.main(0.58, 0.06, 225);
  const joint = kit.tone(0.34, 0.02, 250);
  const screen = kit.tone(0.2, 0.03, 250);
  const glow = kit.glow(0.86, 0.14, 195);
  kit.light(
    oval(-8, -80, 4, 4, glow) + oval(8, -80, 4, 4, glow) + oval(0, -102, 3, 3, kit.glow(0.7, 0.2, 30)),
  );
  return [
    line("-9,-24 -10,-8", joint, 6) +
      line("9,-24 10,-8", joint, 6) +
      box(-20, -8, 18, 8, dark, 4) +
      box(2, -8, 18, 8, dark, 4),
    line("-22,-54 -32,-44 -30,-30", joint, 5) +
      line("22,-54 34,-58 38,-72", joint, 5) +
      oval(-30, -28, 6, 6, dark) +
      oval(38, -75, 6, 6, dark),
    box(-22, -62, 44, 40, kit.fade(shell, dark), 12),
    box(-12, -52, 24, 17, screen, 4) +
      line("-8,-43 -4,-43 -1,-49 3,-38 6,-43 9,-43", glow, 1.2) +
      oval(-6, -29, 2, 2, kit.glow(0.75, 0.18, 145)) +
      oval(0, -29, 2, 2, kit.glow(0.85, 0.16, 90)) +
      oval(6, -29, 2, 2, kit.glow(0.65, 0.22, 28)),
    line("0,-92 0,-100", joint, 2) + oval(0, -102, 3.2, 3.2, kit.glow(0.65, 0.22, 28)),
    box(-8, -68, 16, 8, joint, 2) +
      box(-26, -95, 52, 30, kit.fade(shell, dark), 13) +
      box(-19, -90, 38, 20, screen, 9),
    oval(-8, -80, 3.6, 4.4, glow) +
      oval(8, -80, 3.6, 4.4, glow) +
      line("-4,-74.5 0,-73 4,-74.5", glow, 1.1) +
      box(-30, -86, 5, 12, dark, 2) +
      box(25, -86, 5, 12, dark, 2),
  ].join("");
}

/** An armoured figure with cloak and long sword: knight, samurai, warrior. */
function knight(kit: Kit): string {
  const steel = kit.tone(0.72, 0.02, 250);
  const dark = kit.tone(0.42, 0.03, 255);
  const cloak = kit.main(0.46, 0.17, 25);
  const cloakDark = kit.main(0.32, 0.14, 22);
  const gold = kit.tone(0.8, 0.13, 85);
  return [
    blob("-14,-80 -22,-50 -32,-8! -20,-4 -8,-8 6,-4! 10,-40 12,-80", kit.fade(cloak, cloakDark)),
    line("-6,-38 -8,-20 -9,-3", dark, 8) +
      line("6,-38 8,-20 9,-3", steel, 8) +
      line("-10,-1 -4,-1", dark, 4) +
      line("8,-1 15,-1", steel, 4),
    blob("-13,-78 -15,-54 -12,-36! 0,-33 12,-36! 15,-54 13,-78 0,-82", kit.fade(steel, dark)) +
      line("0,-78 0,-36", gold, 1.2) +
      line("-13,-44 13,-44", gold, 2.6),
    oval(-15, -74, 7, 6.4, steel) + oval(15, -74, 7, 6.4, steel),
    line("15,-70 22,-58 24,-48", steel, 6) + line("-15,-70 -20,-58 -18,-48", dark, 6),
    line("24,-58 24,-2", steel, 2.6) +
      line("18,-55 30,-55", gold, 2.4) +
      line("24,-55 24,-64", dark, 2.6) +
      oval(24, -50, 3.4, 3.4, dark),
    blob("0,-104 -9,-101 -11,-90 -8,-81 0,-79 8,-81 11,-90 9,-101", kit.fade(steel, dark)) +
      box(-2, -94, 12.4, 2.6, "#15161c", 1) +
      line("4,-92 4,-84", dark, 1) +
      blob("0,-104 -10,-112 -22,-106 -26,-94! -18,-100 -8,-102", cloak),
  ].join("");
}

/** A woman in a long dress, hair loose, seen from behind at three quarters. */
function woman(kit: Kit): string {
  const dress = kit.main(0.9, 0.06, 85);
  const dark = kit.main(0.74, 0.09, 70);
  const hair = kit.tone(0.34, 0.07, 45);
  const skin = skinOf(kit);
  return [
    line("-3,-22 -4,-3", skin, 4) +
      line("5,-22 6,-3", skin, 4) +
      line("-4,-1 1,-1", hair, 3) +
      line("6,-1 11,-1", hair, 3),
    line("-8,-72 -14,-60 -13,-48", skin, 4.4) + line("9,-72 17,-62 23,-54", skin, 4.4),
    blob(
      "-9,-76 -10,-62 -8,-52 -20,-20! -16,-16 -4,-14 10,-17 26,-21! 16,-38 9,-52 10,-64 9,-76 0,-79",
      kit.fade(dress, dark),
    ),
    line("-4,-48 -8,-30 -10,-17", dark, 0.9) +
      line("4,-48 10,-30 14,-19", dark, 0.9) +
      line("-8,-53 9,-53", kit.tone(0.58, 0.16, 28), 2.4),
    box(-2.6, -82, 6, 7, skin, 2) + oval(2, -89, 7.4, 8.4, skin),
    blob(
      "9,-93 5,-100 -4,-100 -9,-92 -11,-78 -17,-62 -8,-64 -4,-60 -1,-72 1,-84 4,-92",
      kit.fade(hair, kit.tone(0.26, 0.06, 42)),
    ),
  ].join("");
}

/** Two people side by side, arms around each other. */
function couple(kit: Kit): string {
  return (
    group("translate(-13 0) scale(.96)", walker(kit)) + group("translate(16 0) scale(-.9 .9)", woman(kit))
  );
}

/** A rider on a bicycle. */
function cyclist(kit: Kit): string {
  const frame = kit.main(0.6, 0.17, 200);
  const ink = kit.tone(0.22, 0.02, 260);
  const wheel = (x: number): string =>
    `<circle cx="${x}" cy="-21" r="19.5" fill="none" stroke="${ink}" stroke-width="2.6"/>${Array.from({ length: 8 }, (_, index) => group(`translate(${x} -21) rotate(${index * 22.5})`, line("-19,0 19,0", ink, 0.4))).join("")}`;
  return [
    wheel(-34) + wheel(34),
    line("-34,-21 -4,-22 22,-54 -14,-52 -34,-21", frame, 2.8) +
      line("-14,-52 -4,-22", frame, 2.8) +
      line("34,-21 22,-54 20,-62 29,-66", frame, 2.6) +
      line("-14,-52 -16,-59", ink, 2.4) +
      blob("-25,-60 -16,-62 -7,-59 -14,-57", ink),
    poly("24,-60 42,-60 40,-46 26,-46", kit.tone(0.66, 0.08, 70)) +
      oval(29, -62, 4, 3, kit.tone(0.7, 0.18, 20)) +
      oval(36, -62, 4, 3, kit.tone(0.85, 0.13, 90)),
    line("-4,-22 2,-14", ink, 2) + oval(-4, -22, 4, 4, ink),
  ].join("");
}

/** People, and what walks like them. */
export const people: readonly SubjectSpec[] = [
  {
    id: "walker",
    words:
      "man,walker,traveler,traveller,hiker,figure,person,wanderer,boy walking,monk,people,old man,fisherman,wizard,farmer,silhouette of a person,pilgrim,photographer,shepherd,stranger",
    stance: "ground",
    size: 0.36,
    home: "valley",
    draw: walker,
  },
  {
    id: "umbrella-walker",
    words: "umbrella,person with umbrella,red umbrella,parasol,woman with umbrella",
    stance: "ground",
    size: 0.44,
    home: "street",
    draw: umbrellaWalker,
  },
  {
    id: "child",
    words: "child,boy,kid,little girl,toddler,baby,children,little boy",
    stance: "ground",
    size: 0.38,
    home: "meadow",
    draw: child,
  },
  {
    id: "astronaut",
    words: "astronaut,spaceman,cosmonaut,space suit,spacesuit",
    stance: "ground",
    size: 0.5,
    home: "planet",
    draw: astronaut,
  },
  {
    id: "portrait",
    words:
      "woman,girl,lady,princess,queen,young woman,girl portrait,beautiful woman,portrait of a woman,actress,bride,fairy,witch,mermaid,elf,dancer,geisha",
    stance: "ground",
    size: 0.82,
    home: "portrait",
    draw: portrait,
  },
  {
    id: "robot",
    words: "robot,android,mecha,droid,cyborg",
    stance: "ground",
    size: 0.5,
    home: "street",
    draw: robot,
  },
  {
    id: "knight",
    words: "knight,samurai,warrior,ninja,soldier,swordsman,king,viking",
    stance: "ground",
    size: 0.5,
    home: "mountains",
    draw: knight,
  },
  {
    id: "couple",
    words: "couple,lover,two people,friend,father and daughter,mother and child",
    stance: "ground",
    size: 0.4,
    home: "beach",
    draw: couple,
  },
  {
    id: "bicycle",
    words: "bicycle,bike,cyclist",
    stance: "ground",
    size: 0.36,
    home: "street",
    draw: cyclist,
  },
  {
    id: "woman",
    words:
      "standing woman,girl in a dress,girl walking,woman walking,walking girl,walking woman,dancing girl,ballerina",
    stance: "ground",
    size: 0.42,
    home: "meadow",
    draw: woman,
  },
];
