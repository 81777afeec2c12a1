import { describe, expect, it } from "vitest";
import { boxesTouching, edgeSpeed, rectangleBetween } from "./marquee";

const boxes = [
  { x: 0, y: 0, width: 100, height: 100 },
  { x: 108, y: 0, width: 100, height: 200 },
  { x: 0, y: 108, width: 100, height: 100 },
];

describe("a marquee", () => {
  it("is the same drawn from either corner", () => {
    const one = { x: 150, y: 20 };
    const other = { x: 30, y: 120 };
    expect(rectangleBetween(one, other)).toEqual({ x: 30, y: 20, width: 120, height: 100 });
    expect(rectangleBetween(other, one)).toEqual(rectangleBetween(one, other));
  });

  it("takes what it touches and not what it only meets at the edge", () => {
    expect(boxesTouching(boxes, { x: 90, y: 50, width: 30, height: 20 })).toEqual([0, 1]);
    expect(boxesTouching(boxes, { x: 100, y: 0, width: 8, height: 500 })).toEqual([]);
    expect(boxesTouching(boxes, { x: 0, y: 0, width: 500, height: 500 })).toEqual([0, 1, 2]);
  });

  it("scrolls the faster the nearer the pointer is to an edge, and not in between", () => {
    expect(edgeSpeed(400, 800)).toBe(0);
    expect(edgeSpeed(28, 800)).toBe(-900);
    expect(edgeSpeed(786, 800)).toBe(1_350);
    expect([edgeSpeed(-300, 800), edgeSpeed(1_200, 800)]).toEqual([-1_800, 1_800]);
  });
});
