"use client";

import { clsx } from "clsx";
import { FolderPlus, Images, Trash2 } from "lucide-react";
import { memo, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { ToggleButton } from "@/components/ui/toggle-button";
import { collections, loadCollections } from "@/lib/client/collections";
import { useStore } from "@/lib/client/create-store";
import { changeView, type GalleryView } from "@/lib/client/gallery-view";
import { clearSelection } from "@/lib/client/selection";
import { soon } from "@/lib/client/soon";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CollectionStrip } from "./collection-strip";
import { ConfirmButton } from "./confirm-button";
import { NameForm } from "./name-form";
import { useBulkActions } from "./use-bulk-actions";
import { useCollectionActions } from "./use-collection-actions";

interface Props {
  readonly shelf: GalleryView["shelf"];
  readonly isEmpty: boolean;
}

/** Where the pictures come from: the library, a collection of it, or the trash. */
export const ShelfBar = memo(function ShelfBar({ shelf, isEmpty }: Props) {
  const { t } = useTranslator();
  const { emptyTrash } = useBulkActions();
  const list = useStore(collections, (state) => state) ?? [];
  const isTrash = shelf.kind === "trash";
  const openId = shelf.kind === "collection" ? shelf.id : null;
  useEffect(() => {
    // The wall below says what is wrong with the library, if something is.
    const load = () => void loadCollections().catch(() => undefined);
    return soon(load);
  }, []);
  const show = (kind: "library" | "trash") => {
    clearSelection();
    changeView({ shelf: { kind } });
  };
  return (
    <div className={clsx("flex items-center max-sm:flex-wrap", isTrash && "max-lg:flex-wrap")}>
      <nav
        aria-label={t("shelf.title")}
        className={clsx(
          "flex min-w-0 flex-1 items-center gap-1.5 px-3.5 pb-2 max-sm:basis-full md:px-6",
          isTrash && "max-lg:basis-full",
        )}
      >
        <ToggleButton pressed={shelf.kind === "library"} onPressedChange={() => show("library")}>
          <Images />
          <span className={shelf.kind === "library" ? undefined : "max-sm:sr-only"}>
            {t("shelf.library")}
          </span>
        </ToggleButton>
        <ToggleButton pressed={isTrash} onPressedChange={() => show("trash")}>
          <Trash2 />
          {/* On a phone the collections need the room, so only the open shelf has its name. */}
          <span className={isTrash ? undefined : "max-sm:sr-only"}>{t("shelf.trash")}</span>
        </ToggleButton>
        <NewCollection />
        {/* Last: they come a moment later, and move nothing. */}
        {list.length > 0 && <CollectionStrip list={list} openId={openId} />}
      </nav>
      {isTrash && !isEmpty && (
        <div className="ml-auto flex items-center justify-between gap-3 pr-3.5 pb-2 max-lg:w-full max-lg:pl-3.5 md:pr-6 md:max-lg:pl-6">
          <p className="text-[13px] text-ink-3">{t("trash.kept")}</p>
          <ConfirmButton
            icon={<Trash2 />}
            label={t("trash.emptyAll")}
            question={t("trash.emptyAll.question")}
            onConfirm={emptyTrash}
          />
        </div>
      )}
    </div>
  );
});

function NewCollection() {
  const { t } = useTranslator();
  const actions = useCollectionActions();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button look="ghost" size="icon" aria-label={t("collection.new")}>
          <FolderPlus />
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("collection.new")} className="w-80">
        <NameForm
          submitLabel={t("collection.create")}
          onSubmit={(name) => {
            actions.create(name);
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
