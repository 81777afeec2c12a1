"use client";

import { Select, SelectItem } from "@/components/ui/select";
import { changeComposer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import type { ModelList } from "@/lib/client/models";
import { picturesLeft } from "@/lib/client/pictures-left";
import { usageView } from "@/lib/client/usage";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import type { ModelSpec } from "@/lib/domain/model";
import type { Usage } from "@/lib/domain/usage";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { costWords } from "./cost-words";

interface Props {
  readonly list: ModelList;
  readonly model: ModelSpec;
}

/** Which model paints: who makes it, what it is good at, how fast, what a picture costs. */
export function ModelPicker({ list, model }: Props) {
  const translator = useTranslator();
  const { t, locale } = translator;
  const spent = useStore(usageView, (state) => state.usage);
  return (
    <Select
      value={model.id}
      onValueChange={(id) => changeComposer({ model: id })}
      label={t("parameter.model")}
      triggerClassName="font-medium"
      contentClassName="w-[420px]"
      display={
        <span className="flex min-w-0 items-center gap-2">
          <span
            aria-hidden="true"
            className="size-2.5 shrink-0 rounded-[3px] bg-linear-135 from-accent to-[oklch(0.6_0.15_330)] max-sm:hidden"
          />
          <span className="truncate">{model.label}</span>
        </span>
      }
    >
      {list.models.map((spec) => (
        <SelectItem key={spec.id} value={spec.id} label={spec.label}>
          <span className="mt-0.5 block text-[12px] text-ink-2">{spec.strengths[locale]}</span>
          <span className="num mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-[11px] text-ink-3">
            <span>{spec.vendor}</span>
            <span>{t(`speed.${spec.speed}`)}</span>
            <span>{costWords(estimateNeurons(spec, {}), translator)}</span>
            <PicturesLeft usage={spent} model={spec} />
          </span>
        </SelectItem>
      ))}
    </Select>
  );
}

function PicturesLeft({ usage, model }: { readonly usage: Usage | null; readonly model: ModelSpec }) {
  const { t } = useTranslator();
  const left = picturesLeft(usage, estimateNeurons(model, {}));
  if (left === null) return null;
  return <span className={left === 0 ? "text-warn" : ""}>{t("cost.left", { count: left })}</span>;
}
