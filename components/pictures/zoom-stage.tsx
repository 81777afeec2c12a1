"use client";

import { clsx } from "clsx";
import { type PointerEvent, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { NO_ZOOM, type Point, panBy, type Zoom, zoomAt } from "@/lib/client/zoom";

const DOUBLE_CLICK_SCALE = 2.5;
const KEY_STEP = 1.4;
/** A notch of a mouse wheel is about 100 of these. */
const WHEEL_STEP = 0.0022;

const isField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea") !== null;

interface Props {
  readonly label: string;
  /** Told when the picture is enlarged, and when it is whole again. */
  readonly onZoom: (isZoomed: boolean) => void;
  readonly children: ReactNode;
}

/** Lets one look closer: wheel, pinch, double click, + and -; drag to move. Swipes pass while nothing is enlarged. */
export function ZoomStage({ label, onZoom, children }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const pointers = useRef(new Map<number, Point>());
  const [zoom, setZoom] = useState<Zoom>(NO_ZOOM);
  const isZoomed = zoom.scale > 1;
  useEffect(() => onZoom(isZoomed), [onZoom, isZoomed]);
  const scaleBy = useCallback(
    (factor: number, at?: { readonly clientX: number; readonly clientY: number }) => {
      const rect = stage.current?.getBoundingClientRect();
      if (!rect) return;
      const middle = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      const from = at ? { x: at.clientX - middle.x, y: at.clientY - middle.y } : { x: 0, y: 0 };
      setZoom((old) => zoomAt(old, factor, from, rect));
    },
    [],
  );
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      // Else the browser enlarges the whole page at a pinch of the touchpad.
      event.preventDefault();
      scaleBy(Math.exp(-event.deltaY * (event.ctrlKey ? 4 : 1) * WHEEL_STEP), event);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || isField(event.target)) return;
      if (event.key === "+" || event.key === "=") scaleBy(KEY_STEP);
      else if (event.key === "-") scaleBy(1 / KEY_STEP);
      else if (event.key === "0") setZoom(NO_ZOOM);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    window.addEventListener("keydown", onKeyDown);
    return () => {
      element.removeEventListener("wheel", onWheel);
      window.removeEventListener("keydown", onKeyDown);
    };
  }, [scaleBy]);
  const onPointerDown = (event: PointerEvent) => {
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (!isZoomed && pointers.current.size < 2) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    const before = pointers.current.get(event.pointerId);
    const rect = stage.current?.getBoundingClientRect();
    if (!before || !rect) return;
    const now = { x: event.clientX, y: event.clientY };
    pointers.current.set(event.pointerId, now);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const distance = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y);
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
      scaleBy(distance(now) / Math.max(1, distance(before)), middle);
    } else if (isZoomed) {
      setZoom((old) => panBy(old, { x: now.x - before.x, y: now.y - before.y }, rect));
    }
  };
  const onPointerEnd = (event: PointerEvent) => {
    if (isZoomed || pointers.current.size > 1) event.stopPropagation();
    pointers.current.delete(event.pointerId);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={stage}
      role="group"
      aria-label={label}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onDoubleClick={(event) => (isZoomed ? setZoom(NO_ZOOM) : scaleBy(DOUBLE_CLICK_SCALE, event))}
      className={clsx(
        "grid size-full place-items-center [container-type:size]",
        isZoomed ? "cursor-grab touch-none active:cursor-grabbing" : "cursor-zoom-in",
      )}
    >
      <div
        className="grid size-full place-items-center"
        style={
          isZoomed ? { transform: `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})` } : undefined
        }
      >
        {children}
      </div>
    </div>
  );
}
