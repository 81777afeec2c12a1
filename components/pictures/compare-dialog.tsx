"use client";

import { ChevronsLeftRight, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FullscreenDialog } from "@/components/ui/dialog";
import { modelLabel } from "@/lib/client/models";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { PartnerStrip } from "./partner-strip";
import { Picture } from "./picture";

interface Props {
  readonly left: Image;
  readonly right: Image;
  /** Pictures that may take the place of the left one. */
  readonly partners?: readonly Image[];
  readonly onChoose?: (partner: Image) => void;
  readonly onClose: () => void;
}

/** Two pictures one over the other; a line between them moves with the pointer or the arrow keys. */
export function CompareDialog({ left, right, partners, onChoose, onClose }: Props) {
  const { t } = useTranslator();
  const [share, setShare] = useState(50);
  const ratio = right.width / right.height;
  // 76 px: the captions below and the gap to them.
  const pictureWidth = `min(100cqw, calc((100cqh - 76px) * ${ratio}))`;
  return (
    <FullscreenDialog
      open
      title={t("slider.title")}
      onClose={onClose}
      // The keys of the lightbox below are not meant here.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="grid h-full grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)_auto] gap-3 px-4 py-3.5 md:pb-5">
        <Button look="outline" size="iconLarge" aria-label={t("action.close")} onClick={onClose}>
          <X />
        </Button>
        <div className="grid min-h-0 place-content-center justify-items-center gap-3 [container-type:size]">
          <div
            className="relative has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
            style={{ width: pictureWidth, aspectRatio: ratio }}
          >
            <Picture
              key={right.id}
              image={right}
              isFull
              className="absolute inset-0 size-full rounded-chip"
            />
            <div className="absolute inset-0" style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}>
              <Picture key={left.id} image={left} isFull className="size-full rounded-chip" />
            </div>
            <div
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-white shadow-float"
              style={{ left: `${share}%` }}
            >
              <span className="absolute top-1/2 left-1/2 grid size-9 -translate-1/2 place-items-center rounded-full border-2 border-white bg-black/55 text-white">
                <ChevronsLeftRight className="size-5" />
              </span>
            </div>
            <input
              type="range"
              aria-label={t("slider.line")}
              min={0}
              max={100}
              step={0.5}
              value={share}
              onChange={(event) => setShare(Number(event.target.value))}
              className="absolute inset-0 m-0 size-full cursor-ew-resize opacity-0"
            />
          </div>
          <div
            className="flex h-16 justify-between gap-6 text-[13px] text-ink-2"
            style={{ width: `max(${pictureWidth}, min(100cqw, 360px))` }}
          >
            <Caption image={left} />
            <Caption image={right} />
          </div>
        </div>
        {partners && onChoose && <PartnerStrip images={partners} chosen={left} onChoose={onChoose} />}
      </div>
    </FullscreenDialog>
  );
}

function Caption({ image }: { readonly image: Image }) {
  return (
    <p className="min-w-0 max-w-[45%] last:text-right">
      <span className="line-clamp-2">{image.title ?? image.prompt}</span>
      <span className="text-[12px] text-ink-3 tabular-nums">
        {[modelLabel(image.model), image.seed].filter((part) => part !== null).join(", ")}
      </span>
    </p>
  );
}
