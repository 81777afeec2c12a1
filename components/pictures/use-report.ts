"use client";

import { useCallback } from "react";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { reportError } from "./report-error";

/** `reportError` in the words of the page. */
export function useReport(): (error: unknown) => void {
  const translator = useTranslator();
  return useCallback((error) => reportError(error, translator), [translator]);
}
