import { type RefObject, useEffect, useState } from "react";

/** Scrolling is noticed in steps of this many pixels, so that most of it renders nothing. */
const STEP = 240;
/** So much above and below the view is made before it is seen, in pixels. */
export const VIEW_MARGIN = 900;

export interface ViewportStrip {
  /** Width of the element in CSS pixels; 0: not measured yet. */
  readonly width: number;
  /** The part of the element near the window's view, in its own pixels, with a margin above and below. */
  readonly top: number;
  readonly bottom: number;
}

/** Follows which part of an element is in view as the window scrolls or changes size. */
export function useViewportStrip(ref: RefObject<HTMLElement | null>, margin = VIEW_MARGIN): ViewportStrip {
  const [strip, setStrip] = useState<ViewportStrip>({ width: 0, top: 0, bottom: 0 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let frame = 0;
    const measure = () => {
      frame = 0;
      const rect = element.getBoundingClientRect();
      const seen = Math.floor(-rect.top / STEP) * STEP;
      const next = {
        width: rect.width,
        top: seen - margin,
        bottom: seen + window.innerHeight + STEP + margin,
      };
      setStrip((old) =>
        old.width === next.width && old.top === next.top && old.bottom === next.bottom ? old : next,
      );
    };
    const schedule = () => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(schedule);
    observer.observe(element);
    window.addEventListener("scroll", schedule, { passive: true });
    window.addEventListener("resize", schedule);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      window.removeEventListener("scroll", schedule);
      window.removeEventListener("resize", schedule);
    };
  }, [ref, margin]);
  return strip;
}
