import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutMasonry } from "./masonry-layout";
import { WALL_KEYS, wallNeighbour } from "./wall-navigation";

/*
 * Three columns of 100, gaps of 10:
 *   0  1  2      heights 100, 200, 100
 *   3  1  4      3: 100 high, 4: 100 high
 *   5  6  7
 */
const heights = [100, 210, 100, 100, 100, 100, 100, 100];
const layout = layoutMasonry(
  { width: 320, columns: 3, gap: 10 },
  heights.length,
  (index) => heights[index] ?? 0,
);
const from = (index: number, key: (typeof WALL_KEYS)[number]) => wallNeighbour(layout, index, key);

describe("a key on the wall", () => {
  it("goes to the column beside, at about the same height", () => {
    expect([from(0, "ArrowRight"), from(3, "ArrowRight"), from(5, "ArrowRight")]).toEqual([1, 1, 6]);
    expect([from(4, "ArrowLeft"), from(6, "ArrowLeft"), from(7, "ArrowLeft")]).toEqual([1, 5, 6]);
  });

  it("goes up and down within the column", () => {
    expect([from(0, "ArrowDown"), from(1, "ArrowDown"), from(4, "ArrowDown")]).toEqual([3, 6, 7]);
    expect([from(5, "ArrowUp"), from(6, "ArrowUp"), from(4, "ArrowUp")]).toEqual([3, 1, 2]);
  });

  it("stays where nothing is, and finds both ends", () => {
    expect([from(0, "ArrowLeft"), from(2, "ArrowUp"), from(7, "ArrowRight"), from(5, "ArrowDown")]).toEqual([
      0, 2, 7, 5,
    ]);
    expect([from(4, "Home"), from(4, "End")]).toEqual([0, 7]);
  });

  it("never leaves the wall, whatever its shape, and comes back the way it went up or down", () => {
    const ratios = fc.array(fc.double({ min: 0.3, max: 3, noNaN: true }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(ratios, fc.nat(), fc.integer({ min: 1, max: 6 }), (list, start, columns) => {
        const wall = layoutMasonry({ width: 900, columns, gap: 8 }, list.length, (at, width) => {
          return width / (list[at] ?? 1);
        });
        const index = start % list.length;
        for (const key of WALL_KEYS) expect(wall.boxes[wallNeighbour(wall, index, key)]).toBeDefined();
        const below = wallNeighbour(wall, index, "ArrowDown");
        if (below !== index) expect(wallNeighbour(wall, below, "ArrowUp")).toBe(index);
      }),
    );
  });
});
