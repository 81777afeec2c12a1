"use client";

import * as RadixTooltip from "@radix-ui/react-tooltip";
import type { ReactNode } from "react";

export const TooltipProvider = RadixTooltip.Provider;

interface Props {
  readonly text: string;
  readonly side?: "top" | "right" | "bottom" | "left";
  /** One element that takes a ref and has a name of its own; the tooltip only adds to it. */
  readonly children: ReactNode;
}

export function Tooltip({ text, side = "top", children }: Props) {
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-64 animate-appear rounded-chip bg-ink px-2 py-1 text-[12px] text-bg"
        >
          {text}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  );
}
