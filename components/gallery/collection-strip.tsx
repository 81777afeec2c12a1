"use client";

import { useEffect, useRef } from "react";
import type { CollectionSummary } from "@/lib/client/collections";
import { CollectionChip } from "./collection-chip";

/** Pixels of the fade at either edge, as in the classes below. */
const FADE = 12;

interface Props {
  readonly list: readonly CollectionSummary[];
  /** Id of the collection that is shown. */
  readonly openId: string | null;
}

/** The collections in a row that scrolls and fades at its edges, the open one in sight. */
export function CollectionStrip({ list, openId }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const isListed = list.some(({ id }) => id === openId);
  useEffect(() => {
    if (openId === null || !isListed || !strip.current) return;
    const opened = strip.current.querySelector<HTMLElement>("[aria-pressed=true]");
    if (!opened) return;
    // Not scrollIntoView: it would scroll the page too.
    const { clientWidth } = strip.current;
    const room = (clientWidth - opened.offsetWidth) / 2;
    // The button behind it that changes it must be in sight as well.
    const menu = opened.nextElementSibling;
    const end = menu instanceof HTMLElement ? menu.offsetLeft + menu.offsetWidth : 0;
    strip.current.scrollLeft = Math.max(opened.offsetLeft - Math.max(FADE, room), end + FADE - clientWidth);
  }, [isListed, openId]);
  return (
    <div
      ref={strip}
      className="-mx-1 relative flex min-w-0 items-center gap-1.5 overflow-x-auto px-3 -my-1 py-1 fades-aside-12 [scrollbar-width:thin] pointer-coarse:[scrollbar-width:none]"
    >
      {list.map((collection) => (
        <CollectionChip key={collection.id} collection={collection} isOpen={collection.id === openId} />
      ))}
    </div>
  );
}
