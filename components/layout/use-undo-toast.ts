"use client";

import { useCallback } from "react";
import { announce } from "@/lib/client/announcements";
import { ApiError } from "@/lib/client/api-error";
import { showToast } from "@/lib/client/toasts";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Says what was taken away and offers to bring it back; where that fails, says why. */
export function useUndoToast(): (text: string, undo: () => Promise<unknown>) => void {
  const translator = useTranslator();
  return useCallback(
    (text, undo) => {
      const { t } = translator;
      const run = () =>
        void undo().then(
          () => announce(t("undo.done")),
          (error: unknown) => {
            const words = errorWords(translator, error instanceof ApiError ? error.code : "internal");
            showToast(`${words.title}. ${words.text}`, { tone: "bad" });
          },
        );
      announce(text);
      showToast(text, { action: { label: t("action.undo"), run } });
    },
    [translator],
  );
}
