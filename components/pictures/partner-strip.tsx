"use client";

import { clsx } from "clsx";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { Picture } from "./picture";

interface Props {
  readonly images: readonly Image[];
  readonly chosen: Image;
  readonly onChoose: (image: Image) => void;
}

const showInStrip = (button: HTMLElement | null) =>
  button?.scrollIntoView({ block: "nearest", inline: "center" });

/** Pictures to choose the one that is laid over the other. */
export function PartnerStrip({ images, chosen, onChoose }: Props) {
  const { t } = useTranslator();
  return (
    <nav
      aria-label={t("slider.partner")}
      className="-mx-1.5 flex justify-center-safe gap-1.5 overflow-x-auto p-1.5 fades-aside-6"
    >
      {images.map((image) => (
        <button
          key={image.id}
          ref={image.id === chosen.id ? showInStrip : undefined}
          type="button"
          aria-pressed={image.id === chosen.id}
          onClick={() => onChoose(image)}
          className={clsx(
            "size-12 shrink-0 overflow-hidden rounded-[8px] transition-opacity md:size-14.5",
            image.id === chosen.id
              ? "outline-2 outline-accent outline-offset-2"
              : "opacity-60 hover:opacity-100",
          )}
        >
          <Picture image={image} className="size-full" />
        </button>
      ))}
    </nav>
  );
}
