import { clsx } from "clsx";
import type { CSSProperties } from "react";

/** Stands where something will be, in the very shape it will have. */
export function Skeleton({
  className,
  style,
}: {
  readonly className?: string;
  readonly style?: CSSProperties;
}) {
  return (
    <div
      aria-hidden="true"
      style={style}
      className={clsx("animate-breathe rounded-picture bg-awaited", className)}
    />
  );
}
