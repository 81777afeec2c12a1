"use client";

import { type PointerEvent, useEffect, useRef } from "react";
import { drawStrokes, type Point, type Stroke } from "@/lib/client/mask";
import { useKeyBrush } from "./use-key-brush";

interface Props {
  readonly label: string;
  /** Of the picture, in its own pixels. */
  readonly width: number;
  readonly height: number;
  readonly strokes: readonly Stroke[];
  readonly tool: Stroke["tool"];
  readonly size: number;
  readonly onStroke: (stroke: Stroke) => void;
  /** Of the element that says how it is painted on. */
  readonly hintId: string;
}

/** The transparent sheet over the picture that one paints the mask on. */
export function MaskCanvas({ label, width, height, strokes, tool, size, onStroke, hintId }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<Point[] | null>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.clearRect(0, 0, width, height);
    drawStrokes(context, strokes, "#ff7a1a");
  }, [strokes, width, height]);
  const pointOf = (event: PointerEvent<HTMLCanvasElement>): Point => {
    const rect = event.currentTarget.getBoundingClientRect();
    return {
      x: Math.round(((event.clientX - rect.left) / rect.width) * width),
      y: Math.round(((event.clientY - rect.top) / rect.height) * height),
    };
  };
  const extend = (event: PointerEvent<HTMLCanvasElement>) => {
    const points = drawing.current;
    const context = event.currentTarget.getContext("2d");
    if (!points || !context) return;
    const last = points.at(-1);
    const next = pointOf(event);
    points.push(next);
    drawStrokes(context, [{ tool, size, points: last ? [last, next] : [next] }], "#ff7a1a");
  };
  const keyBrush = useKeyBrush({ width, height, tool, size, onStroke });
  return (
    <div
      role="application"
      aria-label={label}
      aria-describedby={hintId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the keys of the brush
      tabIndex={0}
      onKeyDown={keyBrush.onKeyDown}
      onFocus={(event) => event.currentTarget.matches(":focus-visible") && keyBrush.show()}
      onBlur={keyBrush.hide}
      className="absolute inset-0 rounded-chip"
    >
      <canvas
        ref={canvas}
        width={width}
        height={height}
        // The edge shows the mask on a picture of its own colour.
        className="size-full cursor-crosshair touch-none opacity-65 [filter:drop-shadow(0_0_1px_#fff)_drop-shadow(0_0_1px_#000)]"
        onPointerDown={(event) => {
          if (event.button !== 0 || !event.isPrimary) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          drawing.current = [];
          extend(event);
        }}
        onPointerMove={extend}
        onPointerUp={() => {
          const points = drawing.current;
          drawing.current = null;
          if (points) onStroke({ tool, size, points });
        }}
        onPointerCancel={() => {
          drawing.current = null;
        }}
      />
      {/* It stays in the page: an element that goes while the focus moves on makes the dialog take the focus back. */}
      <span
        aria-hidden="true"
        hidden={keyBrush.at === null}
        className="pointer-events-none absolute aspect-square -translate-1/2 rounded-full border-2 border-white outline-1 outline-black"
        style={{
          left: `${((keyBrush.at?.x ?? 0) / width) * 100}%`,
          top: `${((keyBrush.at?.y ?? 0) / height) * 100}%`,
          width: `${(size / width) * 100}%`,
        }}
      />
    </div>
  );
}
