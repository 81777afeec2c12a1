"use client";

import { Images, Trash2 } from "lucide-react";
import { ToggleButton } from "@/components/ui/toggle-button";
import { changeView, type GalleryView } from "@/lib/client/gallery-view";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ConfirmButton } from "./confirm-button";
import { useBulkActions } from "./use-bulk-actions";

interface Props {
  readonly shelf: GalleryView["shelf"];
  readonly isEmpty: boolean;
}

/** Where the pictures come from: the library or the trash. */
export function ShelfBar({ shelf, isEmpty }: Props) {
  const { t } = useTranslator();
  const { purge } = useBulkActions();
  const isTrash = shelf.kind === "trash";
  return (
    <nav
      aria-label={t("shelf.title")}
      className="flex items-center gap-1.5 overflow-x-auto px-3.5 pb-2 md:px-6"
    >
      <ToggleButton
        pressed={shelf.kind === "library"}
        onPressedChange={() => changeView({ shelf: { kind: "library" } })}
      >
        <Images />
        {t("shelf.library")}
      </ToggleButton>
      <ToggleButton pressed={isTrash} onPressedChange={() => changeView({ shelf: { kind: "trash" } })}>
        <Trash2 />
        {t("shelf.trash")}
      </ToggleButton>
      {isTrash && !isEmpty && (
        <div className="ml-auto">
          <ConfirmButton
            icon={<Trash2 />}
            label={t("trash.emptyAll")}
            question={t("trash.emptyAll.question")}
            onConfirm={() => purge("all")}
          />
        </div>
      )}
    </nav>
  );
}
