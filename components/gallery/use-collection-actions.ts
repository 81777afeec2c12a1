"use client";

import { useMemo } from "react";
import { useReport } from "@/components/pictures/use-report";
import { useUndo } from "@/components/pictures/use-undo";
import { announce } from "@/lib/client/announcements";
import {
  type CollectionSummary,
  createCollection,
  deleteCollection,
  fileImages,
  renameCollection,
} from "@/lib/client/collections";
import { changeView, galleryView } from "@/lib/client/gallery-view";
import { clearSelection } from "@/lib/client/selection";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";

export interface CollectionActions {
  /** Makes a collection; with pictures for it, they go in at once. */
  create(name: string, ids?: readonly string[]): void;
  rename(id: string, name: string): void;
  delete(collection: CollectionSummary): void;
  add(collection: CollectionSummary, ids: readonly string[]): void;
  takeOut(collection: CollectionSummary, ids: readonly string[]): void;
}

/** What can be done with collections, each with its words and its undo. */
export function useCollectionActions(): CollectionActions {
  const { t } = useTranslator();
  const report = useReport();
  const offerUndo = useUndo();
  return useMemo(() => {
    const file = async (
      { id, name }: CollectionSummary,
      ids: readonly string[],
      action: "addToCollection" | "removeFromCollection",
    ) => {
      const { count, undo } = await fileImages(id, ids, action);
      clearSelection();
      const isAdding = action === "addToCollection";
      if (count > 0)
        return offerUndo(t(isAdding ? "collection.added" : "collection.takenOut", { count, name }), undo);
      const text = t(isAdding ? "collection.added.none" : "collection.takenOut.none", { name });
      announce(text);
      showToast(text);
    };
    const remove = async (collection: CollectionSummary) => {
      const undo = await deleteCollection(collection);
      const { shelf } = galleryView.get();
      const wasOpen = shelf.kind === "collection" && shelf.id === collection.id;
      if (wasOpen) changeView({ shelf: { kind: "library" } });
      offerUndo(t("collection.deleted", { name: collection.name }), async () => {
        await undo();
        if (wasOpen) changeView({ shelf });
      });
    };
    return {
      create: (name, ids = []) => {
        const work = async () => {
          const made = await createCollection(name);
          if (ids.length > 0) await file(made, ids, "addToCollection");
          else changeView({ shelf: { kind: "collection", id: made.id } });
        };
        work().catch(report);
      },
      rename: (id, name) => void renameCollection(id, name).catch(report),
      delete: (collection) => void remove(collection).catch(report),
      add: (collection, ids) => void file(collection, ids, "addToCollection").catch(report),
      takeOut: (collection, ids) => void file(collection, ids, "removeFromCollection").catch(report),
    };
  }, [t, report, offerUndo]);
}
