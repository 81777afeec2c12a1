"use client";

import { clsx } from "clsx";
import { Check, Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { PickerOption, PickerWords } from "./picker-option";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly find: (query: string) => readonly PickerOption[];
  readonly onChoose: (value: string) => void;
  readonly words: PickerWords;
}

const PAGE = 5;
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

/** The open part of a Picker: a search field and what it finds. */
export function PickerList({ label, value, find, onChoose, words }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      find("").findIndex((option) => option.value === value),
    ),
  );
  const options = find(query);
  const index = Math.min(active, options.length - 1);
  const optionId = (position: number) => `${id}-${position}`;
  const activeId = index >= 0 ? optionId(index) : undefined;
  useEffect(() => {
    // A finger sees the list first; the keyboard on the screen would cover it.
    const target = window.matchMedia("(pointer: coarse)").matches ? list.current : field.current;
    target?.focus();
  }, []);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || options.length === 0) return;
    const step = STEPS[event.key];
    const chosen = options[index];
    if (step !== undefined) {
      event.preventDefault();
      const next = index + step;
      // One at a time it goes round; a page at a time it stops at the ends.
      const isRound = Math.abs(step) === 1;
      setActive(
        isRound ? (next + options.length) % options.length : Math.min(options.length - 1, Math.max(0, next)),
      );
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      onChoose(chosen.value);
    }
  };
  return (
    <>
      <label className="flex min-h-12 shrink-0 items-center gap-2.5 border-line border-b px-4 text-ink-3">
        <Search className="size-4 shrink-0" aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          aria-label={words.search}
          placeholder={words.search}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="done"
          className="min-w-0 flex-1 text-ellipsis bg-transparent text-[16px] text-ink outline-none md:text-[14px]"
        />
      </label>
      {options.length === 0 && (
        <p role="status" className="px-4 pt-4 text-[13px] text-ink-2">
          {words.none}
        </p>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        aria-activedescendant={activeId}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        className="fades-below min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5 outline-none"
      >
        {options.map((option, position) => (
          <Option
            key={option.value}
            id={optionId(position)}
            option={option}
            isChosen={option.value === value}
            isActive={position === index}
            onPoint={() => setActive(position)}
            onChoose={() => onChoose(option.value)}
          />
        ))}
      </div>
    </>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: PickerOption;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, option, isChosen, isActive, onPoint, onChoose }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the search field, which names this option as its active one
    // biome-ignore lint/a11y/useFocusableInteractive: the same; the focus stays in the field
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={clsx(
        "flex min-h-11 cursor-pointer select-none items-center gap-3 rounded-control px-3 py-2",
        isActive && "bg-raised forced-colors:outline",
      )}
    >
      <div className="min-w-0 flex-1">
        <span className={clsx("flex gap-3 font-medium", isChosen && "text-accent-text")}>
          <span className="min-w-0 flex-1">{option.label}</span>
          {isChosen && <Check className="mt-0.5 size-4 shrink-0" aria-hidden="true" />}
        </span>
        {option.details}
      </div>
    </div>
  );
}
