export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MasonryLayout {
  /** In the order of the items; `y` never falls from one to the next. */
  readonly boxes: readonly Box[];
  readonly height: number;
  readonly tallest: number;
  /** Where the next item of each column would stand. */
  readonly ends: Float64Array;
}

/** Columns for a wall of this width: two on a phone, more but also larger ones on a wide screen. */
export function columnCount(width: number): number {
  return Math.max(2, Math.round(width / (200 + width * 0.09)));
}

export interface WallShape {
  readonly width: number;
  readonly columns: number;
  readonly gap: number;
}

/**
 * Lays items out in columns of the same width, each item on the column that is shortest so far. `before` is a layout
 * of the same wall with fewer items: those stand where they stood, and only the others are measured.
 */
export function layoutMasonry(
  wall: WallShape,
  count: number,
  heightOf: (index: number, columnWidth: number) => number,
  before?: MasonryLayout,
): MasonryLayout {
  const columnWidth = (wall.width - wall.gap * (wall.columns - 1)) / wall.columns;
  const ends = before ? before.ends.slice() : new Float64Array(wall.columns);
  const boxes: Box[] = before ? before.boxes.slice() : [];
  let tallest = before?.tallest ?? 0;
  for (let index = boxes.length; index < count; index += 1) {
    let column = 0;
    for (let other = 1; other < wall.columns; other += 1) {
      if ((ends[other] ?? 0) < (ends[column] ?? 0)) column = other;
    }
    const y = ends[column] ?? 0;
    const height = Math.round(heightOf(index, columnWidth));
    boxes[index] = { x: column * (columnWidth + wall.gap), y, width: columnWidth, height };
    ends[column] = y + height + wall.gap;
    tallest = Math.max(tallest, height);
  }
  return { boxes, height: Math.max(0, ...ends) - (count > 0 ? wall.gap : 0), tallest, ends };
}

/**
 * Makes a function that lays out a growing list: where only items came at the end, what stands is not measured again.
 * Items are taken for the same by identity, at the start and at the end of what was there.
 */
export function createMasonry<Item>(): (
  wall: WallShape,
  items: readonly Item[],
  heightOf: (item: Item, columnWidth: number) => number,
) => MasonryLayout {
  let last: {
    readonly wall: WallShape;
    readonly items: readonly Item[];
    readonly heightOf: unknown;
    readonly layout: MasonryLayout;
  } | null = null;
  return (wall, items, heightOf) => {
    const isGrown =
      last !== null &&
      last.heightOf === heightOf &&
      last.wall.width === wall.width &&
      last.wall.columns === wall.columns &&
      last.wall.gap === wall.gap &&
      last.items.length <= items.length &&
      last.items[0] === items[0] &&
      last.items.at(-1) === items[last.items.length - 1];
    const before = isGrown ? last?.layout : undefined;
    const isSame = before?.boxes.length === items.length;
    const layout = isSame
      ? before
      : layoutMasonry(
          wall,
          items.length,
          (index, columnWidth) => {
            const item = items[index];
            return item === undefined ? 0 : heightOf(item, columnWidth);
          },
          before,
        );
    last = { wall, items, heightOf, layout };
    return layout;
  };
}

/** The items that touch the strip from `top` to `bottom`, as a half-open range of indexes; O(log n). */
export function visibleRange(
  layout: MasonryLayout,
  top: number,
  bottom: number,
): readonly [from: number, to: number] {
  const firstAt = (y: number) => {
    let low = 0;
    let high = layout.boxes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((layout.boxes[middle]?.y ?? 0) < y) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [firstAt(top - layout.tallest), firstAt(bottom)];
}
