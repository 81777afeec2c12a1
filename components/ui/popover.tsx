"use client";

import * as RadixPopover from "@radix-ui/react-popover";
import { clsx } from "clsx";
import type { ReactNode } from "react";

export const Popover = RadixPopover.Root;
export const PopoverTrigger = RadixPopover.Trigger;
export const PopoverClose = RadixPopover.Close;

/** From the window, in pixels. At its top more: the pictures there begin at 8, and two edges in one place look like a fault. */
const COLLISION_PADDING = { top: 16, right: 8, bottom: 8, left: 8 };

interface Props {
  readonly label: string;
  readonly align?: "start" | "center" | "end";
  /** On a phone it is as wide as the composer, whichever of its buttons opened it. */
  readonly fillsPhone?: boolean;
  /** From the trigger, in pixels. */
  readonly offset?: number | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A floating panel; focus moves in and goes back to the trigger, Escape closes. */
export function PopoverContent({
  label,
  align = "start",
  fillsPhone = false,
  offset = 10,
  className,
  children,
}: Props) {
  return (
    <RadixPopover.Portal>
      <RadixPopover.Content
        aria-label={label}
        align={align}
        side="top"
        sideOffset={offset}
        collisionPadding={COLLISION_PADDING}
        className={clsx(
          "z-50 flex max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-16px)] animate-rise flex-col overflow-hidden rounded-panel border border-line bg-panel shadow-float",
          fillsPhone && "max-sm:w-[calc(100vw-16px)]",
        )}
      >
        <div
          className={clsx(
            "fades-below min-h-0 max-w-full overflow-y-auto overscroll-contain p-4",
            fillsPhone && "max-sm:w-full!",
            className,
          )}
        >
          {children}
        </div>
      </RadixPopover.Content>
    </RadixPopover.Portal>
  );
}
