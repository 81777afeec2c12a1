import { expect, test } from "vitest";
import { imageShape } from "./image-shape";

test.each([
  [1024, 1024, "square"],
  [1024, 1000, "square"],
  [1000, 1050, "square"],
  [1056, 1000, "landscape"],
  [720, 1280, "portrait"],
  [2048, 512, "landscape"],
] as const)("%i x %i is %s", (width, height, shape) => {
  expect(imageShape(width, height)).toBe(shape);
});
