"use client";

import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useEffect, useState } from "react";
import type { PickerOption, PickerWords } from "./picker-option";
import { Popover, PopoverContent, PopoverTrigger } from "./popover";

const loadList = () => import("./picker-list").then((module) => module.PickerList);
// Nobody picks at first paint.
const PickerList = dynamic(loadList, { ssr: false });
/** By then the page has what it needs; without a network the list must be here already. */
const PRELOAD_MS = 6_000;

interface Props {
  readonly label: string;
  readonly value: string;
  /** What the closed control shows. */
  readonly display: ReactNode;
  /** The options for what is typed into the search; all of them for "". Asked only while the list is open. */
  readonly find: (query: string) => readonly PickerOption[];
  readonly onChoose: (value: string) => void;
  readonly words: PickerWords;
  readonly triggerClassName?: string;
  readonly contentClassName?: string;
  /** Of the list from the closed control, in pixels. */
  readonly offset?: number | undefined;
}

/**
 * One choice out of a list that is searched by typing. Radix Select keeps every key for its own typeahead and has no
 * place for a search field, so this is a combobox over a Radix Popover: the focus stays in the search field, and the
 * arrow keys move the active option.
 */
export function Picker(props: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void loadList().catch(() => undefined), PRELOAD_MS);
    return () => clearTimeout(timer);
  }, []);
  const choose = (value: string) => {
    setOpen(false);
    if (value !== props.value) props.onChoose(value);
  };
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        role="combobox"
        aria-label={props.label}
        onPointerEnter={() => void loadList().catch(() => undefined)}
        className={clsx(
          "tap inline-flex min-w-0 items-center gap-2 rounded-full bg-raised px-3 text-ink transition-colors hover:bg-line",
          props.triggerClassName,
        )}
      >
        <span className="min-w-0 truncate">{props.display}</span>
        <ChevronDown className="ml-auto size-3.5 shrink-0 text-ink-3" aria-hidden="true" />
      </PopoverTrigger>
      <PopoverContent
        label={props.label}
        fillsPhone
        offset={props.offset}
        className={clsx(
          "flex h-[min(480px,var(--radix-popover-content-available-height))] flex-col overflow-hidden! p-0!",
          props.contentClassName,
        )}
      >
        <PickerList {...props} onChoose={choose} />
      </PopoverContent>
    </Popover>
  );
}
