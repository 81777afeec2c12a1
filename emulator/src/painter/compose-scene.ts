import { houseStyle } from "./house-style.ts";
import type { PaintRequest } from "./paint.ts";
import { drawOver } from "./pixel/blend.ts";
import { applyGrade } from "./pixel/grade.ts";
import { addGlow } from "./pixel/light.ts";
import { rasterise } from "./pixel/raster.ts";
import { paintSky } from "./pixel/sky.ts";
import { paintWater } from "./pixel/water.ts";
import type { PixelBuffer } from "./pixel-buffer.ts";
import { readPrompt } from "./prompt/read-prompt.ts";
import { randomFrom } from "./random.ts";
import { drawSun } from "./scene/draw-sun.ts";
import { placeSubjects } from "./scene/place-subjects.ts";
import { planStage, shortSide } from "./scene/plan-stage.ts";
import { setScene } from "./scene/set-scene.ts";
import type { Stage } from "./scene/stage.ts";

function svg(stage: Stage, content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${stage.width} ${stage.height}" width="${stage.width}" height="${stage.height}"><defs>${stage.defs.join("")}</defs>${content}</svg>`;
}

/** Paints the whole scene a request asks for, without regard to an input image. */
export async function composeScene(request: PaintRequest): Promise<PixelBuffer> {
  const { width, height } = request;
  const random = randomFrom(`${request.seed}|${request.prompt}|${request.model}`);
  const brief = readPrompt(request.prompt, request.negativePrompt);
  const look = houseStyle(request.model);
  const detail = Math.min(1, 0.3 + request.quality * 0.7);
  const stage = planStage(brief, random, { width, height, detail, hue: look.hue });
  setScene(stage);
  placeSubjects(stage, brief);
  const scale = Math.min(width, height) / shortSide;
  const rgba = paintSky(
    width,
    height,
    {
      ...stage.sky,
      palette: stage.palette,
      horizon: stage.horizon / stage.height,
      sun: {
        x: stage.sun.x / stage.width,
        y: stage.sun.y / stage.height,
        strength: stage.sun.isShown ? 1 : 0.4,
      },
      octaves: Math.round(3 + detail * 2),
    },
    random.fork("sky"),
  );
  const sun = drawSun(stage);
  drawOver(rgba, await rasterise(svg(stage, sun + stage.behind.join("")), width));
  if (stage.water) {
    const { top, bottom, roughness } = stage.water;
    paintWater(
      rgba,
      width,
      height,
      {
        top: top * scale,
        bottom: bottom * scale,
        roughness,
        glintX: stage.sun.x * scale,
        glint: stage.sun.isShown ? 0.9 : 0.25,
        palette: stage.palette,
      },
      random.fork("water"),
    );
  }
  drawOver(rgba, await rasterise(svg(stage, stage.front.join("") + stage.over.join("")), width));
  const lights =
    stage.lights.length > 0
      ? await rasterise(svg(stage, stage.lights.join("")), Math.ceil(width / 4))
      : undefined;
  addGlow(rgba, width, height, lights, look.bloom);
  const push = (request.guidance - 0.5) * 0.22;
  applyGrade(
    rgba,
    width,
    height,
    { ...look, saturation: look.saturation + push, contrast: look.contrast + push * 0.4 },
    random.fork("grade"),
  );
  return { width, height, rgba };
}
