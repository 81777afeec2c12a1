"use client";

import { CornerUpLeft, Image, Pin, PinOff, Trash2 } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { focusNeighbour } from "@/lib/client/focus-neighbour";
import { modelLabel } from "@/lib/client/models";
import type { PromptEntry } from "@/lib/client/prompt-api";
import { thumbhashToUrl } from "@/lib/client/thumbhash-image";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly entry: PromptEntry;
  readonly onRecall: (entry: PromptEntry) => void;
  readonly onTogglePin: (entry: PromptEntry) => Promise<void>;
  readonly onForget: (entry: PromptEntry) => void;
}

/** One prompt with its last picture; the whole row brings it back, beside it the pin and the bin. */
export function PromptRow({ entry, onRecall, onTogglePin, onForget }: Props) {
  const { t, ago, number } = useTranslator();
  const [now] = useState(() => Date.now());
  const image = entry.lastImage;
  const placeholder = image?.thumbhash ? thumbhashToUrl(image.thumbhash) : null;
  const togglePin = (event: MouseEvent) => {
    void onTogglePin(entry);
    // The row is in the other list then. Who uses a mouse stays where the pointer is.
    const preventScroll = event.detail > 0;
    requestAnimationFrame(() =>
      document
        .querySelector<HTMLElement>(`[data-prompt="${entry.id}"] [aria-pressed]`)
        ?.focus({ preventScroll }),
    );
  };
  return (
    <li
      data-prompt={entry.id}
      className="flex items-center [content-visibility:auto] [contain-intrinsic-size:auto_88px]"
    >
      <button
        type="button"
        onClick={() => onRecall(entry)}
        className="group flex min-w-0 flex-1 items-center gap-4 rounded-panel p-2 pr-0 text-left transition-colors hover:bg-panel"
      >
        <span
          className="grid size-18 shrink-0 place-items-center overflow-hidden rounded-picture bg-raised bg-cover text-ink-3"
          style={placeholder ? { backgroundImage: `url(${placeholder})` } : undefined}
        >
          {!image && <Image className="size-5" aria-hidden="true" />}
          {image && (
            // biome-ignore lint/performance/noImgElement: pictures come from storage at their own size, there is no optimiser
            <img
              src={image.thumbnailUrl ?? image.url}
              alt=""
              loading="lazy"
              decoding="async"
              className="size-full object-cover"
            />
          )}
        </span>
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2 text-[15px] leading-snug">{entry.text}</span>
          {/* Where the room is short, it is the model's name that is cut. */}
          <span className="mt-1.5 flex whitespace-pre text-[12px] text-ink-3 tabular-nums [word-spacing:1px]">
            {entry.lastModel && <span className="truncate">{modelLabel(entry.lastModel)}</span>}
            {entry.lastModel && entry.lastUsedAt && " · "}
            {entry.lastUsedAt && ago(entry.lastUsedAt, now)}
            <span className="max-sm:sr-only">{` · ${t("history.used", { count: entry.useCount })}`}</span>
            {/* Once is what one expects. */}
            {entry.useCount > 1 && (
              <span aria-hidden="true" className="sm:hidden">
                {` · ×${number(entry.useCount)}`}
              </span>
            )}
          </span>
        </span>
        <span className="grid size-9 shrink-0 place-items-center rounded-full text-ink-3 max-sm:hidden group-hover:text-accent-text">
          <CornerUpLeft className="size-4" aria-hidden="true" />
          <span className="sr-only">{t("history.recall")}</span>
        </span>
      </button>
      <Button
        look="ghost"
        size="icon"
        aria-label={t("history.pin", { prompt: entry.text })}
        aria-pressed={entry.pinned}
        className={entry.pinned ? "text-accent-text" : ""}
        onClick={togglePin}
      >
        {entry.pinned ? <PinOff /> : <Pin />}
      </Button>
      <Button
        look="ghost"
        size="icon"
        aria-label={t("history.forget", { prompt: entry.text })}
        onClick={(event) => {
          focusNeighbour(event.currentTarget);
          onForget(entry);
        }}
      >
        <Trash2 />
      </Button>
    </li>
  );
}
