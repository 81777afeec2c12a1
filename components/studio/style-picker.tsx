"use client";

import { Palette } from "lucide-react";
import { useEffect } from "react";
import { Select, SelectItem } from "@/components/ui/select";
import { changeComposer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { session } from "@/lib/client/session";
import { styles, syncStyles } from "@/lib/client/styles";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Radix takes no empty value. */
const NONE = "none";

interface Props {
  readonly style: string | null;
  readonly className?: string;
}

/** A look that is added to the prompt. */
export function StylePicker({ style, className }: Props) {
  const { t, locale } = useTranslator();
  const list = useStore(styles, (state) => state);
  const isOpen = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  useEffect(() => {
    if (isOpen) void syncStyles();
  }, [isOpen]);
  const chosen = list?.find((choice) => choice.id === style);
  const name = style === null ? t("style.none") : (chosen?.name[locale] ?? style);
  return (
    <Select
      value={style ?? NONE}
      onValueChange={(value) => changeComposer({ style: value === NONE ? null : value })}
      label={t("style.label")}
      contentClassName="w-[340px]"
      {...(className ? { triggerClassName: className } : {})}
      display={
        <span className="flex min-w-0 items-center gap-2">
          <Palette className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
          <span className="truncate">{style === null ? t("style.label") : name}</span>
        </span>
      }
    >
      <SelectItem value={NONE} label={t("style.none")} />
      {style !== null && !chosen && <SelectItem value={style} label={style} />}
      {list?.map((choice) => (
        <SelectItem key={choice.id} value={choice.id} label={choice.name[locale]}>
          <span className="mt-0.5 line-clamp-2 block text-[12px] text-ink-3" lang="en">
            {choice.natural}
          </span>
        </SelectItem>
      ))}
    </Select>
  );
}
