"use client";

import { clsx } from "clsx";
import { Check } from "lucide-react";
import { ShortCost } from "@/components/studio/short-cost";
import { changeCompare, MAX_COMPARED, toggleModel } from "@/lib/client/compare";
import type { ModelList } from "@/lib/client/models";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import { findModel } from "@/lib/domain/find-model";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly list: ModelList;
  readonly chosen: readonly string[];
}

/** The models as chips with native checkboxes underneath; a fifth cannot be chosen. */
export function ModelChoice({ list, chosen }: Props) {
  const { t } = useTranslator();
  const ids = chosen.map((id) => findModel(list.models, id)?.id ?? id);
  const isFull = ids.length >= MAX_COMPARED;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-[13px] text-ink-2">{t("compare.models", { count: ids.length })}</legend>
      <div className="flex flex-wrap gap-1.5">
        {list.models.map((model) => {
          const isOn = ids.includes(model.id);
          return (
            <label
              key={model.id}
              className={clsx(
                "tap relative inline-flex cursor-pointer items-center gap-2 rounded-full px-3 text-[13px] transition-colors has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2",
                isOn ? "bg-accent-soft text-accent-text" : "bg-raised text-ink-2",
                isFull && !isOn ? "cursor-not-allowed opacity-55" : !isOn && "hover:bg-line hover:text-ink",
              )}
            >
              <input
                type="checkbox"
                className="sr-only"
                checked={isOn}
                disabled={isFull && !isOn}
                onChange={() => changeCompare({ models: toggleModel(ids, model.id) })}
              />
              {isOn && <Check className="size-3.5" aria-hidden="true" />}
              {model.label}
              <ShortCost neurons={estimateNeurons(model, {})} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
