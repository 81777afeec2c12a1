"use client";

import { useEffect } from "react";
import { clearSelection, selection, toggleSelected } from "@/lib/client/selection";
import { useBulkActions } from "./use-bulk-actions";

/** The picture that has the focus. */
function focusedPicture(): string | null {
  return document.activeElement?.getAttribute("data-picture") ?? null;
}

/** Fields keep their keys, and so does whatever lies over the wall. */
function isElsewhere(target: EventTarget | null): boolean {
  const places = "input, textarea, select, [contenteditable], [role=dialog], [role=listbox]";
  return !(target instanceof HTMLElement) || target.closest(places) !== null;
}

/**
 * Keys of the wall: Space or x chooses the focused picture, Ctrl+A all, Escape none, Delete removes what is chosen.
 * Enter opens, as on every button; the arrow keys are the wall's own.
 */
export function useGalleryKeys(isTrash: boolean, onSelectAll: () => void): void {
  const { remove } = useBulkActions();
  useEffect(() => {
    const onPlainKey = (key: string) => {
      const hasSelection = selection.get().ids.size > 0;
      const focused = focusedPicture();
      if (key === "Escape" && hasSelection) clearSelection();
      else if (key === "Delete" && hasSelection && !isTrash) remove();
      else if ((key === "x" || key === " ") && focused) toggleSelected(focused);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || isElsewhere(event.target)) return;
      if (!event.ctrlKey && !event.metaKey) {
        if (event.key === " " && focusedPicture()) event.preventDefault();
        if (!event.repeat) onPlainKey(event.key);
      } else if (event.key.toLowerCase() === "a") {
        event.preventDefault();
        onSelectAll();
      }
    };
    // A button is pressed as Space is let go.
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === " " && !isElsewhere(event.target) && focusedPicture()) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("keyup", onKeyUp);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("keyup", onKeyUp);
    };
  }, [remove, isTrash, onSelectAll]);
}
