"use client";

import { Download, FolderMinus, Heart, HeartOff, RotateCcw, SquareCheckBig, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { collections } from "@/lib/client/collections";
import { useStore } from "@/lib/client/create-store";
import type { GalleryView } from "@/lib/client/gallery-view";
import { clearSelection, selectedImages, selection } from "@/lib/client/selection";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CollectionMenu } from "./collection-menu";
import { CompareButton } from "./compare-button";
import { ConfirmButton } from "./confirm-button";
import { useBulkActions } from "./use-bulk-actions";
import { useCollectionActions } from "./use-collection-actions";

interface Props {
  readonly shelf: GalleryView["shelf"];
  readonly onSelectAll: () => void;
}

/** What can be done with the chosen pictures; there while something is chosen. */
export function SelectionBar({ shelf, onSelectAll }: Props) {
  const { t } = useTranslator();
  const actions = useBulkActions();
  const { takeOut } = useCollectionActions();
  const list = useStore(collections, (state) => state);
  const count = useStore(selection, (state) => state.ids.size);
  if (count === 0) return null;
  const isTrash = shelf.kind === "trash";
  const opened = shelf.kind === "collection" ? list?.find(({ id }) => id === shelf.id) : undefined;
  const chosen = selectedImages();
  const isAllFavorite = chosen.every((image) => image.favorite);
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-(--tabs) left-(--rail) z-20 grid grid-cols-[minmax(0,1fr)] justify-items-center px-2 pb-2 md:pb-5.5">
      <section
        aria-label={t("bulk.title")}
        className="pointer-events-auto flex max-w-full animate-rise items-center gap-1 rounded-composer border border-line bg-panel p-2 shadow-float max-sm:p-1"
      >
        {/* On a narrow phone the actions scroll; the way out stays. */}
        <div className="flex min-w-0 items-center gap-1 overflow-x-auto [scrollbar-width:none] max-sm:gap-0">
          <span
            className="whitespace-nowrap px-2 font-medium text-[12px] tabular-nums max-sm:px-1.5"
            role="status"
          >
            {t("bulk.count", { count })}
          </span>
          <Action icon={<SquareCheckBig />} label={t("bulk.all")} onClick={onSelectAll} />
          {isTrash ? (
            <>
              <Action icon={<RotateCcw />} label={t("trash.restore")} onClick={actions.restore} />
              <ConfirmButton
                icon={<Trash2 />}
                label={t("trash.purge")}
                question={t("trash.purge.question", { count })}
                onConfirm={actions.purge}
                isOnDeleteKey
              />
            </>
          ) : (
            <>
              <Action
                icon={isAllFavorite ? <HeartOff /> : <Heart />}
                label={t(isAllFavorite ? "bulk.unfavorite" : "bulk.favorite")}
                onClick={() => actions.favorite(!isAllFavorite)}
              />
              <CompareButton images={chosen} />
              <CollectionMenu />
              <Action icon={<Download />} label={t("zip.download")} onClick={actions.download} />
              {opened && (
                <Action
                  icon={<FolderMinus />}
                  label={t("collection.takeOut")}
                  onClick={() =>
                    takeOut(
                      opened,
                      selectedImages().map(({ id }) => id),
                    )
                  }
                />
              )}
              <Action icon={<Trash2 />} label={t("picture.delete")} onClick={actions.remove} />
            </>
          )}
        </div>
        <Button look="ghost" size="icon" aria-label={t("bulk.clear")} onClick={clearSelection}>
          <X />
        </Button>
      </section>
    </div>
  );
}

interface ActionProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onClick: () => void;
}

function Action({ icon, label, onClick }: ActionProps) {
  return (
    <Button look="ghost" size="chip" className="min-w-11" onClick={onClick}>
      {icon}
      <span className="max-lg:sr-only">{label}</span>
    </Button>
  );
}
