"use client";

import { SplitSquareHorizontal } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const CompareDialog = dynamic(() => import("./compare-dialog").then((module) => module.CompareDialog), {
  ssr: false,
});

/** So many pictures of the wall, on each side, can be chosen as the other one. */
const REACH = 24;

interface Props {
  readonly image: Image;
  /** The wall, in its order. */
  readonly images: readonly Image[];
}

/** The pictures around one, without it. */
function neighboursOf(image: Image, images: readonly Image[]): readonly Image[] {
  const index = images.findIndex((other) => other.id === image.id);
  const from = Math.max(0, index - REACH);
  return images.slice(from, index + REACH + 1).filter((other) => other.id !== image.id && other.url !== "");
}

/** Lays another picture of the wall over this one, first the one before it in time; not there where it is alone. */
export function CompareWith({ image, images }: Props) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Image | null>(null);
  const partners = neighboursOf(image, images);
  const partner =
    partners.find((other) => other.id === chosen?.id) ??
    partners.find((other) => other.id < image.id) ??
    partners[0];
  if (!partner) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <SplitSquareHorizontal />
        {t("slider.compare")}
      </Button>
      {isOpen && (
        <CompareDialog
          left={partner}
          right={image}
          partners={partners}
          onChoose={setChosen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
