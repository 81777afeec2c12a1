"use client";

import { useMemo } from "react";
import { announce } from "@/lib/client/announcements";
import { ApiError } from "@/lib/client/api-error";
import {
  type CollectionSummary,
  createCollection,
  deleteCollection,
  fileImages,
  renameCollection,
} from "@/lib/client/collections";
import { changeView } from "@/lib/client/gallery-view";
import { clearSelection } from "@/lib/client/selection";
import { showToast } from "@/lib/client/toasts";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

export interface CollectionActions {
  /** Makes a collection; with pictures for it, they go in at once. */
  create(name: string, ids?: readonly string[]): void;
  rename(id: string, name: string): void;
  delete(id: string): void;
  add(collection: CollectionSummary, ids: readonly string[]): void;
  takeOut(collection: CollectionSummary, ids: readonly string[]): void;
}

/** What can be done with collections, each with its words and, where pictures move, its undo. */
export function useCollectionActions(): CollectionActions {
  const translator = useTranslator();
  return useMemo(() => {
    const { t } = translator;
    const report = (error: unknown) => {
      const words = errorWords(translator, error instanceof ApiError ? error.code : "internal");
      showToast(`${words.title}. ${words.text}`, { tone: "bad" });
    };
    const file = async (
      { id, name }: CollectionSummary,
      ids: readonly string[],
      action: "addToCollection" | "removeFromCollection",
    ) => {
      const undo = await fileImages(id, ids, action);
      clearSelection();
      const key = action === "addToCollection" ? "collection.added" : "collection.takenOut";
      const text = t(key, { count: ids.length, name });
      announce(text);
      showToast(text, { action: { label: t("action.undo"), run: () => void undo().catch(report) } });
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
      delete: (id) => {
        deleteCollection(id).then(() => {
          changeView({ shelf: { kind: "library" } });
          announce(t("collection.deleted"));
        }, report);
      },
      add: (collection, ids) => void file(collection, ids, "addToCollection").catch(report),
      takeOut: (collection, ids) => void file(collection, ids, "removeFromCollection").catch(report),
    };
  }, [translator]);
}
