"use client";

import { FolderPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { selectedImages } from "@/lib/client/selection";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CollectionFinder } from "./collection-finder";
import { useCollectionActions } from "./use-collection-actions";

/** Puts the chosen pictures into a collection, also a new one. */
export function CollectionMenu() {
  const { t } = useTranslator();
  const actions = useCollectionActions();
  const [isOpen, setOpen] = useState(false);
  const put = (run: (ids: readonly string[]) => void) => {
    run(selectedImages().map((image) => image.id));
    setOpen(false);
  };
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button look="ghost" size="chip">
          <FolderPlus />
          <span className="max-lg:sr-only">{t("collection.put")}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("collection.put")} offset={18} fillsPhone className="w-88">
        <CollectionFinder
          onChoose={(collection) => put((ids) => actions.add(collection, ids))}
          onCreate={(name) => put((ids) => actions.create(name, ids))}
        />
      </PopoverContent>
    </Popover>
  );
}
