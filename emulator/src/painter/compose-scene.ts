import { mix } from "./colour.ts";
import { maskedBox } from "./edit-image.ts";
import { houseStyle } from "./house-style.ts";
import type { PaintRequest } from "./paint.ts";
import { castShadow, drawOver } from "./pixel/blend.ts";
import { applyGrade } from "./pixel/grade.ts";
import { addGlow } from "./pixel/light.ts";
import { addMist } from "./pixel/mist.ts";
import { rasterise } from "./pixel/raster.ts";
import { paintSky } from "./pixel/sky.ts";
import { paintWater } from "./pixel/water.ts";
import type { PixelBuffer } from "./pixel-buffer.ts";
import { type Brief, readPrompt } from "./prompt/read-prompt.ts";
import { type Random, randomFrom } from "./random.ts";
import { drawSun } from "./scene/draw-sun.ts";
import { placeSubjects } from "./scene/place-subjects.ts";
import { planStage, shortSide } from "./scene/plan-stage.ts";
import { setScene } from "./scene/set-scene.ts";
import type { Stage } from "./scene/stage.ts";
import { weather } from "./scene/weather.ts";
import { applyStyle, leadingStyle, styleGrade } from "./style/apply-style.ts";
import { smear } from "./style/smear.ts";

interface Frame {
  rgba: Uint8ClampedArray;
  width: number;
  height: number;
  stage: Stage;
  random: Random;
}

function svg(stage: Stage, content: string): string {
  const size = `${stage.width} ${stage.height}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" width="${stage.width}" height="${stage.height}"><defs>${stage.defs.join("")}</defs>${content}</svg>`;
}

/** Draws layers together, or, cut from paper, sheet by sheet with a shadow under each. */
async function drawLayers(
  { rgba, width, height, stage }: Frame,
  layers: readonly string[],
  isCut: boolean,
): Promise<void> {
  const sheetCount = isCut ? 7 : 1;
  const size = Math.max(1, Math.ceil(layers.length / sheetCount));
  for (let start = 0; start < layers.length; start += size) {
    const sheet = await rasterise(svg(stage, layers.slice(start, start + size).join("")), width);
    if (isCut) castShadow(rgba, sheet, width, height);
    drawOver(rgba, sheet);
  }
}

function paintAir(frame: Frame, isFlat: boolean, detail: number): Uint8ClampedArray {
  const { stage, width, height, random } = frame;
  const plan = {
    ...stage.sky,
    cover: isFlat ? 0 : stage.sky.cover,
    palette: stage.palette,
    horizon: stage.horizon / stage.height,
    sun: {
      x: stage.sun.x / stage.width,
      y: stage.sun.y / stage.height,
      strength: stage.sun.isShown ? 1 : 0.4,
    },
    octaves: Math.round(3 + detail * 3),
  };
  return paintSky(width, height, plan, random.fork("sky"));
}

function paintMist({ rgba, width, height, stage, random }: Frame, scale: number): void {
  const colour = mix(stage.palette.skyLow, stage.palette.far, 0.3);
  const { y, depth, amount } = stage.mist;
  const isFog = stage.air === "fog";
  const veil = isFog ? 0.34 : stage.air === "rain" || stage.air === "storm" ? 0.1 : 0;
  const strength = stage.isIndoors ? 0 : isFog ? Math.max(0.8, amount) : amount;
  addMist(
    rgba,
    width,
    height,
    {
      y: y * scale,
      depth: depth * scale * (isFog ? 2 : 1),
      amount: strength,
      colour,
      veil: stage.isIndoors ? 0 : veil,
    },
    random.fork("mist"),
  );
}

async function paintStage(frame: Frame, brief: Brief, detail: number): Promise<void> {
  const { stage, width, height, random, rgba } = frame;
  const scale = Math.min(width, height) / shortSide;
  const lead = leadingStyle(brief.styles);
  const isCut = lead === "papercut";
  const air = weather(stage);
  rgba.set(paintAir(frame, isCut || lead === "flat", detail));
  await drawLayers(frame, [drawSun(stage) + air.behind, ...stage.behind], isCut);
  if (stage.water) {
    const { top, bottom, roughness, vanish } = stage.water;
    const spot = vanish
      ? { vanish: { x: vanish.x * scale, y: vanish.y * scale, edgeY: vanish.edgeY * scale } }
      : {};
    const palette = stage.waterTint ? { ...stage.palette, water: stage.waterTint } : stage.palette;
    const glint = stage.sun.isShown ? 0.9 : 0.25;
    paintWater(
      rgba,
      width,
      height,
      {
        top: top * scale,
        bottom: bottom * scale,
        roughness,
        glintX: stage.sun.x * scale,
        glint,
        palette,
        ...spot,
      },
      random.fork("water"),
    );
  }
  paintMist(frame, scale);
  await drawLayers(frame, [...stage.front, ...stage.over, air.over], isCut);
}

/** Paints the whole scene a request asks for, without regard to an input image, up to the glow but before style and grade. */
export async function composeScene(request: PaintRequest): Promise<PixelBuffer> {
  const { width, height } = request;
  const random = randomFrom(`${request.seed}|${request.prompt}|${request.model}`);
  const brief = readPrompt(request.prompt, request.negativePrompt);
  const look = houseStyle(request.model);
  const detail = Math.min(1, 0.3 + request.quality * 0.7);
  const stage = planStage(brief, random, { width, height, detail, hue: look.hue });
  const focus = request.mask ? maskedBox(request.mask, stage.width, stage.height) : undefined;
  if (focus) {
    stage.focus = focus;
    stage.heroX = focus.x;
  }
  setScene(stage);
  placeSubjects(stage, brief);
  const frame: Frame = { rgba: new Uint8ClampedArray(width * height * 4), width, height, stage, random };
  await paintStage(frame, brief, detail);
  const lights =
    stage.lights.length > 0
      ? await rasterise(svg(stage, stage.lights.join("")), Math.ceil(width / 4))
      : undefined;
  addGlow(frame.rgba, width, height, lights, styleGrade(look, brief.styles).bloom);
  return { width, height, rgba: frame.rgba };
}

/** Draws the subjects of the prompt, without their place, onto a picture, in place. */
export async function addSubjects(picture: PixelBuffer, request: PaintRequest): Promise<void> {
  const { width, height } = picture;
  const random = randomFrom(`${request.seed}|${request.prompt}|${request.model}`);
  const brief = readPrompt(request.prompt, request.negativePrompt);
  const stage = planStage(brief, random, { width, height, detail: 1, hue: 0 });
  // Without a place there is no shore to stand on: float or stand in the lower part of the picture.
  stage.water = { top: stage.horizon, bottom: stage.height, roughness: 0 };
  stage.floor = stage.height * 0.8;
  stage.groundFloor = stage.height * 0.88;
  placeSubjects(stage, brief);
  drawOver(picture.rgba, await rasterise(svg(stage, stage.behind.join("") + stage.front.join("")), width));
}

/** Style, finish and grade, in place: shared by fresh pictures and edited ones. */
export async function finish(picture: PixelBuffer, request: PaintRequest): Promise<void> {
  const { rgba, width, height } = picture;
  const random = randomFrom(`${request.seed}|${request.prompt}|finish`);
  const brief = readPrompt(request.prompt, request.negativePrompt);
  // Few steps leave a picture unresolved: dabs instead of detail.
  const roughness = Math.max(0, 0.5 - request.quality) * 2;
  if (roughness > 0.1)
    smear(rgba, width, height, Math.max(1, Math.round((Math.min(width, height) / 420) * roughness)));
  await applyStyle({ rgba, width, height, random: random.fork("style") }, brief.styles);
  const look = styleGrade(houseStyle(request.model), brief.styles);
  const push = (request.guidance - 0.5) * 0.3;
  applyGrade(
    rgba,
    width,
    height,
    {
      ...look,
      saturation: Math.max(0, look.saturation * (1 + push)),
      contrast: look.contrast * (1 + push * 0.4),
    },
    random.fork("grade"),
  );
}
