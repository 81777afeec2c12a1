import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnCount, layoutMasonry, visibleRange } from "./masonry-layout";

const wall = fc.record({
  width: fc.integer({ min: 300, max: 3000 }),
  columns: fc.integer({ min: 1, max: 8 }),
  gap: fc.integer({ min: 0, max: 12 }),
});
const ratios = fc.array(fc.double({ min: 0.3, max: 3, noNaN: true }), { maxLength: 120 });

describe("layoutMasonry", () => {
  it("never lets two items overlap and keeps all inside the wall", () => {
    fc.assert(
      fc.property(wall, ratios, (shape, list) => {
        const { boxes, height } = layoutMasonry(
          shape,
          list.length,
          (index, width) => width / (list[index] ?? 1),
        );
        for (const [index, box] of boxes.entries()) {
          expect(box.x + box.width).toBeLessThanOrEqual(shape.width + 0.001);
          expect(box.y + box.height).toBeLessThanOrEqual(height + 0.001);
          for (const other of boxes.slice(0, index)) {
            const isApart = box.x !== other.x || box.y >= other.y + other.height + shape.gap - 0.001;
            expect(isApart).toBe(true);
          }
        }
      }),
    );
  });

  it("finds exactly the items in view, and few more", () => {
    fc.assert(
      fc.property(wall, ratios, fc.integer({ min: 0, max: 9000 }), (shape, list, top) => {
        const layout = layoutMasonry(shape, list.length, (index, width) => width / (list[index] ?? 1));
        const bottom = top + 900;
        const [from, to] = visibleRange(layout, top, bottom);
        for (const [index, box] of layout.boxes.entries()) {
          const isInView = box.y < bottom && box.y + box.height > top;
          if (isInView) expect(index >= from && index < to).toBe(true);
        }
      }),
    );
  });

  it("has two columns on a phone and more on a wide screen", () => {
    expect([344, 374, 1320, 2440].map(columnCount)).toEqual([2, 2, 4, 6]);
  });
});
