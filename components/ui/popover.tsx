"use client";

import * as RadixPopover from "@radix-ui/react-popover";
import { clsx } from "clsx";
import type { ReactNode } from "react";

export const Popover = RadixPopover.Root;
export const PopoverTrigger = RadixPopover.Trigger;
export const PopoverClose = RadixPopover.Close;

interface Props {
  readonly label: string;
  readonly align?: "start" | "center" | "end";
  /** On a phone it is as wide as the composer, whichever of its buttons opened it. */
  readonly fillsPhone?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A floating panel; focus moves in and goes back to the trigger, Escape closes. */
export function PopoverContent({ label, align = "start", fillsPhone = false, className, children }: Props) {
  return (
    <RadixPopover.Portal>
      <RadixPopover.Content
        aria-label={label}
        align={align}
        side="top"
        sideOffset={10}
        collisionPadding={8}
        className={clsx(
          "z-50 max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] animate-rise overflow-y-auto overscroll-contain rounded-panel border border-line bg-panel p-4 shadow-float",
          fillsPhone && "max-sm:w-[calc(100vw-16px)]!",
          className,
        )}
      >
        {children}
      </RadixPopover.Content>
    </RadixPopover.Portal>
  );
}
