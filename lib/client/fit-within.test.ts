import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitWithin } from "./fit-within";

describe("fitWithin", () => {
  it.each([
    [
      { width: 4000, height: 3000 },
      { width: 511, height: 383 },
    ],
    [
      { width: 300, height: 200 },
      { width: 300, height: 200 },
    ],
    [
      { width: 1, height: 9000 },
      { width: 1, height: 511 },
    ],
  ])("makes %j to %j", (size, fitted) => {
    expect(fitWithin(size, 511)).toEqual(fitted);
  });

  it("never exceeds the side and never vanishes", () => {
    const side = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 4096 }), (width, height, maxSide) => {
        const fitted = fitWithin({ width, height }, maxSide);
        expect(Math.max(fitted.width, fitted.height)).toBeLessThanOrEqual(maxSide);
        expect(Math.min(fitted.width, fitted.height)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
