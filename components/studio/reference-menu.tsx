"use client";

import { Camera, FolderOpen, ImagePlus } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { sayReferences } from "@/components/pictures/say-references";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { addReferenceFrom, addReferences } from "@/lib/client/reference-images";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sentenceGap } from "@/lib/i18n/sentence-gap";
import { RecentPictures } from "./recent-pictures";

/** Brings in reference pictures: a file, the camera, or the gallery. */
export function ReferenceMenu() {
  const translator = useTranslator();
  const { t } = translator;
  const [isOpen, setOpen] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = "";
    setOpen(false);
    void sayReferences(addReferences(chosen), translator);
  };
  const takeFromGallery = (url: string) => {
    setOpen(false);
    void sayReferences(addReferenceFrom(url), translator);
  };
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button look="ghost" size="icon" aria-label={t("reference.add")}>
          <ImagePlus />
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("reference.add")} align="end" fillsPhone className="grid w-[340px] gap-3">
        <div className="flex flex-wrap gap-1.5">
          <Button size="chip" onClick={() => files.current?.click()}>
            <FolderOpen />
            {t("reference.file")}
          </Button>
          <Button size="chip" onClick={() => camera.current?.click()} className="pointer-fine:hidden">
            <Camera />
            {t("reference.camera")}
          </Button>
        </div>
        <p className="text-[12px] text-ink-3">
          {/* A finger has neither. */}
          <span className="pointer-coarse:hidden">
            {t("reference.hint.desk")}
            {sentenceGap(translator.locale)}
          </span>
          {t("reference.hint")}
        </p>
        <RecentPictures onChoose={takeFromGallery} />
      </PopoverContent>
      <input ref={files} type="file" accept="image/*" multiple hidden onChange={take} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} />
    </Popover>
  );
}
