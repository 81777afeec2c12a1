import { mix } from "../colour.ts";
import { type Air, makePalette, type Palette, type TimeOfDay } from "../palette.ts";
import type { Brief } from "../prompt/read-prompt.ts";
import type { Season, SettingId } from "../prompt/scene-words.ts";
import type { Random } from "../random.ts";
import type { Stage } from "./stage.ts";

/** Where on the short side the frame's units lie: its shorter side is this many units. */
export const shortSide = 1000;

const anyPlace: readonly [SettingId, ...SettingId[]] = [
  "valley",
  "mountains",
  "lake",
  "sea",
  "meadow",
  "desert",
  "forest",
];
const anyTime: readonly [TimeOfDay, ...TimeOfDay[]] = [
  "day",
  "day",
  "day",
  "golden",
  "golden",
  "dawn",
  "dawn",
  "sunset",
  "dusk",
];
const nightPlaces: ReadonlySet<SettingId> = new Set(["space"]);

function chooseSetting(brief: Brief, random: Random): SettingId {
  if (brief.settings.includes("street")) return "street";
  // A fish in a pond is looked at from below the surface; only what leaps is shown from above.
  if (brief.subjects[0]?.spec.home === "underwater" && !brief.subjects[0].spec.leaps) return "underwater";
  const [first, second] = brief.settings;
  // "portrait" and "clouds" say little about the place if another is named.
  if (first && second && (first === "portrait" || first === "clouds" || first === "garden")) return second;
  if (first) return first;
  const hero = brief.subjects[0];
  if (hero) return hero.spec.home;
  if (brief.airs.includes("aurora")) return random.pick(["lake", "snowfield", "mountains"]);
  if (brief.styles.includes("neon")) return random.pick(["skyline", "street"]);
  if (brief.airs.includes("snow")) return "snowfield";
  return random.pick(anyPlace);
}

function chooseAir(brief: Brief): Air {
  const strongest: readonly Air[] = ["storm", "rain", "snow", "aurora", "fog", "overcast", "cloudy", "clear"];
  return strongest.find((air) => brief.airs.includes(air)) ?? "cloudy";
}

function chooseTime(brief: Brief, setting: SettingId, air: Air, random: Random): TimeOfDay {
  const wanted = brief.times.includes("night") ? "night" : brief.times[0];
  if (brief.airs.includes("aurora")) return "night";
  if (wanted) return wanted;
  if (air === "storm") return "day";
  if (nightPlaces.has(setting)) return "night";
  if (brief.styles.includes("neon")) return random.pick(["night", "dusk"]);
  if (brief.subjects.some((mention) => mention.spec.id === "moon" || mention.spec.id === "lantern"))
    return random.pick(["night", "dusk"]);
  if (brief.subjects.some((mention) => mention.spec.id === "rainbow")) return "day";
  return random.pick(anyTime);
}

function chooseSeason(brief: Brief, air: Air): Season | undefined {
  return brief.seasons.includes("winter") || air === "snow" ? "winter" : brief.seasons[0];
}

const coverOf: Record<Air, number> = {
  clear: 0.05,
  cloudy: 0.42,
  overcast: 0.9,
  fog: 0.3,
  rain: 0.85,
  storm: 1,
  snow: 0.6,
  aurora: 0.02,
};

function neonPalette(palette: Palette): Palette {
  return {
    ...palette,
    skyTop: mix(palette.skyTop, [0.16, 0.1, 285], 0.8),
    skyMiddle: mix(palette.skyMiddle, [0.3, 0.17, 310], 0.8),
    skyLow: mix(palette.skyLow, [0.62, 0.22, 350], 0.8),
    far: mix(palette.far, [0.42, 0.16, 300], 0.8),
    near: mix(palette.near, [0.12, 0.06, 280], 0.8),
    water: mix(palette.water, [0.3, 0.14, 285], 0.7),
    cloud: mix(palette.cloud, [0.65, 0.2, 345], 0.7),
    cloudShade: mix(palette.cloudShade, [0.28, 0.13, 295], 0.7),
    darkness: 1,
  };
}

/** Decides place, hour, weather, colours and framing; the rest of the scene follows from what it returns. */
export function planStage(
  brief: Brief,
  random: Random,
  frame: { width: number; height: number; detail: number; hue: number },
): Stage {
  const scale = shortSide / Math.min(frame.width, frame.height);
  const width = frame.width * scale;
  const height = frame.height * scale;
  const setting = chooseSetting(brief, random.fork("place"));
  const air = chooseAir(brief);
  const time = chooseTime(brief, setting, air, random.fork("time"));
  const plain = makePalette(time, air, brief.tints.slice(0, 2), random.fork("palette"));
  const palette = turnPalette(brief.styles.includes("neon") ? neonPalette(plain) : plain, frame.hue);
  const layout = random.fork("layout");
  const horizon = height * (height > width * 1.2 ? layout.between(0.52, 0.6) : layout.between(0.5, 0.6));
  const isMirrored = layout.chance(0.5);
  const heroShare = layout.between(0.36, 0.46);
  const heroX = width * (isMirrored ? 1 - heroShare : heroShare);
  const isLow =
    time === "dawn" ||
    time === "sunset" ||
    time === "golden" ||
    time === "dusk" ||
    brief.airs.includes("aurora");
  const sunShare = layout.chance(0.35)
    ? (isMirrored ? 1 - heroShare : heroShare) + layout.between(-0.04, 0.04)
    : isMirrored
      ? layout.between(0.2, 0.36)
      : layout.between(0.64, 0.8);
  const isOvercast =
    air === "overcast" ||
    air === "rain" ||
    air === "storm" ||
    air === "snow" ||
    air === "aurora" ||
    time === "dusk" ||
    brief.airs.includes("aurora");
  return {
    width,
    height,
    random,
    palette,
    detail: frame.detail,
    setting,
    season: chooseSeason(brief, air),
    bloom: brief.blooms[0],
    time,
    air,
    horizon,
    sun: {
      x: width * sunShare,
      y: isLow ? horizon - height * layout.between(0.06, 0.2) : height * layout.between(0.14, 0.26),
      radius:
        time === "night" ? layout.between(44, 70) : isLow ? layout.between(64, 100) : layout.between(36, 52),
      isShown: !isOvercast && !brief.subjects.some((mention) => mention.spec.id === "moon"),
    },
    heroX,
    bank: height * (brief.subjects.length > 0 ? 0.86 : 0.93),
    floor: height * 0.88,
    isIndoors: false,
    subjectScale: 1,
    sky: {
      kind: "air",
      cover: (brief.airs.includes("aurora") ? 0.03 : coverOf[air]) * layout.between(0.85, 1.1),
      heaped: layout.between(0.1, 1),
      stars: time === "night" ? 1 : time === "dusk" ? 0.35 : 0,
      aurora: brief.airs.includes("aurora") ? 1 : 0,
    },
    mist: { y: horizon, depth: 90, amount: air === "fog" ? 1 : 0.25 },
    behind: [],
    front: [],
    over: [],
    lights: [],
    defs: [],
  };
}

function turnPalette(palette: Palette, degrees: number): Palette {
  const turned = { ...palette };
  for (const name of [
    "skyTop",
    "skyMiddle",
    "skyLow",
    "cloud",
    "cloudShade",
    "far",
    "near",
    "water",
    "ambient",
  ] as const) {
    const [l, c, h] = palette[name];
    turned[name] = [l, c, h + degrees];
  }
  return turned;
}
