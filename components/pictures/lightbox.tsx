"use client";

import { clsx } from "clsx";
import { ChevronLeft, ChevronRight, Download, Heart, Trash2, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Toaster } from "@/components/layout/toaster";
import { Button } from "@/components/ui/button";
import { FullscreenDialog } from "@/components/ui/dialog";
import { pictureFileName } from "@/lib/client/download-picture";
import { closePicture, openPicture } from "@/lib/client/open-picture";
import { useSwipe } from "@/lib/client/use-swipe";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { Filmstrip } from "./filmstrip";
import { Inspector } from "./inspector";
import { Picture } from "./picture";
import { TrashedPanel } from "./trashed-panel";
import { useFavorite } from "./use-favorite";
import { usePictureActions } from "./use-picture-actions";
import { useRetry } from "./use-retry";
import { ZoomStage } from "./zoom-stage";

interface Props {
  readonly image: Image;
  /** The pictures around it, in the order of the wall; may lack `image` itself. */
  readonly images: readonly Image[];
  /** The picture itself where the library could not keep it. */
  readonly src?: string | null | undefined;
  readonly onNearEnd?: (() => void) | undefined;
}

const NEAR_END = 6;

/** One picture large, with its story; arrow keys and swipes go along the wall. */
export function Lightbox({ image, images, src, onNearEnd }: Props) {
  const { t } = useTranslator();
  const toggleFavorite = useFavorite();
  const { remove } = usePictureActions();
  const { attempt, onFailure, button: retryButton } = useRetry();
  const [isZoomed, setZoomed] = useState(false);
  const index = images.findIndex((other) => other.id === image.id);
  const previous = index > 0 ? images[index - 1] : undefined;
  const next = index >= 0 ? images[index + 1] : undefined;
  const go = (to: Image | undefined) => to && openPicture(to.id);
  const swipe = useSwipe((direction) => go(direction === 1 ? next : previous));

  useEffect(() => {
    if (index >= 0 && index > images.length - NEAR_END) onNearEnd?.();
  }, [index, images.length, onNearEnd]);
  useEffect(() => {
    for (const neighbour of [previous, next]) if (neighbour) new window.Image().src = neighbour.url;
  }, [previous, next]);

  const isTrashed = typeof image.deletedAt === "string";
  const leave = () => {
    const neighbour = next ?? previous;
    if (neighbour) openPicture(neighbour.id);
    else closePicture();
  };
  const removeThis = () => {
    leave();
    remove(image);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isField = event.target instanceof HTMLElement && event.target.closest("input, textarea") !== null;
    if (isField || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowRight") go(next);
    else if (event.key === "ArrowLeft") go(previous);
    else if (isTrashed) return;
    else if (event.key === "f") toggleFavorite(image);
    else if (event.key === "Delete") removeThis();
  };
  return (
    <FullscreenDialog
      open
      title={t("lightbox.title")}
      onClose={closePicture}
      onKeyDown={onKeyDown}
      focusAfter={() => document.querySelector<HTMLElement>(`[data-picture="${image.id}"]`)}
    >
      <div className="grid h-full grid-cols-1 grid-rows-[minmax(0,54%)_minmax(0,1fr)] md:grid-rows-[minmax(0,64%)_minmax(0,1fr)] beside:grid-cols-[minmax(0,1fr)_min(372px,46%)] beside:grid-rows-1">
        <div
          className={clsx(
            "relative grid min-h-0 touch-pan-y place-items-center overflow-hidden px-3 pt-16 md:px-14",
            images.length > 1
              ? "pb-22 md:pb-27 stacked:pb-26 stacked:md:pb-31"
              : "pb-5 stacked:pb-9 beside:pb-16",
          )}
          {...swipe}
        >
          <ZoomStage key={image.id} label={t("lightbox.zoom")} onZoom={setZoomed}>
            <Picture
              key={attempt}
              image={image}
              isFull
              src={src}
              onFailure={onFailure}
              className="rounded-chip shadow-float"
              style={{
                width: `min(100cqw, calc(100cqh * ${image.width / image.height}))`,
                aspectRatio: image.width / image.height,
              }}
            />
          </ZoomStage>
          {retryButton}
          <div className="absolute inset-x-4 top-3.5 flex justify-between gap-2">
            <Button look="outline" size="iconLarge" aria-label={t("action.close")} onClick={closePicture}>
              <X />
            </Button>
            <div className="flex gap-2">
              {!isTrashed && (
                <Button
                  look="outline"
                  size="iconLarge"
                  aria-label={t("picture.favorite")}
                  aria-pressed={image.favorite}
                  onClick={() => toggleFavorite(image)}
                >
                  <Heart className={image.favorite ? "fill-accent text-accent" : ""} />
                </Button>
              )}
              <Button look="outline" size="iconLarge" asChild>
                <a
                  href={src ?? image.url}
                  download={pictureFileName(image)}
                  aria-label={t("picture.download")}
                >
                  <Download />
                </a>
              </Button>
              {!isTrashed && (
                <Button look="outline" size="iconLarge" aria-label={t("picture.delete")} onClick={removeThis}>
                  <Trash2 />
                </Button>
              )}
            </div>
          </div>
          {/* They would lie on the enlarged picture; the arrow keys go on as before. */}
          {!isZoomed && (
            <>
              <StepButton side="left" label={t("lightbox.previous")} to={previous} />
              <StepButton side="right" label={t("lightbox.next")} to={next} />
              <Filmstrip images={images} index={index} />
            </>
          )}
        </div>
        {isTrashed ? (
          <TrashedPanel image={image} onLeave={leave} />
        ) : (
          <Inspector image={image} images={images} source={src ?? image.url} />
        )}
      </div>
      <Toaster isInLightbox />
    </FullscreenDialog>
  );
}

interface StepProps {
  readonly side: "left" | "right";
  readonly label: string;
  readonly to: Image | undefined;
}

function StepButton({ side, label, to }: StepProps) {
  if (!to) return null;
  return (
    <Button
      look="outline"
      size="iconLarge"
      aria-label={label}
      onClick={() => openPicture(to.id)}
      className={`absolute top-1/2 -translate-y-1/2 max-md:hidden ${side === "left" ? "left-4" : "right-4"}`}
    >
      {side === "left" ? <ChevronLeft className="size-5!" /> : <ChevronRight className="size-5!" />}
    </Button>
  );
}
