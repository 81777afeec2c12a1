"use client";

import { clsx } from "clsx";
import { FolderHeart, MoreHorizontal, Trash2 } from "lucide-react";
import { type DragEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { ToggleButton } from "@/components/ui/toggle-button";
import type { CollectionSummary } from "@/lib/client/collections";
import { changeView } from "@/lib/client/gallery-view";
import { draggedPictures, isPictureDrag } from "@/lib/client/picture-drag";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { NameForm } from "./name-form";
import { useCollectionActions } from "./use-collection-actions";

interface Props {
  readonly collection: CollectionSummary;
  readonly isOpen: boolean;
}

/** A collection: a click shows it, pictures dropped on it go in; the open one can be renamed and deleted. */
export function CollectionChip({ collection, isOpen }: Props) {
  const { t } = useTranslator();
  const actions = useCollectionActions();
  const [isOver, setOver] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const accept = (event: DragEvent) => {
    if (!isPictureDrag(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    setOver(true);
  };
  return (
    <>
      <ToggleButton
        pressed={isOpen}
        onPressedChange={() => changeView({ shelf: { kind: "collection", id: collection.id } })}
        onDragOver={accept}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false);
          const ids = draggedPictures(event.dataTransfer);
          if (ids.length === 0) return;
          event.preventDefault();
          actions.add(collection, ids);
        }}
        className={clsx(isOver && "outline-2 outline-accent")}
      >
        <FolderHeart />
        <span title={collection.name} className="max-w-40 truncate">
          {collection.name}
        </span>
        <span className="num text-[12px] text-ink-3">{collection.imageCount}</span>
      </ToggleButton>
      {isOpen && (
        <Popover open={isMenuOpen} onOpenChange={setMenuOpen}>
          <PopoverTrigger asChild>
            <Button look="ghost" size="icon" aria-label={t("collection.change", { name: collection.name })}>
              <MoreHorizontal />
            </Button>
          </PopoverTrigger>
          <PopoverContent
            label={t("collection.change", { name: collection.name })}
            className="grid w-80 justify-items-start gap-3"
          >
            <NameForm
              initial={collection.name}
              submitLabel={t("collection.rename")}
              onSubmit={(name) => {
                actions.rename(collection.id, name);
                setMenuOpen(false);
              }}
            />
            <Button look="danger" size="chip" className="-ml-3" onClick={() => actions.delete(collection)}>
              <Trash2 />
              {t("collection.delete")}
            </Button>
            <p className="-mt-2 text-[12px] text-ink-3">{t("collection.delete.hint")}</p>
          </PopoverContent>
        </Popover>
      )}
    </>
  );
}
