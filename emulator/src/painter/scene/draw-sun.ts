import { css, mix } from "../colour.ts";
import { oval } from "../shapes.ts";
import { roundFade, type Stage } from "./stage.ts";

/** The sun or moon disc with its halo. */
export function drawSun(stage: Stage): string {
  if (!stage.sun.isShown || stage.sky.kind !== "air") return "";
  const { x, y, radius } = stage.sun;
  const { palette } = stage;
  const disc = palette.sun;
  const halo = oval(x, y, radius * 3.4, radius * 3.4, roundFade(stage, mix(disc, palette.skyLow, 0.3), 0.4));
  if (stage.time !== "night") return halo + oval(x, y, radius, radius, css(disc));
  const mare = css(mix(disc, palette.skyMiddle, 0.22));
  const craters = (
    [
      [-0.3, -0.25, 0.26],
      [0.25, 0.1, 0.34],
      [-0.2, 0.38, 0.2],
      [0.34, -0.42, 0.14],
      [-0.52, 0.12, 0.12],
    ] as const
  )
    .map(([dx, dy, r]) =>
      oval(x + dx * radius, y + dy * radius, r * radius, r * radius * 0.86, mare, 'opacity=".6"'),
    )
    .join("");
  return halo + oval(x, y, radius, radius, css(disc)) + craters;
}
