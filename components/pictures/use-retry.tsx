"use client";

import { RotateCcw } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Retry {
  /** For the `key` of the picture: a new one tries again. */
  readonly attempt: number;
  readonly onFailure: (hasFailed: boolean) => void;
  /** The button to lay over the picture; null while nothing is wrong. Not inside another button. */
  readonly button: ReactNode;
}

/** Lets a picture that could not be loaded be tried again. */
export function useRetry(): Retry {
  const { t } = useTranslator();
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setFailed] = useState(false);
  return {
    attempt,
    onFailure: setFailed,
    button: hasFailed && (
      <div className="pointer-events-none absolute inset-0 grid place-items-center pt-16">
        <Button
          look="outline"
          size="chip"
          className="pointer-events-auto"
          onClick={() => setAttempt((number) => number + 1)}
        >
          <RotateCcw />
          {t("action.retry")}
        </Button>
      </div>
    ),
  };
}
