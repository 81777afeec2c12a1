"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { fetchImage } from "@/lib/client/image-api";
import { closePicture, useOpenPicture } from "@/lib/client/open-picture";
import type { Image } from "@/lib/domain/generation";

const Lightbox = dynamic(() => import("./lightbox").then((module) => module.Lightbox), { ssr: false });

interface Props {
  readonly images: readonly Image[];
  /** The picture itself, by id, where the library could not keep it. */
  readonly sources?: ReadonlyMap<string, string>;
  readonly onNearEnd?: () => void;
}

/** Shows the picture the address names; loads the lightbox only then. */
export function LightboxHost({ images, sources, onNearEnd }: Props) {
  const id = useOpenPicture();
  const [linked, setLinked] = useState<Image | null>(null);
  const shown = images.find((image) => image.id === id) ?? (linked?.id === id ? linked : undefined);
  const isMissing = id !== null && !shown;
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    // Opened by a link: the wall may not have come that far.
    fetchImage(id).then(
      (image) => isCurrent && setLinked(image),
      () => isCurrent && closePicture(),
    );
    return () => {
      isCurrent = false;
    };
  }, [id, isMissing]);
  if (!shown) return null;
  return <Lightbox image={shown} images={images} src={sources?.get(shown.id)} onNearEnd={onNearEnd} />;
}
