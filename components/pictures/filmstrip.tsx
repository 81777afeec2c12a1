"use client";

import { clsx } from "clsx";
import { useLayoutEffect, useRef } from "react";
import { openPicture } from "@/lib/client/open-picture";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { Picture } from "./picture";

const REACH = 7;

/** The neighbours of the open picture; the strip moves so that it stays in the middle. */
export function Filmstrip({ images, index }: { readonly images: readonly Image[]; readonly index: number }) {
  const { t } = useTranslator();
  const strip = useRef<HTMLElement>(null);
  // Where it is wider than its stage; not scrollIntoView, which would scroll what lies below too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another picture stands somewhere else
  useLayoutEffect(() => {
    const here = strip.current?.querySelector<HTMLElement>("[aria-current]");
    if (strip.current && here)
      strip.current.scrollLeft = here.offsetLeft - (strip.current.clientWidth - here.offsetWidth) / 2;
  }, [index, images]);
  if (index < 0 || images.length < 2) return null;
  const from = Math.max(0, Math.min(index - REACH, images.length - 2 * REACH - 1));
  return (
    <nav
      ref={strip}
      aria-label={t("lightbox.filmstrip")}
      className="absolute inset-x-0 bottom-5 stacked:bottom-8 flex justify-center-safe gap-1.5 overflow-x-auto px-2 py-1 [scrollbar-width:none] md:bottom-4.5 stacked:md:bottom-8"
    >
      {images.slice(from, from + 2 * REACH + 1).map((image, offset) => {
        const isHere = from + offset === index;
        return (
          <button
            key={image.id}
            type="button"
            onClick={() => openPicture(image.id)}
            aria-current={isHere ? "true" : undefined}
            className={clsx(
              "size-12 shrink-0 overflow-hidden rounded-[8px] transition-opacity md:size-14.5",
              isHere ? "outline-2 outline-accent outline-offset-2" : "opacity-55 hover:opacity-100",
              Math.abs(from + offset - index) > 2 && "max-md:hidden",
            )}
          >
            <Picture image={image} className="size-full" />
          </button>
        );
      })}
    </nav>
  );
}
