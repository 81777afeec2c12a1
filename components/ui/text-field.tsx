import { clsx } from "clsx";
import type { ComponentProps } from "react";

const FIELD =
  "w-full rounded-control border border-line bg-bg px-3 text-[16px] text-ink transition-colors hover:border-edge focus:border-accent focus:outline-none aria-invalid:border-bad";

/** 16 px, so that a phone does not zoom in. Needs a label (aria-label or a <label>). */
export function TextField({ className, ...props }: ComponentProps<"input">) {
  return <input className={clsx(FIELD, "min-h-11", className)} {...props} />;
}

/** It grows with its text, from `rows` lines on. */
export function TextArea({ className, rows = 1, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      // A field that grows with its text pays no heed to its own number of rows.
      style={{ minHeight: `calc(${rows}lh + 20px)` }}
      className={clsx(FIELD, "field-sizing-content max-h-40 min-h-11 py-[9px]", className)}
      {...props}
    />
  );
}
