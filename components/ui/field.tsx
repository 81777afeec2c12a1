"use client";

import { type ReactNode, useId } from "react";

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** Gets the id that the field must carry. */
  readonly children: (id: string) => ReactNode;
}

/** A field of a form with its name above it. */
export function Field({ label, hint, children }: Props) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-[13px] text-ink-2">
        {label}
        {hint && <span className="text-ink-3"> · {hint}</span>}
      </label>
      {children(id)}
    </div>
  );
}
