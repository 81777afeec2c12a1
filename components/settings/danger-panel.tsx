"use client";

import { RotateCcw, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { DANGERS, type Danger } from "@/lib/client/dangers";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { SettingsPanel } from "./settings-panel";

const DangerDialog = dynamic(() => import("./danger-dialog").then((file) => file.DangerDialog), {
  ssr: false,
});
const ICONS: Readonly<Record<Danger, ReactNode>> = {
  trash: <Trash2 />,
  library: <Trash2 />,
  browser: <RotateCcw />,
};

interface Props {
  /** Without a library there are only the settings of this browser. */
  readonly hasLibrary: boolean;
}

/** What there is no way back from; each asks for a typed word first. */
export function DangerPanel({ hasLibrary }: Props) {
  const { t } = useTranslator();
  const [open, setOpen] = useState<Danger | null>(null);
  return (
    <SettingsPanel id="danger" title={t("danger.title")} text={t("danger.text")}>
      <ul className="divide-y divide-line">
        {DANGERS.filter((danger) => hasLibrary || danger === "browser").map((danger) => (
          <li key={danger} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 last:pb-0">
            <span className="min-w-48 flex-1 max-sm:basis-full">
              <span className="block font-medium">{t(`danger.${danger}`)}</span>
              <span className="block text-[13px] text-ink-2">{t(`danger.${danger}.text`)}</span>
            </span>
            <Button look="danger" className="border border-line" onClick={() => setOpen(danger)}>
              {ICONS[danger]}
              {t(`danger.${danger}.open`)}
            </Button>
          </li>
        ))}
      </ul>
      {open && <DangerDialog danger={open} onClose={() => setOpen(null)} />}
    </SettingsPanel>
  );
}
