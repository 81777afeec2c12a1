"use client";

import { Select, SelectItem } from "@/components/ui/select";
import { useStore } from "@/lib/client/create-store";
import { modelList } from "@/lib/client/models";
import { preferModel } from "@/lib/client/sync-models";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** The model the composer starts with on this device. */
export function DefaultModelPicker() {
  const { t, locale } = useTranslator();
  const { models, defaultModel } = useStore(modelList, (state) => state);
  return (
    <Select
      value={defaultModel.id}
      onValueChange={preferModel}
      label={t("settings.model")}
      display={defaultModel.label}
      contentClassName="w-[380px]"
    >
      {models.map((model) => (
        <SelectItem key={model.id} value={model.id} label={model.label}>
          <span className="mt-0.5 block text-[12px] text-ink-2">{model.strengths[locale]}</span>
        </SelectItem>
      ))}
    </Select>
  );
}
