"use client";

import { useCallback } from "react";
import { ApiError } from "@/lib/client/api-error";
import { showToast } from "@/lib/client/toasts";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Says in words what went wrong. */
export function useReport(): (error: unknown) => void {
  const translator = useTranslator();
  return useCallback(
    (error) => {
      const words = errorWords(translator, error instanceof ApiError ? error.code : "internal");
      showToast(`${words.title}. ${words.text}`, { tone: "bad" });
    },
    [translator],
  );
}
