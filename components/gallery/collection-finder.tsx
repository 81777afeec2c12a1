"use client";

import { clsx } from "clsx";
import { FolderHeart } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { type CollectionSummary, collections } from "@/lib/client/collections";
import { useStore } from "@/lib/client/create-store";
import { findCollections } from "@/lib/client/find-collections";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { MAX_NAME_LENGTH } from "./name-form";

/** More than this are given a height of their own, so that nothing jumps as one types. */
const FEW = 6;

interface Props {
  readonly onChoose: (collection: CollectionSummary) => void;
  readonly onCreate: (name: string) => void;
}

/** One field that finds a collection and names a new one. */
export function CollectionFinder({ onChoose, onCreate }: Props) {
  const { t } = useTranslator();
  const list = useStore(collections, (state) => state) ?? [];
  const [typed, setTyped] = useState("");
  const name = typed.trim();
  const { found, taken } = findCollections(list, typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (taken) onChoose(taken);
    else if (name !== "") onCreate(name);
  };
  return (
    <div className="grid gap-2">
      <form onSubmit={submit} className="flex gap-2">
        <TextField
          aria-label={t("collection.name")}
          placeholder={t("collection.findOrName")}
          value={typed}
          maxLength={MAX_NAME_LENGTH}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
        {/* Enter takes the one that was found; this makes a new one all the same. */}
        <Button look="accent" disabled={name === ""} onClick={() => onCreate(name)}>
          {t("collection.create")}
        </Button>
      </form>
      <div
        className={clsx("grid content-start overflow-y-auto", list.length > FEW && "h-[min(288px,40dvh)]")}
      >
        {found.map((collection) => (
          <Button
            key={collection.id}
            look={collection === taken ? "accent" : "ghost"}
            onClick={() => onChoose(collection)}
            className="min-w-0 justify-start"
          >
            <FolderHeart />
            <span title={collection.name} className="truncate">
              {collection.name}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}
