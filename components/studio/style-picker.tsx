"use client";

import { Palette } from "lucide-react";
import { useEffect } from "react";
import { Picker } from "@/components/ui/picker";
import type { PickerOption } from "@/components/ui/picker-option";
import { useStore } from "@/lib/client/create-store";
import { searchLabels } from "@/lib/client/search-labels";
import { session } from "@/lib/client/session";
import { dropUnknownStyle, styles, syncStyles } from "@/lib/client/styles";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useStageChoice } from "./use-stage-choice";

/** No style is called so. */
const NONE = "none";

interface Props {
  readonly style: string | null;
  readonly className?: string;
  /** "Style" stands above it already. */
  readonly isLabelled?: boolean;
}

/** A look that is added to the prompt. */
export function StylePicker({ style, className, isLabelled = false }: Props) {
  const { t, locale } = useTranslator();
  const choose = useStageChoice();
  const list = useStore(styles, (state) => state);
  const isOpen = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  useEffect(() => {
    if (isOpen) void syncStyles();
  }, [isOpen]);
  const chosen = list?.find((choice) => choice.id === style);
  const unknown = list !== null && !chosen ? style : null;
  useEffect(() => {
    if (isOpen && unknown !== null) void dropUnknownStyle(unknown);
  }, [isOpen, unknown]);
  const name = style === null ? t("style.none") : (chosen?.name[locale] ?? style);
  const find = (query: string): readonly PickerOption[] => {
    const known = (list ?? []).map((choice) => ({
      value: choice.id,
      // In both languages, whatever the page's is.
      label: `${choice.name[locale]} ${choice.name.en} ${choice.name["zh-CN"]}`,
      choice,
    }));
    const isBare = query.trim() === "";
    return [
      ...(isBare ? [{ value: NONE, label: t("style.none") }] : []),
      ...(isBare && style !== null && !chosen ? [{ value: style, label: style }] : []),
      ...searchLabels(known, query).map(({ value, choice }) => ({
        value,
        label: choice.name[locale],
        details: (
          <span className="mt-0.5 line-clamp-2 text-[12px] text-ink-3" lang="en">
            {choice.natural}
          </span>
        ),
      })),
    ];
  };
  return (
    <Picker
      value={style ?? NONE}
      find={find}
      onChoose={(value) => choose({ style: value === NONE ? null : value })}
      label={t("style.label")}
      words={{ search: t("picker.styles"), none: t("picker.styles.none") }}
      contentClassName="w-[328px]"
      // Close: the list covers the name above, and would leave slivers of it.
      offset={isLabelled ? 2 : undefined}
      {...(className ? { triggerClassName: className } : {})}
      display={
        <span className="flex min-w-0 items-center gap-2">
          <Palette className="size-4 shrink-0 text-ink-3" aria-hidden="true" />
          <span className="truncate">{style === null && !isLabelled ? t("style.label") : name}</span>
        </span>
      }
    />
  );
}
