import { type Box, type MasonryLayout, visibleRange } from "./masonry-layout";

/** The keys that go along a wall. */
export const WALL_KEYS = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"] as const;
export type WallKey = (typeof WALL_KEYS)[number];

const middleOf = (box: Box) => box.y + box.height / 2;
const isSameColumn = (a: Box, b: Box) => Math.abs(a.x - b.x) < 1;

/** The nearest of `indexes` to the middle of a box, up and down; the earlier one where two are as near. */
function nearest(layout: MasonryLayout, indexes: readonly number[], from: Box): number | undefined {
  let best: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const index of indexes) {
    const box = layout.boxes[index];
    if (!box) continue;
    const away = Math.abs(middleOf(box) - middleOf(from));
    if (away < distance) {
      best = index;
      distance = away;
    }
  }
  return best;
}

/** The item beside another: in the next column of that side, at about the same height. */
function beside(layout: MasonryLayout, from: Box, side: 1 | -1): number | undefined {
  const reach = layout.tallest;
  const [start, end] = visibleRange(layout, from.y - reach, from.y + from.height + reach);
  const indexes = Array.from({ length: end - start }, (_, offset) => start + offset).filter(
    (index) => ((layout.boxes[index]?.x ?? from.x) - from.x) * side > 1,
  );
  const columns = indexes.map((index) => (layout.boxes[index]?.x ?? 0) * side);
  const next = Math.min(...columns);
  return nearest(
    layout,
    indexes.filter((_, position) => (columns[position] ?? 0) - next < 1),
    from,
  );
}

/**
 * Where a key leads from an item of a wall, by what the eye sees: sideways to the column beside, up and down within
 * the column. Where nothing is, the item itself.
 */
export function wallNeighbour(layout: MasonryLayout, index: number, key: WallKey): number {
  const { boxes } = layout;
  const from = boxes[index];
  if (!from) return index;
  switch (key) {
    case "Home":
      return 0;
    case "End":
      return boxes.length - 1;
    case "ArrowLeft":
      return beside(layout, from, -1) ?? index;
    case "ArrowRight":
      return beside(layout, from, 1) ?? index;
    case "ArrowUp":
    case "ArrowDown": {
      const step = key === "ArrowDown" ? 1 : -1;
      for (let other = index + step; other >= 0 && other < boxes.length; other += step) {
        const box = boxes[other];
        if (box && isSameColumn(box, from)) return other;
      }
      return index;
    }
  }
}
