"use client";

/** A shortcut as the keys on this visitor's keyboard. Only shown in the browser, where the system is known. */
export function ShortcutKeys({ shortcut }: { readonly shortcut: string }) {
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  const keys = shortcut
    .split(/[+ ]/)
    .map((key) => (key === "mod" ? (isApple ? "⌘" : "Ctrl") : key.toUpperCase()));
  return (
    <span className="flex shrink-0 gap-1">
      {keys.map((key, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the keys of one shortcut never change, and may repeat (g g)
        <kbd key={index} className="num rounded-chip border border-line bg-raised px-1.5 py-0.5 text-ink-2">
          {key}
        </kbd>
      ))}
    </span>
  );
}
