"use client";

import { CalendarDays } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { changeView, type GalleryView } from "@/lib/client/gallery-view";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Takes the wall to a day: it begins with the pictures of that day and goes on from there in its order. */
export function DateJump({ view }: { readonly view: GalleryView }) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  const edge = view.order === "newest" ? "until" : "from";
  const jump = (day: string) => {
    changeView({ [edge]: day });
    window.scrollTo({ top: 0 });
    setOpen(false);
  };
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button look="outline" size="icon" aria-label={t("gallery.jump")} className="size-10">
          <CalendarDays />
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("gallery.jump")} align="end" className="grid w-72 gap-2">
        <h2 className="text-[13px] text-ink-2">{t("gallery.jump")}</h2>
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const day = new FormData(event.currentTarget).get("day");
            if (typeof day === "string" && day !== "") jump(day);
          }}
        >
          <TextField
            type="date"
            name="day"
            aria-label={t("gallery.jump")}
            defaultValue={view[edge]}
            required
          />
          <Button type="submit" look="accent">
            {t("gallery.jump.go")}
          </Button>
        </form>
        {view[edge] !== "" && <Button onClick={() => jump("")}>{t("gallery.jump.back")}</Button>}
      </PopoverContent>
    </Popover>
  );
}
