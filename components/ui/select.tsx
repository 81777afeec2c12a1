"use client";

import * as RadixSelect from "@radix-ui/react-select";
import { clsx } from "clsx";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

interface SelectProps {
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly label: string;
  /** What the closed control shows. */
  readonly display: ReactNode;
  readonly triggerClassName?: string;
  readonly contentClassName?: string;
  readonly children: ReactNode;
}

/** One choice out of a list; arrow keys, typing ahead and Escape work as in a native select. */
export function Select(props: SelectProps) {
  return (
    <RadixSelect.Root value={props.value} onValueChange={props.onValueChange}>
      <RadixSelect.Trigger
        aria-label={props.label}
        className={clsx(
          "tap inline-flex min-w-0 items-center gap-2 rounded-full bg-raised px-3 text-ink transition-colors hover:bg-line",
          props.triggerClassName,
        )}
      >
        <span className="min-w-0 truncate">
          <RadixSelect.Value>{props.display}</RadixSelect.Value>
        </span>
        <RadixSelect.Icon asChild>
          <ChevronDown className="ml-auto size-3.5 shrink-0 text-ink-3" />
        </RadixSelect.Icon>
      </RadixSelect.Trigger>
      <RadixSelect.Portal>
        <RadixSelect.Content
          position="popper"
          sideOffset={8}
          collisionPadding={8}
          className={clsx(
            "z-50 max-h-(--radix-select-content-available-height) max-w-[calc(100vw-16px)] animate-rise overflow-hidden rounded-panel border border-line bg-panel shadow-float",
            props.contentClassName,
          )}
        >
          <RadixSelect.Viewport className="p-1.5">{props.children}</RadixSelect.Viewport>
        </RadixSelect.Content>
      </RadixSelect.Portal>
    </RadixSelect.Root>
  );
}

interface SelectItemProps {
  readonly value: string;
  /** The words that typing ahead finds and that name the item. */
  readonly label: string;
  readonly children?: ReactNode;
}

export function SelectItem({ value, label, children }: SelectItemProps) {
  return (
    <RadixSelect.Item
      value={value}
      textValue={label}
      className="flex min-h-11 cursor-default select-none items-center gap-3 rounded-control px-3 py-2 outline-none data-highlighted:bg-raised data-[state=checked]:text-accent-text"
    >
      <div className="min-w-0 flex-1">
        <RadixSelect.ItemText>
          {label}
          {children}
        </RadixSelect.ItemText>
      </div>
      <RadixSelect.ItemIndicator>
        <Check className="size-4 text-accent-text" />
      </RadixSelect.ItemIndicator>
    </RadixSelect.Item>
  );
}
