import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnCount, createMasonry, layoutMasonry, visibleRange } from "./masonry-layout";

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

  it("comes to the same whether a list is laid out at once or as it grows, and measures each item once", () => {
    fc.assert(
      fc.property(wall, ratios, fc.array(fc.nat(30), { maxLength: 6 }), (shape, list, steps) => {
        const items = list.map((ratio) => ({ ratio }));
        let measured = 0;
        const heightOf = (item: { readonly ratio: number }, width: number) => {
          measured += 1;
          return width / item.ratio;
        };
        const grow = createMasonry<{ readonly ratio: number }>();
        let end = 1;
        for (const step of steps) {
          end += step;
          grow(shape, items.slice(0, end), heightOf);
        }
        const grown = grow(shape, items, heightOf);
        expect(measured).toBe(items.length);
        expect(grown).toEqual(createMasonry<{ readonly ratio: number }>()(shape, items, heightOf));
      }),
    );
  });

  it("measures anew what a deletion moved", () => {
    const shape = { width: 300, columns: 2, gap: 0 };
    const [a, b, c] = [{ height: 10 }, { height: 20 }, { height: 30 }];
    const heightOf = (item: { readonly height: number }) => item.height;
    const grow = createMasonry<{ readonly height: number }>();
    grow(shape, [a, b, c], heightOf);
    expect(grow(shape, [b, c], heightOf).boxes.map((box) => box.height)).toEqual([20, 30]);
    expect(grow(shape, [b], heightOf).boxes.map((box) => box.height)).toEqual([20]);
    const [d, e] = [{ height: 40 }, { height: 50 }];
    grow(shape, [a, b], heightOf);
    expect(grow(shape, [d, b], heightOf).boxes.map((box) => box.height)).toEqual([40, 20]);
    expect(grow(shape, [d, e, b], heightOf).boxes.map((box) => box.height)).toEqual([40, 50, 20]);
    grow(shape, [b], heightOf);
    expect(grow({ ...shape, width: 200 }, [b], heightOf).boxes[0]?.width).toBe(100);
  });

  it("has two columns on a phone and more on a wide screen", () => {
    expect([344, 374, 1320, 2440].map(columnCount)).toEqual([2, 2, 4, 6]);
  });
});
