"use client";

import * as RadixDialog from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "./button";

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** The title is for screen readers alone: the content says the same. */
  readonly isTitleHidden?: boolean;
  /** What has the focus first; without it, the first control. */
  readonly focusFirst?: () => HTMLElement | null;
  readonly children: ReactNode;
}

/** A panel over the dimmed page, open as long as it is mounted; focus is kept inside and goes back afterwards. */
export function PanelDialog({
  title,
  closeLabel,
  onClose,
  isTitleHidden = false,
  focusFirst,
  children,
}: Props) {
  const opener = useRef<Element | null>(null);
  return (
    <RadixDialog.Root open onOpenChange={(next) => !next && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-50 animate-appear bg-black/55" />
        <RadixDialog.Content
          onOpenAutoFocus={(event) => {
            opener.current = document.activeElement;
            const first = focusFirst?.();
            if (!first) return;
            event.preventDefault();
            first.focus();
          }}
          onCloseAutoFocus={(event) => {
            // On its own it gives the focus to a trigger, and these dialogs have none. What was chosen in the
            // dialog may have taken the focus elsewhere; there it stays.
            event.preventDefault();
            const isFree = document.activeElement === null || document.activeElement === document.body;
            if (isFree && opener.current instanceof HTMLElement) opener.current.focus();
          }}
          aria-describedby={undefined}
          className="fixed top-[max(16px,8vh)] left-1/2 z-50 flex max-h-[84vh] w-[min(560px,calc(100vw-24px))] -translate-x-1/2 flex-col overflow-hidden rounded-panel border border-line bg-panel shadow-float outline-none"
        >
          <div className="fades-below min-h-0 overflow-y-auto overscroll-contain p-4">
            {isTitleHidden ? (
              <RadixDialog.Title className="sr-only">{title}</RadixDialog.Title>
            ) : (
              <div className="mb-2 flex items-center justify-between gap-3">
                <RadixDialog.Title className="font-semibold text-[17px]">{title}</RadixDialog.Title>
                <RadixDialog.Close asChild>
                  <Button look="ghost" size="icon" aria-label={closeLabel}>
                    <X />
                  </Button>
                </RadixDialog.Close>
              </div>
            )}
            {children}
          </div>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
