"use client";

import { clsx } from "clsx";
import { ImageOff } from "lucide-react";
import { type CSSProperties, useEffect } from "react";
import { keepPreview } from "@/lib/client/keep-preview";
import { thumbhashToUrl } from "@/lib/client/thumbhash-image";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { usePictureFile } from "./use-picture-file";

interface Props {
  readonly image: Image;
  /** The full picture instead of the thumbnail. */
  readonly isFull?: boolean;
  /** Replaces the address, for pictures the library could not keep. */
  readonly src?: string | null | undefined;
  /** Told when the picture cannot be shown though there is a network, and when it can again. */
  readonly onFailure?: (hasFailed: boolean) => void;
  /** Something else covers its corners: a finished picture need not be clipped. */
  readonly isMatted?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/**
 * A picture that develops: its thumbhash first, then sharp. The space it takes never changes. Where its file cannot be
 * loaded it says so; a new `key` tries again.
 */
export function Picture({
  image,
  isFull = false,
  src,
  onFailure,
  isMatted = false,
  className,
  style,
}: Props) {
  const { t } = useTranslator();
  const file = usePictureFile(src ?? image.url, src || isFull ? null : image.thumbnailUrl);
  const hasFailed = file.state === "failed";
  useEffect(() => onFailure?.(hasFailed), [onFailure, hasFailed]);
  const placeholder = image.thumbhash ? thumbhashToUrl(image.thumbhash) : null;
  return (
    <div
      className={clsx("bg-awaited", !(isMatted && file.state === "ready") && "overflow-hidden", className)}
      style={
        placeholder && file.state !== "ready"
          ? { ...style, backgroundImage: `url(${placeholder})`, backgroundSize: "100% 100%" }
          : style
      }
    >
      {hasFailed || file.state === "offline" ? (
        <span
          role="img"
          aria-label={image.title ?? image.prompt}
          className="grid size-full place-content-center justify-items-center gap-1.5 bg-bg/70 p-2 pb-16 text-center text-[13px] text-ink-2"
        >
          <ImageOff className="size-5" aria-hidden="true" />
          {t(hasFailed ? "picture.failed" : "picture.offline")}
        </span>
      ) : (
        // biome-ignore lint/performance/noImgElement: pictures come from storage at their own size, there is no optimiser
        <img
          ref={file.attach}
          src={file.src}
          alt={image.title ?? image.prompt}
          width={image.width}
          height={image.height}
          decoding="async"
          draggable={false}
          onLoad={(event) => {
            file.onLoad();
            // A lost thumbnail is made anew.
            if (!src)
              keepPreview(
                file.isThumbnailLost ? { ...image, thumbnailUrl: null } : image,
                event.currentTarget,
              );
          }}
          onError={file.onError}
          onAnimationEnd={file.onDeveloped}
          className={clsx(
            "size-full object-cover",
            file.state === "waiting" && "opacity-0",
            file.state === "developing" && "animate-develop",
          )}
        />
      )}
    </div>
  );
}
