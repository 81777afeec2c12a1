"use client";

import { useMemo } from "react";
import { announce } from "@/lib/client/announcements";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useReport } from "./use-report";

/** What takes a change back; rejects with ApiError. */
export type Undo = () => Promise<unknown>;

/** Says what was done, with the way back; where that fails it is offered once more. */
export function useUndo(): (text: string, undo: Undo) => void {
  const { t } = useTranslator();
  const report = useReport();
  return useMemo(() => {
    const offer = (text: string, undo: Undo) => {
      const run = () =>
        void undo().then(
          () => announce(t("undo.done")),
          (error: unknown) => {
            offer(text, undo);
            report(error);
          },
        );
      showToast(text, { action: { label: t("action.undo"), run } });
    };
    return (text, undo) => {
      announce(text);
      offer(text, undo);
    };
  }, [t, report]);
}
