import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { SHAPES, shapeOfSize, sizeForShape } from "./picture-shapes";

describe("sizeForShape", () => {
  for (const model of builtInModels) {
    const { width, height } = model.parameters;
    it(`gives ${model.id} sizes it takes, which read back as the same shape`, () => {
      for (const shape of SHAPES) {
        const size = sizeForShape(model, shape);
        if (!width || !height) {
          expect(size).toBeNull();
          continue;
        }
        expect(size).not.toBeNull();
        if (!size) continue;
        expect(size.width).toBeGreaterThanOrEqual(width.min);
        expect(size.width).toBeLessThanOrEqual(width.max);
        expect(size.height % (height.multipleOf ?? 1)).toBe(0);
        expect(shapeOfSize(size)).toBe(shape);
      }
    });
  }
});
