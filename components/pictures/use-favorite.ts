"use client";

import { useCallback } from "react";
import { announce } from "@/lib/client/announcements";
import { setFavorite } from "@/lib/client/image-actions";
import type { Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useReport } from "./use-report";

/** Marks a picture or takes the mark back. Apart from the other actions, because every tile of a wall has it. */
export function useFavorite(): (image: Image) => void {
  const { t } = useTranslator();
  const report = useReport();
  return useCallback(
    (image) => {
      const favorite = !image.favorite;
      announce(t(favorite ? "picture.favorite.added" : "picture.favorite.removed"));
      setFavorite(image, favorite).catch(report);
    },
    [t, report],
  );
}
