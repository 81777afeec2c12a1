"use client";

import { clsx } from "clsx";
import { Picker } from "@/components/ui/picker";
import type { PickerOption } from "@/components/ui/picker-option";
import { changeComposer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { findModels } from "@/lib/client/find-models";
import type { ModelList } from "@/lib/client/models";
import { picturesLeft } from "@/lib/client/pictures-left";
import { usageView } from "@/lib/client/usage";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import type { ModelSpec } from "@/lib/domain/model";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { costWords } from "./cost-words";

interface Props {
  readonly list: ModelList;
  readonly model: ModelSpec;
}

/** Which model paints: who makes it, what it is good at, how fast, what a picture costs. */
export function ModelPicker({ list, model }: Props) {
  const { t } = useTranslator();
  const find = (query: string): readonly PickerOption[] =>
    findModels(list.models, query).map((spec) => ({
      value: spec.id,
      label: spec.label,
      details: <ModelDetails model={spec} />,
    }));
  return (
    <Picker
      value={model.id}
      find={find}
      onChoose={(id) => changeComposer({ model: id })}
      label={t("parameter.model")}
      words={{ search: t("picker.models"), none: t("picker.models.none") }}
      triggerClassName="font-medium"
      contentClassName="w-[480px]"
      display={
        <span className="flex min-w-0 items-center gap-2">
          <span
            aria-hidden="true"
            className="size-2.5 shrink-0 rounded-[3px] bg-linear-135 from-accent to-[oklch(0.6_0.15_330)] max-sm:hidden"
          />
          <span className="truncate">{model.label}</span>
        </span>
      }
    />
  );
}

function ModelDetails({ model }: { readonly model: ModelSpec }) {
  const translator = useTranslator();
  const { t, locale } = translator;
  const usage = useStore(usageView, (state) => state.usage);
  const neurons = estimateNeurons(model, {});
  const left = picturesLeft(usage, neurons);
  return (
    <>
      <span className="mt-0.5 block text-[12px] text-ink-2">{model.strengths[locale]}</span>
      <span className="mt-1 block text-[12px] text-ink-3 tabular-nums [word-spacing:1px]">
        {[model.vendor, t(`speed.${model.speed}`), costWords(neurons, translator)].join(" · ")}
        {left !== null && (
          <>
            {" · "}
            <span className={clsx("whitespace-nowrap", left === 0 && "text-warn")}>
              {t("cost.left", { count: left })}
            </span>
          </>
        )}
      </span>
    </>
  );
}
