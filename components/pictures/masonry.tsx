"use client";

import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import {
  type Box,
  columnCount,
  createMasonry,
  type MasonryLayout,
  visibleRange,
} from "@/lib/client/masonry-layout";
import { useShownPicture } from "@/lib/client/open-picture";
import { useViewportStrip, VIEW_MARGIN } from "@/lib/client/use-viewport-strip";
import { WALL_KEYS, wallNeighbour } from "@/lib/client/wall-navigation";
import { TabStop } from "./tab-stop";

/** Pixels between a tile reached by a key and the edge of the window: the page's head, the tab bar. */
const KEY_MARGIN = 96;

interface Props<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Height of an item in a column of this width, in pixels. Must not change once the item is shown. */
  readonly heightOf: (item: Item, columnWidth: number) => number;
  readonly render: (item: Item, box: Box) => ReactNode;
  /** Called while the end of the wall is near. */
  readonly onNearEnd?: (() => void) | undefined;
  /** Called as a key takes the focus from one item to another. */
  readonly onStep?: ((from: Item, to: Item, isExtending: boolean) => void) | undefined;
  /** Something over the whole wall that has to know where everything stands. */
  readonly renderOver?: (layout: MasonryLayout) => ReactNode;
}

/**
 * A wall of pictures of which only those near the view exist in the page, in reading order. Tab comes to one picture
 * of it, the arrow keys go on from there; the one with the focus stays in the page wherever one scrolls.
 */
export function Masonry<Item>(props: Props<Item>) {
  const { items, keyOf, heightOf, render, onNearEnd, onStep, renderOver } = props;
  const wall = useRef<HTMLDivElement>(null);
  const { width, top, bottom } = useViewportStrip(wall);
  const [active, setActive] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  // The picture shown large has its tile below it, so that closing it leads there.
  const large = useShownPicture();
  const current = large ?? active;
  const [layOut] = useState(() => createMasonry<Item>());
  const layout = useMemo(() => {
    const shape = { width, gap: width < 700 ? 6 : 8, columns: columnCount(width) };
    return layOut(shape, width > 0 ? items : [], heightOf);
  }, [layOut, items, width, heightOf]);
  const [from, to] = visibleRange(layout, top, bottom);
  const activeIndex = useMemo(
    () => (current === null ? -1 : items.findIndex((item) => keyOf(item) === current)),
    [items, keyOf, current],
  );
  const shown = Array.from({ length: to - from }, (_, offset) => from + offset);
  if (activeIndex >= 0 && activeIndex < from) shown.unshift(activeIndex);
  else if (activeIndex >= to) shown.push(activeIndex);
  const stop = activeIndex >= 0 ? activeIndex : firstInView(layout, from, top + VIEW_MARGIN);

  const isNearEnd = width > 0 && bottom > layout.height;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer wall whose end is still near asks again
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
  }, [isNearEnd, items.length, onNearEnd]);
  useLayoutEffect(() => {
    if (!wantsFocus.current || activeIndex < 0) return;
    wantsFocus.current = false;
    const tile = wall.current?.querySelector<HTMLElement>(`[data-wall-index="${activeIndex}"]`);
    (tile?.querySelector<HTMLElement>("[data-picture]") ?? tile?.querySelector("button"))?.focus({
      preventScroll: true,
    });
  }, [activeIndex]);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = WALL_KEYS.find((known) => known === event.key);
    const at = event.target instanceof HTMLElement ? indexOf(event.target) : -1;
    const item = items[at];
    if (!key || !item || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const index = wallNeighbour(layout, at, key);
    const next = items[index];
    const box = layout.boxes[index];
    if (index === at || !next || !box) return;
    bringIntoView(wall.current, box);
    wantsFocus.current = true;
    setActive(keyOf(next));
    onStep?.(item, next, event.shiftKey);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the buttons inside, wherever the focus is
    <div
      ref={wall}
      // A stacking context of its own: what the browser keeps of the wall holds while the page around it is typed in.
      className="relative isolate"
      style={{ height: layout.height }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const item = items[indexOf(event.target)];
        if (item) setActive(keyOf(item));
      }}
    >
      {shown.map((index) => {
        const item = items[index];
        const box = layout.boxes[index];
        if (item === undefined || !box) return null;
        return (
          <div
            key={keyOf(item)}
            data-wall-index={index}
            className="absolute top-0 left-0"
            // Not left and top: as pictures come, each would count as a layout shift.
            style={{ width: box.width, height: box.height, transform: `translate(${box.x}px, ${box.y}px)` }}
          >
            <TabStop value={index === stop}>{render(item, box)}</TabStop>
          </div>
        );
      })}
      {renderOver?.(layout)}
    </div>
  );
}

/** The item an element belongs to; -1: none. */
function indexOf(element: Element): number {
  return Number(element.closest("[data-wall-index]")?.getAttribute("data-wall-index") ?? -1);
}

/** The first item whose upper edge can be seen. */
function firstInView(layout: MasonryLayout, from: number, top: number): number {
  for (let index = from; index < layout.boxes.length; index += 1) {
    if ((layout.boxes[index]?.y ?? 0) >= top) return index;
  }
  return from;
}

function bringIntoView(wall: HTMLElement | null, box: Box): void {
  if (!wall) return;
  const y = wall.getBoundingClientRect().top + box.y;
  const above = y - KEY_MARGIN;
  const below = y + box.height + KEY_MARGIN - window.innerHeight;
  if (above < 0) window.scrollBy(0, above);
  else if (below > 0) window.scrollBy(0, Math.min(below, above));
}
