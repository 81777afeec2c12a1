"use client";

import { useCallback, useEffect } from "react";
import { announce } from "@/lib/client/announcements";
import type { ImageFilter } from "@/lib/client/image-api";
import { selectView, stopSelectingView } from "@/lib/client/select-view";
import { selection } from "@/lib/client/selection";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Chooses every picture of the view; where that are too many at once, says so. */
export function useSelectView(filter: ImageFilter): () => void {
  const { t } = useTranslator();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view ends what was begun for the one before
  useEffect(() => stopSelectingView, [filter]);
  return useCallback(() => {
    void selectView(filter).then(({ hasMore }) => {
      if (!hasMore) return;
      const text = t("bulk.more", { count: selection.get().ids.size });
      announce(text);
      showToast(text);
    });
  }, [t, filter]);
}
