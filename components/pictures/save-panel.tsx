"use client";

import { Save } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { canRewrite, FILE_TELLS, type FileTells, savePicture } from "@/lib/client/save-picture";
import type { Generation, Image } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useReport } from "./use-report";

interface Props {
  readonly image: Image;
  readonly source: string;
  readonly generation: Generation | null;
}

/** Saves the picture, and lets one say what the file is to tell about itself. */
export function SavePanel({ image, source, generation }: Props) {
  const { t } = useTranslator();
  const report = useReport();
  const [tells, setTells] = useState<FileTells>("settings");
  if (!canRewrite(image.mediaType)) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-medium text-[12px] text-ink-3">{t("save.title")}</h2>
      <ChoiceGroup
        label={t("save.title")}
        value={tells}
        choices={FILE_TELLS.map((value) => ({ value, label: t(`save.tells.${value}`) }))}
        onChange={setTells}
      />
      <Button onClick={() => void savePicture(image, source, tells, generation).catch(report)}>
        <Save />
        {t("save.action")}
      </Button>
    </section>
  );
}
