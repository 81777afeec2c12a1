import { css, mix, shade } from "../colour.ts";
import { underLight } from "../palette.ts";
import type { Brief, SubjectMention } from "../prompt/read-prompt.ts";
import { blob, group, number, oval } from "../shapes.ts";
import { makeKit } from "../subjects/kit.ts";
import { rolling } from "./land.ts";
import { shortSide } from "./plan-stage.ts";
import { ground } from "./settings-open.ts";
import { roundFade, type Stage } from "./stage.ts";

/** How a subject meets what is below it in this scene. */
type Footing = "afloat" | "aground" | "standing" | "flying" | "swimming" | "breaching" | "behind";

interface Place {
  x: number;
  y: number;
  /** Height in picture units. */
  height: number;
  haze: number;
  isFlipped: boolean;
  footing: Footing;
}

function footingOf(stage: Stage, mention: SubjectMention): Footing {
  const { stance, wades } = mention.spec;
  const isAir = stage.sky.kind === "air";
  switch (stance) {
    case "backdrop":
      return "behind";
    case "air":
      return "flying";
    case "swim":
      return isAir && stage.water && stage.setting !== "street" && mention.spec.leaps
        ? "breaching"
        : "swimming";
    case "float":
      if (!isAir) return "swimming";
      return stage.water && stage.setting !== "beach" && stage.setting !== "street" ? "afloat" : "aground";
    default:
      if (stage.sky.kind === "space") return "swimming";
      return wades && stage.water && stage.groundFloor === undefined && stage.setting !== "beach"
        ? "afloat"
        : "standing";
  }
}

/** Where a subject's feet are: y grows downwards. */
function footY(stage: Stage, footing: Footing, isHero: boolean, height: number, chance: number): number {
  const depth = (stage.height - stage.floor) * 0.4;
  switch (footing) {
    case "flying":
      return isHero
        ? Math.max(height * 0.9 + 60, stage.horizon * 0.6 + height * 0.45)
        : stage.horizon * (0.2 + chance * 0.55) + height * 0.5;
    case "swimming":
      return stage.height * (isHero ? 0.5 : 0.25 + chance * 0.5) + height / 2;
    case "behind":
      return stage.horizon + 12;
    case "afloat":
    case "breaching":
      return isHero ? stage.floor : stage.horizon + (stage.floor - stage.horizon) * (0.35 + chance * 0.9);
    default:
      return (stage.groundFloor ?? stage.floor) - (isHero ? 0 : (chance - 0.35) * depth + 8);
  }
}

/** Sideways from the hero for the later subjects of the prompt, alternating sides, clear of the hero's own width. */
function offsetOf(stage: Stage, rank: number, clearance: number): number {
  if (rank === 0) return 0;
  const inward = stage.heroX > stage.width / 2 ? -1 : 1;
  const isFarSide = rank % 2 === 1;
  const roomy = isFarSide ? stage.width * (0.3 + 0.1 * (rank - 1)) : stage.width * 0.26;
  return inward * (isFarSide ? 1 : -1) * Math.max(roomy, clearance);
}

function hazeOf(footing: Footing, isHero: boolean, shrink: number): number {
  if (footing === "behind") return 0.3;
  return isHero ? 0 : 0.08 + (1 - shrink) * 0.35;
}

/** Moves the hero into the part being repainted, if only a part is. */
function bringIntoFocus(stage: Stage, hero: Place): void {
  const { focus } = stage;
  if (!focus || hero.footing === "behind") return;
  hero.x = focus.x;
  hero.y = focus.bottom - focus.height * 0.08;
  hero.height = focus.height * 0.84;
  hero.isFlipped = focus.x > stage.width / 2;
}

/** Company is smaller than the hero, and a crowd smaller than one. */
function heightOf(
  stage: Stage,
  mention: SubjectMention,
  rank: number,
  footing: Footing,
  count: number,
): number {
  const roominess = footing === "behind" ? 1 : stage.subjectScale;
  const rankScale = rank === 0 ? 1 / (1 + (count - 1) * 0.12) : 0.74;
  return Math.min(stage.height * 0.84, shortSide * mention.spec.size * mention.scale * roominess * rankScale);
}

/** Where the instances of one mention stand. `rank` is its place in the prompt. */
function placesFor(stage: Stage, mention: SubjectMention, rank: number, heroHeight: number): Place[] {
  const random = stage.random.fork(`${mention.spec.id}${rank}`);
  const footing = footingOf(stage, mention);
  const isLoose = footing === "flying" || footing === "swimming";
  const count = Math.min(rank === 0 || isLoose ? 9 : 3, mention.count);
  const height = heightOf(stage, mention, rank, footing, count);
  const clearance = isLoose || footing === "behind" ? 0 : (heroHeight + height) * 0.55;
  const places: Place[] = [];
  for (let index = 0; index < count; index++) {
    const isHero = rank === 0 && index === 0;
    const shrink = index === 0 ? 1 : random.between(0.55, 0.85);
    const side = Math.ceil(index / 2) * (index % 2 === 0 ? 1 : -1);
    const spread = side * Math.max(height * 0.8, 110) * random.between(0.8, 1.1);
    const scatter = isHero ? 0 : random.between(-1, 1) * (isLoose ? 90 : 20);
    const wanted = mention.spec.isCentred
      ? stage.width / 2
      : stage.heroX + offsetOf(stage, rank, clearance) + spread + scatter;
    const margin = isHero || isLoose ? stage.width * 0.05 : Math.min(stage.width * 0.2, height * 0.34);
    const x = Math.min(stage.width - margin, Math.max(margin, wanted));
    const y = footY(stage, footing, isHero, height * shrink, random.next());
    places.push({
      x,
      y,
      height: height * shrink,
      haze: hazeOf(footing, isHero, shrink),
      isFlipped: x > stage.width / 2,
      footing,
    });
  }
  const [hero] = places;
  if (hero && rank === 0) bringIntoFocus(stage, hero);
  return places.sort((a, b) => a.y - b.y);
}

/** A soft light behind the hero, so that it stands out after dark. */
function halo(stage: Stage, place: Place): string {
  const fill = roundFade(stage, mix(stage.palette.key, stage.palette.skyLow, 0.4), 0.42);
  return oval(place.x, place.y - place.height * 0.5, place.height * 0.95, place.height * 0.85, fill);
}

function shadow(stage: Stage, place: Place): string {
  const lean = (place.x - stage.sun.x) * 0.06;
  const fill = roundFade(stage, mix(stage.palette.near, [0.1, 0.02, 270], 0.3), 0.62);
  return oval(place.x + lean, place.y + 1, place.height * 0.52, place.height * 0.075, fill);
}

function rippled(stage: Stage, place: Place, transformed: string): string {
  const foam = css(mix(stage.palette.skyLow, stage.palette.water, 0.2));
  const n = number;
  const rings = [0, 1, 2, 3].map((index) => {
    const y = place.y + 4 + index * place.height * 0.055;
    const reach = place.height * (0.56 - index * 0.11);
    return `<path d="M${n(place.x - reach)} ${n(y)}q${n(reach * 0.5)} ${index % 2 ? 5 : -5} ${n(reach)} 0t${n(reach)} 0" fill="none" stroke="${foam}" stroke-width="${n(2.6 - index * 0.45)}" opacity="${n(0.45 - index * 0.09)}" stroke-linecap="round"/>`;
  });
  return `<g opacity=".34">${transformed}</g>${rings.join("")}`;
}

/** White water where a large animal leaves the sea. */
function splash(stage: Stage, place: Place): string {
  const random = stage.random.fork(`splash${Math.round(place.x)}`);
  const foam = css(mix(underLight(stage.palette, [0.98, 0.01, 220]), stage.palette.key, 0.2));
  let parts = "";
  for (let index = 0; index < 70; index++) {
    const x = place.x + random.between(-0.85, 0.85) * place.height;
    const lift = random.next() ** 3 * place.height * 0.4;
    const size = place.height * random.between(0.008, 0.05) * (1 - lift / place.height);
    parts += oval(
      x,
      place.y - lift * 0.7 + size * 0.3,
      size * 1.5,
      size * 0.8,
      foam,
      `opacity="${number(random.between(0.45, 0.95))}"`,
    );
  }
  return parts;
}

/** A mound of sand or snow hiding the keel of what lies aground. */
function bedding(stage: Stage, place: Place): string {
  const isSnowy = stage.season === "winter" && stage.setting !== "beach";
  const sand = underLight(
    stage.palette,
    isSnowy ? [0.92, 0.018, 245] : stage.setting === "beach" ? [0.8, 0.062, 78] : [0.5, 0.09, 120],
  );
  const { x, y, height } = place;
  const n = number;
  return blob(
    `${n(x - height * 0.8)},${n(y + height * 0.05)}! ${n(x - height * 0.45)},${n(y - height * 0.01)} ${n(x)},${n(y - height * 0.035)} ${n(x + height * 0.4)},${n(y - height * 0.012)} ${n(x + height * 0.8)},${n(y + height * 0.05)}! ${n(x)},${n(y + height * 0.075)}`,
    css(shade(sand, -0.02)),
  );
}

/** A near bank for those who cannot stand on water. */
function addShore(stage: Stage): void {
  const y = stage.height * 0.85;
  const isSnowy = stage.season === "winter" || stage.air === "snow";
  const profile = rolling(stage.random.fork("shore"), y, 34, 0.8);
  stage.front.push(
    ground(
      stage,
      profile,
      y - 30,
      isSnowy ? [0.9, 0.02, 245] : stage.setting === "sea" ? [0.5, 0.035, 90] : [0.46, 0.09, 135],
    ),
  );
  stage.groundFloor = stage.height * 0.89;
}

/** Draws every subject of the brief onto the stage. */
export function placeSubjects(stage: Stage, brief: Brief): void {
  const mentions = brief.subjects.slice(0, 5);
  const needsShore = mentions.some((mention) => footingOf(stage, mention) === "standing");
  if (
    needsShore &&
    stage.water &&
    stage.groundFloor === undefined &&
    stage.setting !== "beach" &&
    stage.setting !== "street"
  )
    addShore(stage);
  if (brief.isRiding && drawRider(stage, mentions)) return;
  const heroHeight = shortSide * (mentions[0]?.spec.size ?? 0) * stage.subjectScale;
  // The hero comes last, so that nothing of its company covers it.
  for (const [rank, mention] of [...mentions.entries()].reverse()) {
    for (const [index, place] of placesFor(stage, mention, rank, heroHeight).entries())
      drawOne(stage, mention, place, `k${rank}x${index}`);
  }
}

/** The first subject sits on the second, its legs behind the mount's flank. False when they cannot. */
function drawRider(stage: Stage, mentions: readonly SubjectMention[]): boolean {
  const [rider, mount] = mentions;
  if (!rider || !mount || footingOf(stage, mount) === "behind") return false;
  const [place] = placesFor(stage, { ...mount, count: 1 }, 0, 0);
  if (!place) return false;
  const back = place.y - place.height * 0.4;
  const seat = { ...place, y: back, height: place.height * 0.72, footing: "flying" as const };
  drawOne(stage, rider, { ...seat, x: place.x - (place.isFlipped ? -1 : 1) * place.height * 0.1 }, "rider");
  drawOne(stage, mount, place, "mount");
  return true;
}

function drawOne(stage: Stage, mention: SubjectMention, place: Place, name: string): void {
  const { footing } = place;
  const { kit, output } = makeKit({
    palette: stage.palette,
    random: stage.random.fork(name),
    detail: stage.detail,
    haze: place.haze,
    name,
    ...(mention.colour ? { colour: mention.colour } : {}),
  });
  const drawing = mention.spec.draw(kit);
  stage.defs.push(...output.defs);
  const scale = place.height / 100;
  const flip = place.isFlipped ? -1 : 1;
  const at = (y: number, sx: number, sy: number, turn = 0): string =>
    `translate(${number(place.x)} ${number(y)}) rotate(${turn}) scale(${number(sx)} ${number(sy)})`;
  // What belongs to the landscape stands among its layers, so that nearer hills hide its foot.
  const inLandscape: string[] = [];
  const target = footing === "behind" ? inLandscape : stage.front;
  const turn =
    footing === "aground" && mention.spec.stance === "float"
      ? 4 * flip
      : footing === "breaching"
        ? -24 * flip
        : 0;
  const sunk = footing === "breaching" ? place.height * 0.3 : 0;
  const upright = group(at(place.y + sunk, scale * flip, scale, turn), drawing);
  if (footing === "afloat")
    target.push(rippled(stage, place, group(at(place.y, scale * flip, -scale * 0.8), drawing)));
  if (stage.palette.darkness > 0.2 && place.haze === 0 && !stage.isIndoors) target.push(halo(stage, place));
  if (footing === "standing" || footing === "aground") target.push(shadow(stage, place));
  if (footing === "breaching") {
    const id = `${name}-sea`;
    stage.defs.push(
      `<clipPath id="${id}"><rect x="-500" y="-500" width="${stage.width + 1000}" height="${number(place.y + 500)}"/></clipPath>`,
    );
    target.push(`<g clip-path="url(#${id})">${upright}</g>${splash(stage, place)}`);
  } else target.push(upright);
  if (footing === "aground") target.push(bedding(stage, place));
  const depth = mention.spec.isCelestial ? 0 : Math.floor(stage.behind.length * 0.35);
  stage.behind.splice(depth, 0, ...inLandscape);
  if (output.lights.length > 0)
    stage.lights.push(group(at(place.y + sunk, scale * flip, scale, turn), output.lights.join("")));
}
