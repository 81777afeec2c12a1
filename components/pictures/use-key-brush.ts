import { type KeyboardEvent, useState } from "react";
import type { Point, Stroke } from "@/lib/client/mask";

interface Brush {
  /** Of the picture, in its own pixels. */
  readonly width: number;
  readonly height: number;
  readonly tool: Stroke["tool"];
  readonly size: number;
  readonly onStroke: (stroke: Stroke) => void;
}

const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The brush without a mouse: arrow keys move it by half its size, with Shift they paint on the way, Space or Enter
 * paints where it is. `at` is where it is, null until a key moves it.
 */
export function useKeyBrush({ width, height, tool, size, onStroke }: Brush) {
  const [at, setAt] = useState<Point | null>(null);
  const here = at ?? { x: Math.round(width / 2), y: Math.round(height / 2) };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) {
      event.preventDefault();
      const reach = Math.max(1, Math.round(size / 2));
      const next = {
        x: Math.min(width, Math.max(0, here.x + step[0] * reach)),
        y: Math.min(height, Math.max(0, here.y + step[1] * reach)),
      };
      setAt(next);
      if (event.shiftKey) onStroke({ tool, size, points: [here, next] });
    } else if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      setAt(here);
      onStroke({ tool, size, points: [here] });
    }
  };
  return { at, onKeyDown, show: () => setAt(here), hide: () => setAt(null) };
}
