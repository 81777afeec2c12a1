"use client";

import { clsx } from "clsx";
import { type ReactNode, useEffect, useId, useRef } from "react";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: ReactNode;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string;
}

/** Chips of which one is chosen; native radio buttons underneath, so arrow keys move between them. */
export function ChoiceGroup<Value extends string>({
  label,
  value,
  choices,
  onChange,
  className,
}: Props<Value>) {
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  // What was chosen before the page's script arrived counts. Only then: later choices come as events.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, after the first render in the browser
  useEffect(() => {
    const chosen = group.current?.querySelector<HTMLInputElement>("input:checked")?.value;
    const choice = choices.find((candidate) => candidate.value === chosen);
    if (choice && choice.value !== value) onChange(choice.value);
  }, []);
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={label}
      className={clsx("flex flex-wrap gap-1.5", className)}
    >
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={clsx(
            "tap relative inline-flex min-w-14 cursor-pointer items-center justify-center gap-1.5 rounded-full px-3 text-[13px] transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
            choice.value === value
              ? "bg-accent-soft font-medium text-accent-text"
              : "bg-raised text-ink-2 hover:bg-line hover:text-ink",
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            className="sr-only"
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          {choice.icon}
          {choice.label}
        </label>
      ))}
    </div>
  );
}
