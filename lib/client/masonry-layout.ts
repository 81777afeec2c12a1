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
}

/** Columns for a wall of this width: two on a phone, more but also larger ones on a wide screen. */
export function columnCount(width: number): number {
  return Math.max(2, Math.round(width / (200 + width * 0.09)));
}

/** Lays items out in columns of the same width, each item on the column that is shortest so far. */
export function layoutMasonry(
  wall: { readonly width: number; readonly columns: number; readonly gap: number },
  count: number,
  heightOf: (index: number, columnWidth: number) => number,
): MasonryLayout {
  const columnWidth = (wall.width - wall.gap * (wall.columns - 1)) / wall.columns;
  const ends = new Float64Array(wall.columns);
  const boxes: Box[] = new Array(count);
  let tallest = 0;
  for (let index = 0; index < count; index += 1) {
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
  return { boxes, height: Math.max(0, ...ends) - (count > 0 ? wall.gap : 0), tallest };
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
