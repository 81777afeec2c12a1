"use client";

import { Button } from "@/components/ui/button";
import type { ApiError } from "@/lib/client/api-error";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly error: ApiError;
  readonly onRetry: () => void;
}

/** Why a panel has nothing to show, and the way to try again. */
export function LoadFailure({ error, onRetry }: Props) {
  const translator = useTranslator();
  return (
    <p className="flex flex-wrap items-center justify-between gap-3 py-1 text-ink-2">
      {errorWords(translator, error.code).title}
      <Button onClick={onRetry}>{translator.t("action.retry")}</Button>
    </p>
  );
}
