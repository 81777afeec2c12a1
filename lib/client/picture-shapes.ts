import type { ModelSpec } from "@/lib/domain/model";
import { fitToParameter } from "./composer-settings";

/** The shapes offered as chips, width to height. */
export const SHAPES = ["1:1", "3:2", "2:3", "4:3", "3:4", "16:9", "9:16"] as const;
export type Shape = (typeof SHAPES)[number];

export function shapeRatio(shape: Shape): number {
  const [width = 1, height = 1] = shape.split(":").map(Number);
  return width / height;
}

/** The size of a shape that has about as many pixels as the model's own default; null: the model's size is fixed. */
export function sizeForShape(model: ModelSpec, shape: Shape): { width: number; height: number } | null {
  const { width, height } = model.parameters;
  if (!width || !height) return null;
  const pixels = width.default * height.default;
  const ratio = shapeRatio(shape);
  return {
    width: fitToParameter(width, Math.sqrt(pixels * ratio)),
    height: fitToParameter(height, Math.sqrt(pixels / ratio)),
  };
}

/** The shape a size stands for, within what rounding to the model's steps does; null: a size of its own. */
export function shapeOfSize(size: { readonly width: number; readonly height: number }): Shape | null {
  const ratio = size.width / size.height;
  return SHAPES.find((shape) => Math.abs(Math.log(ratio / shapeRatio(shape))) < 0.03) ?? null;
}
