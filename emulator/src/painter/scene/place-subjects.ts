import { css, mix } from "../colour.ts";
import type { Brief, SubjectMention } from "../prompt/read-prompt.ts";
import { group, number, oval } from "../shapes.ts";
import { makeKit, type Stance } from "../subjects/kit.ts";
import { shortSide } from "./plan-stage.ts";
import { roundFade, type Stage } from "./stage.ts";

interface Place {
  x: number;
  y: number;
  /** Height in picture units. */
  height: number;
  haze: number;
  isFlipped: boolean;
}

const facesLeft = (stage: Stage, x: number): boolean => x > stage.width / 2;

/** Where the instances of one mention stand. `rank` is its place in the prompt. */
function placesFor(stage: Stage, mention: SubjectMention, rank: number): Place[] {
  const random = stage.random.fork(`${mention.spec.id}${rank}`);
  const share = mention.spec.size * mention.scale * stage.subjectScale * (rank === 0 ? 1 : 0.72);
  const height = Math.min(stage.height * 0.86, shortSide * share);
  const count = Math.min(9, mention.count);
  const places: Place[] = [];
  for (let index = 0; index < count; index++) {
    const shrink = index === 0 ? 1 : random.between(0.5, 0.85);
    const direction = index % 2 === 0 ? 1 : -1;
    const spread = rank === 0 ? Math.ceil(index / 2) * direction * height * random.between(0.7, 1) : 0;
    const away =
      rank === 0 ? 0 : (stage.heroX > stage.width / 2 ? -1 : 1) * stage.width * (0.28 + 0.1 * (rank - 1));
    const x = Math.min(
      stage.width * 0.94,
      Math.max(
        stage.width * 0.06,
        stage.heroX + away + spread + (rank === 0 ? 0 : random.between(-70, 70) * (index + 1)),
      ),
    );
    places.push({
      x,
      y: heightFor(stage, mention.spec.stance, index, rank, height, random.next()),
      height: height * shrink,
      haze: index === 0 && rank === 0 ? 0 : 0.1 + (1 - shrink) * 0.3,
      isFlipped: facesLeft(stage, x),
    });
  }
  return places.sort((a, b) => a.y - b.y);
}

function heightFor(
  stage: Stage,
  stance: Stance,
  index: number,
  rank: number,
  height: number,
  chance: number,
): number {
  const depth = (stage.height - stage.floor) * 0.4;
  switch (stance) {
    case "air":
      return rank === 0 && index === 0
        ? Math.max(height + 40, stage.horizon * 0.62 + height * 0.5)
        : stage.horizon * (0.2 + chance * 0.6) + height * 0.4;
    case "swim":
      return stage.height * (rank === 0 && index === 0 ? 0.52 : 0.25 + chance * 0.5) + height / 2;
    case "backdrop":
      return stage.horizon + 12;
    default:
      return stage.floor - (rank === 0 && index === 0 ? 0 : (chance - 0.35) * depth + 8);
  }
}

function shadow(stage: Stage, place: Place): string {
  const lean = (place.x - stage.sun.x) * 0.06;
  const fill = roundFade(stage, mix(stage.palette.near, [0.1, 0.02, 270], 0.3), 0.62);
  return oval(place.x + lean, place.y + 1, place.height * 0.52, place.height * 0.075, fill);
}

function rippled(stage: Stage, place: Place, drawing: string): string {
  const scale = place.height / 100;
  const flip = place.isFlipped ? -1 : 1;
  const foam = css(mix(stage.palette.skyLow, stage.palette.water, 0.2));
  const reflection = group(
    `translate(${number(place.x)} ${number(place.y)}) scale(${number(scale * flip)} ${number(-scale * 0.8)})`,
    drawing,
    'opacity=".32"',
  );
  const rings = [0, 1, 2, 3].map((index) => {
    const y = place.y + 4 + index * place.height * 0.06;
    const reach = place.height * (0.62 - index * 0.12);
    return `<path d="M${number(place.x - reach)} ${number(y)}q${number(reach * 0.5)} ${index % 2 ? 5 : -5} ${number(reach)} 0t${number(reach)} 0" fill="none" stroke="${foam}" stroke-width="${number(3 - index * 0.5)}" opacity="${number(0.5 - index * 0.1)}" stroke-linecap="round"/>`;
  });
  return reflection + rings.join("");
}

/** Draws every subject of the brief onto the stage. */
export function placeSubjects(stage: Stage, brief: Brief): void {
  for (const [rank, mention] of brief.subjects.slice(0, 5).entries()) {
    for (const [index, place] of placesFor(stage, mention, rank).entries()) {
      drawOne(stage, mention, place, `k${rank}x${index}`);
    }
  }
}

function drawOne(stage: Stage, mention: SubjectMention, place: Place, name: string): void {
  const { stance } = mention.spec;
  const { kit, output } = makeKit({
    palette: stage.palette,
    random: stage.random.fork(name),
    detail: stage.detail,
    haze: stance === "backdrop" ? 0.3 : place.haze,
    name,
    ...(mention.colour ? { colour: mention.colour } : {}),
  });
  const drawing = mention.spec.draw(kit);
  stage.defs.push(...output.defs);
  const scale = place.height / 100;
  const flip = place.isFlipped ? -1 : 1;
  const transform = `translate(${number(place.x)} ${number(place.y)}) scale(${number(scale * flip)} ${number(scale)})`;
  const target = stance === "backdrop" ? stage.behind : stage.front;
  if (stance === "float" && stage.water) target.push(rippled(stage, place, drawing));
  if ((stance === "ground" || stance === "table") && stage.sky.kind === "air")
    target.push(shadow(stage, place));
  target.push(group(transform, drawing));
  if (output.lights.length > 0) stage.lights.push(group(transform, output.lights.join("")));
}
