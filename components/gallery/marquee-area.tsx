"use client";

import { useEffect, useRef, useState } from "react";
import { drawMarquee } from "@/lib/client/draw-marquee";
import { boxesTouching } from "@/lib/client/marquee";
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
 * anywhere. What was chosen before stays; near the edge of the window the wall scrolls along.
 */
export function MarqueeArea({ boxes, images }: Props) {
  const origin = useRef<HTMLDivElement>(null);
  const [rectangle, setRectangle] = useState<Box | null>(null);
  // Scrolling makes the wall longer while one draws.
  const wall = useRef({ boxes, images });
  useEffect(() => {
    wall.current = { boxes, images };
  }, [boxes, images]);
  useEffect(() => {
    const corner = origin.current;
    const area = corner?.closest("section");
    if (!corner || !area) return;
    let stop = () => {};
    const start = (event: PointerEvent) => {
      if (event.pointerType !== "mouse" || event.button !== 0 || !(event.target instanceof Element)) return;
      const isOnTile = event.target.closest("article, button, a, [role=dialog]") !== null;
      if (isOnTile && !(event.shiftKey && event.target.closest("article"))) return;
      const before = [...selection.get().ids];
      const onChange = (drawn: Box | null) => {
        setRectangle(drawn);
        if (!drawn) return;
        const touched = boxesTouching(wall.current.boxes, drawn);
        selectOnly([...before, ...touched.flatMap((index) => wall.current.images[index]?.id ?? [])]);
      };
      stop = drawMarquee(event, { wall: corner, onChange });
      if (isOnTile) event.preventDefault();
    };
    area.addEventListener("pointerdown", start);
    return () => {
      area.removeEventListener("pointerdown", start);
      stop();
    };
  }, []);
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
