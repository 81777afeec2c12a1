"use client";

import { useMemo } from "react";
import { announce } from "@/lib/client/announcements";
import { ApiError } from "@/lib/client/api-error";
import { purgeImages, removeImages, restoreImages, setFavorites } from "@/lib/client/image-actions";
import { clearSelection, selectedImages } from "@/lib/client/selection";
import { showToast } from "@/lib/client/toasts";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** So often is the progress of a download told. */
const ANNOUNCE_EVERY = 20;

export interface BulkActions {
  favorite(isFavorite: boolean): void;
  remove(): void;
  restore(): void;
  /** All of them as one ZIP file. */
  download(): void;
  /** For good; `all` empties the trash. */
  purge(scope: "selection" | "all"): void;
}

/** What can be done with the chosen pictures, each with its words and its undo. */
export function useBulkActions(): BulkActions {
  const translator = useTranslator();
  return useMemo(() => {
    const { t } = translator;
    const report = (error: unknown) => {
      const words = errorWords(translator, error instanceof ApiError ? error.code : "internal");
      showToast(`${words.title}. ${words.text}`, { tone: "bad" });
    };
    const undoable = (text: string, work: Promise<() => Promise<void>>) => {
      clearSelection();
      work.then((undo) => {
        announce(text);
        const run = () => void undo().catch(report);
        showToast(text, { action: { label: t("action.undo"), run } });
      }, report);
    };
    return {
      favorite: (isFavorite) => {
        const images = selectedImages();
        const key = isFavorite ? "bulk.favorite.done" : "bulk.unfavorite.done";
        undoable(t(key, { count: images.length }), setFavorites(images, isFavorite));
      },
      remove: () => {
        const images = selectedImages();
        undoable(t("bulk.deleted", { count: images.length }), removeImages(images));
      },
      restore: () => {
        const images = selectedImages();
        undoable(t("bulk.restored", { count: images.length }), restoreImages(images));
      },
      download: () => {
        const images = selectedImages().filter((image) => image.url !== "");
        const tell = (done: number) => {
          if (done % ANNOUNCE_EVERY === 0) announce(t("zip.progress", { done, count: images.length }));
        };
        const work = async () => {
          // Loaded when first needed; few people save many pictures at once.
          const { downloadZip } = await import("@/lib/client/download-zip");
          if (await downloadZip(images, tell)) showToast(t("zip.done", { count: images.length }));
        };
        work().catch(report);
      },
      purge: (scope) => {
        const images = scope === "selection" ? selectedImages() : undefined;
        clearSelection();
        purgeImages(images).then(() => announce(t("trash.purged")), report);
      },
    };
  }, [translator]);
}
