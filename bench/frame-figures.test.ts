import { describe, expect, it } from "vitest";
import { frameFigures } from "./frame-figures.ts";

describe("the figures of a stretch of frames", () => {
  it("tell a smooth one from one that stutters", () => {
    const smooth = frameFigures(Array.from({ length: 60 }, () => 16.7));
    expect(smooth).toMatchObject({ frames: 60, medianMs: 16.7, over16: 0, over33: 0 });
    expect(smooth.perSecond).toBeCloseTo(59.9, 1);
    const stutter = frameFigures([16.7, 16.7, 33.4, 50]);
    expect(stutter).toMatchObject({ worstMs: 50, over16: 0.5, over33: 0.25 });
  });

  it("refuse to speak of nothing", () => {
    expect(() => frameFigures([])).toThrow(RangeError);
  });
});
