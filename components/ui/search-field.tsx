"use client";

import { clsx } from "clsx";
import { Search, X } from "lucide-react";

interface Props {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
}

/** A search that answers while one types; Escape empties it. */
export function SearchField({ label, clearLabel, value, onChange, className }: Props) {
  return (
    <label
      className={clsx(
        "flex min-h-10 min-w-0 items-center gap-2 rounded-full border border-line bg-panel pr-1 pl-3.5 text-ink-3 transition-colors focus-within:border-accent hover:border-edge pointer-coarse:min-h-11",
        className,
      )}
    >
      <Search className="size-4 shrink-0" aria-hidden="true" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onChange("")}
        autoComplete="off"
        spellCheck={false}
        className="min-w-0 flex-1 text-ellipsis bg-transparent text-[16px] text-ink outline-none md:text-[14px] [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== "" && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={() => onChange("")}
          className="grid size-8 place-items-center rounded-full hover:text-ink pointer-coarse:size-11"
        >
          <X className="size-4" />
        </button>
      )}
    </label>
  );
}
