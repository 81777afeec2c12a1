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
    <article className={clsx("group overlaid size-full", retryButton && "relative")}>
      <button
        type="button"
        data-picture={image.id}
        tabIndex={tabIndex}
        onClick={(event) => (onOpen ? onOpen(event) : openPicture(image.id))}
        className="overlaid matted size-full cursor-zoom-in rounded-picture focus-visible:outline-offset-[-3px]"
      >
        <Picture
          key={attempt}
          image={image}
          src={src}
          onFailure={onFailure}
          isMatted
          className="size-full rounded-picture"
        />
        <span
          aria-hidden="true"
          className="fades-in-with-pointer pointer-events-none self-end rounded-b-picture bg-linear-to-t from-black/75 to-transparent px-3 pt-12 pb-2.5 text-left text-[13px] text-white leading-snug"
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
            "m-2 self-start justify-self-end pointer-coarse:m-0 pointer-coarse:bg-transparent",
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
