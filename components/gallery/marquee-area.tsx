"use client";

import { useEffect, useRef, useState } from "react";
import { boxesTouching, rectangleBetween } from "@/lib/client/marquee";
import type { Box } from "@/lib/client/masonry-layout";
import { selection, selectOnly } from "@/lib/client/selection";
import type { Image } from "@/lib/domain/generation";

interface Props {
  /** Where each picture stands on the wall, in the order of `images`. */
  readonly boxes: readonly Box[];
  readonly images: readonly Image[];
}

/**
 * Choosing by drawing a rectangle with the mouse: from a gap or the margin of the wall, or with Shift from
 * anywhere. What was chosen before stays.
 */
export function MarqueeArea({ boxes, images }: Props) {
  const origin = useRef<HTMLDivElement>(null);
  const [rectangle, setRectangle] = useState<Box | null>(null);
  useEffect(() => {
    const wall = origin.current;
    const area = wall?.closest("section");
    if (!wall || !area) return;
    const pointOf = (event: PointerEvent) => {
      const { left, top } = wall.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    let stop = () => {};
    const start = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.button !== 0 || !(event.target instanceof Element)) return;
      const isOnTile = event.target.closest("article, button, a, [role=dialog]") !== null;
      if (isOnTile && !(event.shiftKey && event.target.closest("article"))) return;
      const from = pointOf(event);
      const before = [...selection.get().ids];
      let isDrawing = false;
      const move = (next: PointerEvent) => {
        const drawn = rectangleBetween(from, pointOf(next));
        // A click with an unsteady hand is still a click.
        isDrawing ||= drawn.width + drawn.height > 8;
        if (!isDrawing) return;
        next.preventDefault();
        setRectangle(drawn);
        const touched = boxesTouching(boxes, drawn).flatMap((index) => images[index]?.id ?? []);
        selectOnly([...before, ...touched]);
      };
      const swallowClick = (click: Event) => {
        if (isDrawing) click.stopPropagation();
      };
      stop = () => {
        window.removeEventListener("pointermove", move);
        window.removeEventListener("pointerup", stop);
        window.removeEventListener("pointercancel", stop);
        // The click that follows the release comes after this; it must not choose once more.
        setTimeout(() => window.removeEventListener("click", swallowClick, true));
        setRectangle(null);
        stop = () => {};
      };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", stop);
      window.addEventListener("pointercancel", stop);
      window.addEventListener("click", swallowClick, true);
      if (isOnTile) event.preventDefault();
    };
    area.addEventListener("pointerdown", start);
    return () => {
      area.removeEventListener("pointerdown", start);
      stop();
    };
  }, [boxes, images]);
  return (
    <div ref={origin} className="pointer-events-none absolute top-0 left-0" aria-hidden="true">
      {rectangle && (
        <div
          className="absolute z-10 border border-accent bg-accent-soft"
          style={{
            width: rectangle.width,
            height: rectangle.height,
            transform: `translate(${rectangle.x}px, ${rectangle.y}px)`,
          }}
        />
      )}
    </div>
  );
}
