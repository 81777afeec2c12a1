"use client";

import { clsx } from "clsx";
import { type CSSProperties, useCallback, useState } from "react";
import { keepPreview } from "@/lib/client/keep-preview";
import { thumbhashToUrl } from "@/lib/client/thumbhash-image";
import type { Image } from "@/lib/domain/generation";

interface Props {
  readonly image: Image;
  /** The full picture instead of the thumbnail. */
  readonly isFull?: boolean;
  /** Replaces the address, for pictures the library could not keep. */
  readonly src?: string | null | undefined;
  readonly className?: string;
  readonly style?: CSSProperties;
}

/** A picture that develops: its thumbhash first, then sharp. The space it takes never changes. */
export function Picture({ image, isFull = false, src, className, style }: Props) {
  const [state, setState] = useState<"waiting" | "developing" | "ready">("waiting");
  // A picture the browser has already needs no developing.
  const attach = useCallback((element: HTMLImageElement | null) => {
    if (element?.complete && element.naturalWidth > 0) setState("ready");
  }, []);
  const placeholder = image.thumbhash ? thumbhashToUrl(image.thumbhash) : null;
  return (
    <div
      className={clsx("relative overflow-hidden bg-raised", className)}
      style={
        placeholder && state !== "ready"
          ? { ...style, backgroundImage: `url(${placeholder})`, backgroundSize: "100% 100%" }
          : style
      }
    >
      {/* biome-ignore lint/performance/noImgElement: pictures come from storage at their own size, there is no optimiser */}
      <img
        ref={attach}
        src={src ?? (isFull ? image.url : (image.thumbnailUrl ?? image.url))}
        alt={image.title ?? image.prompt}
        width={image.width}
        height={image.height}
        decoding="async"
        draggable={false}
        onLoad={(event) => {
          setState((old) => (old === "waiting" ? "developing" : old));
          if (!src) keepPreview(image, event.currentTarget);
        }}
        onAnimationEnd={() => setState("ready")}
        className={clsx(
          "size-full object-cover",
          state === "waiting" && "opacity-0",
          state === "developing" && "animate-develop",
        )}
      />
    </div>
  );
}
