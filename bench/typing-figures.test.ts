import { describe, expect, it } from "vitest";
import { typingFigures } from "./typing-figures.ts";

describe("typingFigures", () => {
  it("counts the letters nobody reported as the shortest there is", () => {
    expect(typingFigures([24, 64], 100, 16)).toEqual({
      medianMs: 16,
      p95Ms: 16,
      p98Ms: 24,
      worstMs: 64,
      over50: 0.01,
    });
  });

  it("takes the percentile of all letters", () => {
    const slow = Array.from({ length: 10 }, () => 56);
    expect(typingFigures(slow, 100, 16)).toMatchObject({ medianMs: 16, p95Ms: 56, over50: 0.1 });
  });

  it("refuses to judge nothing", () => {
    expect(() => typingFigures([], 0, 16)).toThrow(RangeError);
  });
});
