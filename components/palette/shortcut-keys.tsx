"use client";

import { Fragment } from "react";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Keys that have a name or a sign of their own on every keyboard. */
const SIGNS: Readonly<Record<string, string>> = {
  enter: "Enter",
  delete: "Delete",
  escape: "Esc",
  left: "←",
  right: "→",
  up: "↑",
  arrows: "← ↑ ↓ →",
  plus: "+",
  minus: "−",
};

/** A shortcut as the keys on this visitor's keyboard. Only shown in the browser, where the system is known. */
export function ShortcutKeys({ shortcut }: { readonly shortcut: string }) {
  const { t } = useTranslator();
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  const own: Readonly<Record<string, string>> = {
    mod: isApple ? "⌘" : "Ctrl",
    shift: isApple ? "⇧" : "Shift",
    space: t("shortcut.space"),
  };
  const keys = shortcut.split(/[+ ]/).map((key) => own[key] ?? SIGNS[key] ?? key.toUpperCase());
  return (
    <span className="flex shrink-0 items-center gap-1">
      {keys.map((key, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the keys of one shortcut never change, and may repeat (g g)
        <Fragment key={index}>
          {index > 0 && shortcut.includes("+") && <span className="text-[12px] text-ink-3">+</span>}
          <kbd className="num rounded-chip border border-line bg-raised px-1.5 py-0.5 text-ink-2">{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
