"use client";

import * as RadixDialog from "@radix-ui/react-dialog";
import { type KeyboardEvent, type ReactNode, useRef } from "react";

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** What gets the focus when the dialog goes; without it, what had it before. */
  readonly focusAfter?: () => HTMLElement | null;
  readonly children: ReactNode;
}

/**
 * Nobody chose what has the focus: nothing has it, or what `keepFocus` found for it. Which of the two gives it back
 * first depends on when React ends its effects.
 */
function isFocusFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement.matches("body, [data-focus-given]");
}

/** The whole window, over everything; focus is kept inside and goes back to where it was. */
export function FullscreenDialog({ open, onClose, title, onKeyDown, focusAfter, children }: Props) {
  const opener = useRef<Element | null>(null);
  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Content
          onKeyDown={onKeyDown}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            const next = focusAfter?.() ?? opener.current;
            // On its own it gives the focus to a trigger, and these dialogs have none.
            event.preventDefault();
            // What was chosen in the dialog may have taken the focus elsewhere; there it stays.
            if (isFocusFree() && next instanceof HTMLElement) next.focus();
          }}
          aria-describedby={undefined}
          className="fixed inset-0 z-40 animate-appear overflow-hidden bg-stage outline-none"
        >
          <RadixDialog.Title className="sr-only">{title}</RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
