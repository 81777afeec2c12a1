"use client";

import { useCallback } from "react";
import { useUndo } from "@/components/pictures/use-undo";
import { changeComposer, composer } from "@/lib/client/composer";
import { activeEdit, type ComposerSettings } from "@/lib/client/composer-settings";
import { useTranslator } from "@/lib/i18n/i18n-provider";

type Stages = Pick<ComposerSettings, "translate" | "enhance" | "style">;

/** Chooses what the pipeline does; an edit of the final prompt, made for the stages as they were, can be had back. */
export function useStageChoice(): (change: Partial<Stages>) => void {
  const { t } = useTranslator();
  const offerUndo = useUndo();
  return useCallback(
    (change) => {
      const { translate, enhance, style, edited } = composer.get();
      const isLost = activeEdit(composer.get()) !== null;
      changeComposer(change);
      if (isLost && composer.get().edited === null)
        offerUndo(t("pipeline.letGo"), async () => changeComposer({ translate, enhance, style, edited }));
    },
    [t, offerUndo],
  );
}
