"use client";

import { Heart, HeartOff, RotateCcw, SquareCheckBig, Trash2, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useStore } from "@/lib/client/create-store";
import { clearSelection, selectAll, selectedImages, selection } from "@/lib/client/selection";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ConfirmButton } from "./confirm-button";
import { useBulkActions } from "./use-bulk-actions";

/** What can be done with the chosen pictures; there while something is chosen. */
export function SelectionBar({ isTrash }: { readonly isTrash: boolean }) {
  const { t } = useTranslator();
  const actions = useBulkActions();
  const count = useStore(selection, (state) => state.ids.size);
  if (count === 0) return null;
  const isAllFavorite = selectedImages().every((image) => image.favorite);
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-(--tabs) left-(--rail) z-20 grid justify-items-center px-2 pb-2 md:pb-5.5">
      <section
        aria-label={t("bulk.title")}
        className="pointer-events-auto flex max-w-full animate-rise items-center gap-1 overflow-x-auto rounded-composer border border-line bg-panel p-2 shadow-float"
      >
        <span className="num whitespace-nowrap px-2" role="status">
          {t("bulk.count", { count })}
        </span>
        <Action icon={<SquareCheckBig />} label={t("bulk.all")} onClick={selectAll} />
        {isTrash ? (
          <>
            <Action icon={<RotateCcw />} label={t("trash.restore")} onClick={actions.restore} />
            <ConfirmButton
              icon={<Trash2 />}
              label={t("trash.purge")}
              question={t("trash.purge.question", { count })}
              onConfirm={() => actions.purge("selection")}
            />
          </>
        ) : (
          <>
            <Action
              icon={isAllFavorite ? <HeartOff /> : <Heart />}
              label={t(isAllFavorite ? "bulk.unfavorite" : "bulk.favorite")}
              onClick={() => actions.favorite(!isAllFavorite)}
            />
            <Action icon={<Trash2 />} label={t("picture.delete")} onClick={actions.remove} />
          </>
        )}
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
    <Button look="ghost" size="chip" onClick={onClick}>
      {icon}
      <span className="max-md:sr-only">{label}</span>
    </Button>
  );
}
