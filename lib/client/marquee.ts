import type { Box } from "./masonry-layout";

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The rectangle with these two opposite corners. */
export function rectangleBetween(one: Point, other: Point): Box {
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

/** The indexes of the boxes that share a point with the rectangle. */
export function boxesTouching(boxes: readonly Box[], rectangle: Box): number[] {
  return boxes.flatMap((box, index) =>
    box.x < rectangle.x + rectangle.width &&
    box.x + box.width > rectangle.x &&
    box.y < rectangle.y + rectangle.height &&
    box.y + box.height > rectangle.y
      ? [index]
      : [],
  );
}

/** So near to the edge of the window drawing scrolls, in pixels. */
const EDGE = 56;
const FASTEST = 1_800;

/** How fast the page scrolls while a rectangle is drawn near an edge of the window: pixels a second, up is negative. */
export function edgeSpeed(y: number, windowHeight: number): number {
  const into = y < EDGE ? y - EDGE : Math.max(0, y - (windowHeight - EDGE));
  return Math.max(-1, Math.min(1, into / EDGE)) * FASTEST;
}
