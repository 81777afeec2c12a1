import { edgeSpeed, rectangleBetween } from "./marquee";
import type { Box } from "./masonry-layout";

interface Wishes {
  /** The wall; the rectangle is measured from its upper left corner. */
  readonly wall: HTMLElement;
  /** Called with every change, and with null at the end. */
  readonly onChange: (rectangle: Box | null) => void;
}

/** A click with an unsteady hand is still a click. */
const LEAST_DRAWN = 8;

/** Follows the mouse from `start` until it is let go; near an edge the page scrolls. Returns what breaks it off. */
export function drawMarquee(start: PointerEvent, { wall, onChange }: Wishes): () => void {
  const pointOf = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const { left, top } = wall.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const from = pointOf(start);
  let pointer = { x: start.x, y: start.y };
  let isDrawing = false;
  let frame = 0;
  let lastTime = 0;

  const draw = () => {
    const drawn = rectangleBetween(from, pointOf(pointer));
    isDrawing ||= drawn.width + drawn.height > LEAST_DRAWN;
    if (isDrawing) onChange(drawn);
  };
  const scroll = (time: number) => {
    const speed = edgeSpeed(pointer.y, window.innerHeight);
    frame = speed === 0 ? 0 : requestAnimationFrame(scroll);
    const seconds = lastTime === 0 ? 0 : (time - lastTime) / 1_000;
    lastTime = speed === 0 ? 0 : time;
    window.scrollBy(0, speed * seconds);
    draw();
  };
  const move = (event: PointerEvent) => {
    pointer = { x: event.x, y: event.y };
    draw();
    if (!isDrawing) return;
    event.preventDefault();
    frame ||= requestAnimationFrame(scroll);
  };
  const swallowClick = (click: Event) => {
    if (isDrawing) click.stopPropagation();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", stop);
    window.removeEventListener("pointercancel", stop);
    // The click that follows the release comes after this; it must not choose once more.
    setTimeout(() => window.removeEventListener("click", swallowClick, true));
    onChange(null);
  };
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", stop);
  window.addEventListener("pointercancel", stop);
  window.addEventListener("click", swallowClick, true);
  return stop;
}
