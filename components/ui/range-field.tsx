"use client";

import { clsx } from "clsx";
import { type CSSProperties, useId } from "react";

interface Props {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  /** All on one line, for a bar of tools. */
  readonly isInline?: boolean;
}

/** A slider and a number for the same value; the slider is the browser's own, so keys and screen readers work. */
export function RangeField({ label, value, min, max, step, onChange, isInline = false }: Props) {
  const id = useId();
  const accept = (text: string) => {
    const next = Number(text);
    if (text !== "" && Number.isFinite(next)) onChange(Math.min(max, Math.max(min, next)));
  };
  return (
    <div
      className={clsx(
        "grid items-center gap-x-3",
        isInline ? "grid-cols-[auto_minmax(0,1fr)_auto]" : "grid-cols-[1fr_auto]",
      )}
    >
      <label htmlFor={id} className="text-[13px] text-ink-2">
        {label}
      </label>
      <input
        type="number"
        inputMode="decimal"
        aria-label={label}
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => accept(event.target.value)}
        className={clsx(
          isInline && "order-last",
          "num tap w-14 text-[13px] [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none rounded-control border border-line bg-bg px-2 py-1.5 text-right text-ink hover:border-edge",
        )}
      />
      <input
        id={id}
        type="range"
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => accept(event.target.value)}
        style={{ "--share": `${((value - min) / (max - min)) * 100}%` } as CSSProperties}
        className={clsx("slider h-8 w-full cursor-pointer pointer-coarse:h-11", !isInline && "col-span-2")}
      />
    </div>
  );
}
