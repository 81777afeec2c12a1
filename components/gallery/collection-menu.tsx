"use client";

import { FolderHeart, FolderPlus } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { collections } from "@/lib/client/collections";
import { useStore } from "@/lib/client/create-store";
import { selectedImages } from "@/lib/client/selection";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { NameForm } from "./name-form";
import { useCollectionActions } from "./use-collection-actions";

/** Puts the chosen pictures into a collection, also a new one. */
export function CollectionMenu() {
  const { t } = useTranslator();
  const list = useStore(collections, (state) => state) ?? [];
  const actions = useCollectionActions();
  const [isOpen, setOpen] = useState(false);
  const chosenIds = () => selectedImages().map((image) => image.id);
  const closing = (run: () => void) => () => {
    run();
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
      <PopoverContent label={t("collection.put")} className="grid w-80 gap-1">
        {list.map((collection) => (
          <Row
            key={collection.id}
            icon={<FolderHeart />}
            label={collection.name}
            onClick={closing(() => actions.add(collection, chosenIds()))}
          />
        ))}
        <NameForm
          submitLabel={t("collection.create")}
          onSubmit={(name) => closing(() => actions.create(name, chosenIds()))()}
        />
      </PopoverContent>
    </Popover>
  );
}

interface RowProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly onClick: () => void;
}

function Row({ icon, label, onClick }: RowProps) {
  return (
    <Button look="ghost" onClick={onClick} className="min-w-0 justify-start">
      {icon}
      <span className="truncate">{label}</span>
    </Button>
  );
}
