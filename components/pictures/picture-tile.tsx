"use client";

import { clsx } from "clsx";
import { Heart } from "lucide-react";
import { type MouseEvent, memo } from "react";
import { Button } from "@/components/ui/button";
import { modelLabel } from "@/lib/client/models";
import { openPicture } from "@/lib/client/open-picture";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { Picture } from "./picture";
import { useTabIndex } from "./tab-stop";
import { useFavorite } from "./use-favorite";
import { useRetry } from "./use-retry";

/** The id of the words under a picture; they tell buttons of the same name apart. */
export const captionId = (imageId: string) => `caption-${imageId}`;

interface Props {
  readonly image: Image;
  readonly src?: string | null;
  /** Takes the click; without it the picture opens. */
  readonly onOpen?: (event: MouseEvent) => void;
  readonly hasFavorite?: boolean;
}

/** A print on the wall: the picture alone; words and actions come with the pointer or the focus. */
export const PictureTile = memo(function PictureTile({ image, src, onOpen, hasFavorite = true }: Props) {
  const { t } = useTranslator();
  const toggleFavorite = useFavorite();
  const tabIndex = useTabIndex();
  const { attempt, onFailure, button: retryButton } = useRetry();
  return (
    <article className="group relative size-full">
      <button
        type="button"
        data-picture={image.id}
        tabIndex={tabIndex}
        onClick={(event) => (onOpen ? onOpen(event) : openPicture(image.id))}
        className="block size-full cursor-zoom-in rounded-picture focus-visible:outline-offset-[-3px]"
      >
        <Picture
          key={attempt}
          image={image}
          src={src}
          onFailure={onFailure}
          className="size-full rounded-picture"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none invisible absolute inset-x-0 bottom-0 block rounded-b-picture bg-linear-to-t from-black/75 to-transparent px-3 pt-12 pb-2.5 text-left text-[13px] text-white leading-snug opacity-0 transition-[opacity,visibility] duration-150 group-focus-within:visible group-focus-within:opacity-100 group-hover:visible group-hover:opacity-100"
        >
          <span id={captionId(image.id)} className="line-clamp-3">
            {image.title ?? image.prompt}
          </span>
          <span className="num mt-1 block truncate text-[11px] text-white/80">{modelLabel(image.model)}</span>
        </span>
      </button>
      {retryButton}
      {hasFavorite && (
        <Button
          look="glass"
          size="icon"
          tabIndex={tabIndex}
          aria-label={t("picture.favorite")}
          aria-describedby={captionId(image.id)}
          aria-pressed={image.favorite}
          onClick={() => toggleFavorite(image)}
          className={clsx(
            "absolute top-2 right-2 pointer-coarse:top-0 pointer-coarse:right-0 pointer-coarse:bg-transparent",
            !image.favorite && "comes-with-pointer pointer-coarse:hidden",
          )}
        >
          <Heart
            className={clsx(
              image.favorite && "fill-current",
              "pointer-coarse:size-6.5! pointer-coarse:rounded-full pointer-coarse:bg-black/60 pointer-coarse:p-1.25",
            )}
          />
        </Button>
      )}
    </article>
  );
});
