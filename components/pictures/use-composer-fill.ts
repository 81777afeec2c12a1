"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { ComposerSettings } from "@/lib/client/composer-settings";
import { fillComposer } from "@/lib/client/fill-composer";
import { leavePicture } from "@/lib/client/open-picture";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useUndo } from "./use-undo";

/** Puts settings into the composer and goes there; a prompt that stood there can be brought back. */
export function useComposerFill(): (settings: Partial<ComposerSettings>) => void {
  const { t } = useTranslator();
  const router = useRouter();
  const offerUndo = useUndo();
  return useCallback(
    (settings) => {
      const bringBack = fillComposer(settings);
      leavePicture();
      router.push(pages.create());
      if (bringBack) offerUndo(t("composer.replaced"), async () => bringBack());
    },
    [t, router, offerUndo],
  );
}
