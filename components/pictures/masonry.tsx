"use client";

import { type ReactNode, useEffect, useMemo, useRef } from "react";
import {
  type Box,
  columnCount,
  layoutMasonry,
  type MasonryLayout,
  visibleRange,
} from "@/lib/client/masonry-layout";
import { useViewportStrip } from "@/lib/client/use-viewport-strip";

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Height of an item in a column of this width, in pixels. Must not change once the item is shown. */
  readonly heightOf: (item: Item, columnWidth: number) => number;
  readonly render: (item: Item, box: Box) => ReactNode;
  /** Called while the end of the wall is near. */
  readonly onNearEnd?: (() => void) | undefined;
  /** Something over the whole wall that has to know where everything stands. */
  readonly renderOver?: (layout: MasonryLayout) => ReactNode;
}

/** A wall of pictures of which only those near the view exist in the page, in reading order. */
export function Masonry<Item>({ items, keyOf, heightOf, render, onNearEnd, renderOver }: Props<Item>) {
  const wall = useRef<HTMLDivElement>(null);
  const { width, top, bottom } = useViewportStrip(wall);
  const layout = useMemo(() => {
    const gap = width < 700 ? 6 : 8;
    const shape = { width, gap, columns: columnCount(width) };
    return layoutMasonry(shape, width > 0 ? items.length : 0, (index, columnWidth) => {
      const item = items[index];
      return item === undefined ? 0 : heightOf(item, columnWidth);
    });
  }, [items, width, heightOf]);
  const [from, to] = visibleRange(layout, top, bottom);
  const isNearEnd = width > 0 && bottom > layout.height;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer wall whose end is still near asks again
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, items.length, onNearEnd]);
  return (
    <div ref={wall} className="relative" style={{ height: layout.height }}>
      {items.slice(from, to).map((item, index) => {
        const box = layout.boxes[from + index];
        if (!box) return null;
        return (
          <div
            key={keyOf(item)}
            className="absolute top-0 left-0"
            style={{ width: box.width, height: box.height, transform: `translate(${box.x}px, ${box.y}px)` }}
          >
            {render(item, box)}
          </div>
        );
      })}
      {renderOver?.(layout)}
    </div>
  );
}
