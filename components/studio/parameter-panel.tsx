"use client";

import { clsx } from "clsx";
import { SlidersHorizontal } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { RangeField } from "@/components/ui/range-field";
import { TextArea } from "@/components/ui/text-field";
import { changeComposer, composer } from "@/lib/client/composer";
import { changedParameters } from "@/lib/client/composer-settings";
import { useStore } from "@/lib/client/create-store";
import { LIMITS } from "@/lib/domain/limits";
import type { ModelSpec } from "@/lib/domain/model";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CostLabel } from "./cost-label";
import { CountChoice } from "./count-picker";
import { PromptOptions } from "./prompt-options";
import { SeedField } from "./seed-field";

const GUIDANCE_STEP = 0.5;

/** Every parameter the chosen model has, and none it has not. */
export function ParameterPanel({ model }: { readonly model: ModelSpec }) {
  const { t } = useTranslator();
  const changed = useStore(composer, (settings) => changedParameters(settings, model));
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          size="icon"
          data-changed={changed > 0 ? changed : undefined}
          // The figure is drawn by the style: words inside would have to be part of the name.
          className={clsx(
            "relative",
            changed > 0 &&
              "after:-top-0.5 after:-right-0.5 after:absolute after:grid after:size-4 after:place-items-center after:rounded-full after:bg-ink after:font-mono after:text-[10px] after:text-bg after:leading-none after:content-[attr(data-changed)]",
          )}
          aria-label={t("composer.parameters")}
          aria-description={changed > 0 ? t("composer.parameters.changed", { count: changed }) : undefined}
        >
          <SlidersHorizontal />
        </Button>
      </PopoverTrigger>
      <PopoverContent label={t("composer.parameters")} fillsPhone className="grid w-[360px] gap-4">
        <ParameterFields model={model} />
      </PopoverContent>
    </Popover>
  );
}

function ParameterFields({ model }: { readonly model: ModelSpec }) {
  const { t } = useTranslator();
  const negativeId = useId();
  const settings = useStore(composer, (state) => state);
  const { steps, guidanceScale, seed } = model.parameters;
  return (
    <>
      <section>
        <h2 className="mb-1.5 text-[13px] text-ink-2">{t("parameter.count")}</h2>
        <CountChoice count={settings.count} className="grid! grid-cols-4 *:min-w-0 md:grid-cols-8" />
      </section>
      {steps && (
        <RangeField
          label={t("parameter.steps")}
          value={settings.steps ?? steps.default}
          min={steps.min}
          max={steps.max}
          step={1}
          onChange={(value) => changeComposer({ steps: Math.round(value) })}
        />
      )}
      {guidanceScale && (
        <RangeField
          label={t("parameter.guidance")}
          value={settings.guidanceScale ?? guidanceScale.default}
          min={guidanceScale.min}
          max={guidanceScale.max}
          step={GUIDANCE_STEP}
          onChange={(value) => changeComposer({ guidanceScale: value })}
        />
      )}
      {seed && <SeedField seed={settings.seed} />}
      {model.negativePrompt && (
        <div className="grid gap-1.5">
          <label htmlFor={negativeId} className="text-[13px] text-ink-2">
            {t("parameter.negativePrompt")}
          </label>
          <TextArea
            id={negativeId}
            rows={1}
            value={settings.negativePrompt}
            maxLength={LIMITS.maxPromptLength}
            placeholder={t("composer.negative.placeholder")}
            onChange={(event) => changeComposer({ negativePrompt: event.target.value })}
          />
        </div>
      )}
      <PromptOptions model={model} />
      {model.fixedSize && (
        <p className="text-[12px] text-ink-3">
          {t("shape.fixed", { size: `${model.fixedSize.width} × ${model.fixedSize.height}` })}
        </p>
      )}
      <div className="md:hidden">
        <CostLabel isAlwaysShown />
      </div>
    </>
  );
}
