"use client";

import { useMemo } from "react";
import { useReport } from "@/components/pictures/use-report";
import { type Undo, useUndo } from "@/components/pictures/use-undo";
import { announce } from "@/lib/client/announcements";
import { deleteTrash } from "@/lib/client/delete-library";
import { purgeImages, removeImages, restoreImages, setFavorites } from "@/lib/client/image-actions";
import { clearSelection, selectedImages } from "@/lib/client/selection";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** So often is the progress of a download told. */
const ANNOUNCE_EVERY = 20;

export interface BulkActions {
  favorite(isFavorite: boolean): void;
  remove(): void;
  restore(): void;
  /** All of them as one ZIP file. */
  download(): void;
  /** For good. */
  purge(): void;
  /** Everything in the trash, for good. */
  emptyTrash(): void;
}

/** What can be done with the chosen pictures, each with its words and its undo. */
export function useBulkActions(): BulkActions {
  const { t } = useTranslator();
  const report = useReport();
  const offerUndo = useUndo();
  return useMemo(() => {
    const undoable = (text: string, work: Promise<Undo>) => {
      clearSelection();
      work.then((undo) => offerUndo(text, undo), report);
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
      purge: () => {
        const images = selectedImages();
        clearSelection();
        purgeImages(images).then(() => announce(t("trash.purged")), report);
      },
      emptyTrash: () => {
        clearSelection();
        const onProgress = (count: number) => announce(t("danger.progress", { count }));
        deleteTrash({ onProgress, signal: new AbortController().signal }).then(
          ({ pictures }) => showToast(t("danger.done", { count: pictures })),
          report,
        );
      },
    };
  }, [t, report, offerUndo]);
}
