"use client";

import { type ReactNode, useEffect } from "react";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Select, SelectItem } from "@/components/ui/select";
import { changeDraft } from "@/lib/client/composer";
import {
  type ComposerDefaults,
  changeDefaults,
  composerDefaults,
  readDefaults,
} from "@/lib/client/composer-defaults";
import { useStore } from "@/lib/client/create-store";
import { modelList } from "@/lib/client/models";
import { SHAPES } from "@/lib/client/picture-shapes";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { DefaultModelPicker } from "./default-model-picker";
import { SettingsPanel } from "./settings-panel";

/** Radix takes no empty value. */
const AS_MODEL = "model";
const COUNTS = Array.from({ length: LIMITS.maxCount }, (_, index) => String(index + 1));

/** What a new picture starts with on this device; the composer takes a change over at once. */
export function DefaultsPanel() {
  const { t } = useTranslator();
  const defaults = useStore(composerDefaults, (state) => state);
  const { steps } = useStore(modelList, (state) => state.defaultModel.parameters);
  useEffect(() => void readDefaults(), []);
  const change = (next: Partial<ComposerDefaults>) => changeDraft(changeDefaults(next));
  const asModel = { value: AS_MODEL, label: t("defaults.asModel") } as const;
  const stages = (name: "translate" | "enhance", values: { readonly on: string; readonly off: string }) => (
    <ChoiceGroup
      label={t(`composer.${name}`)}
      value={defaults[name] ? "on" : "off"}
      choices={[
        { value: "off", label: values.off },
        { value: "on", label: values.on },
      ]}
      onChange={(value) => change({ [name]: value === "on" })}
    />
  );
  return (
    <SettingsPanel id="defaults" title={t("defaults.title")} text={t("defaults.text")}>
      <div className="divide-y divide-line">
        <Row name={t("settings.model")}>
          <DefaultModelPicker />
        </Row>
        <Row name={t("shape.title")}>
          <ChoiceGroup
            label={t("shape.title")}
            value={defaults.shape ?? AS_MODEL}
            choices={[asModel, ...SHAPES.map((shape) => ({ value: shape, label: shape }))]}
            onChange={(value) => change({ shape: value === AS_MODEL ? null : value })}
            className="justify-end max-sm:justify-start"
          />
        </Row>
        <Row name={t("parameter.count")}>
          <ChoiceGroup
            label={t("parameter.count")}
            value={String(defaults.count)}
            choices={COUNTS.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ count: Number(value) })}
            className="max-sm:grid! max-sm:w-full grid-cols-4"
          />
        </Row>
        {steps && (
          <Row name={t("parameter.steps")}>
            <Select
              value={defaults.steps === null ? AS_MODEL : String(defaults.steps)}
              onValueChange={(value) => change({ steps: value === AS_MODEL ? null : Number(value) })}
              label={t("parameter.steps")}
              display={defaults.steps ?? asModel.label}
            >
              <SelectItem value={AS_MODEL} label={asModel.label} />
              {stepChoices(steps, defaults.steps).map((value) => (
                <SelectItem key={value} value={String(value)} label={String(value)} />
              ))}
            </Select>
          </Row>
        )}
        <Row name={t("composer.translate")}>
          {stages("translate", { on: t("composer.translate.auto"), off: t("composer.translate.off") })}
        </Row>
        <Row name={t("composer.enhance")}>
          {stages("enhance", { on: t("defaults.on"), off: t("defaults.off") })}
        </Row>
      </div>
    </SettingsPanel>
  );
}

/** Every number of steps the default model takes, and the chosen one where another model was the default then. */
function stepChoices(range: { readonly min: number; readonly max: number }, chosen: number | null): number[] {
  const all = Array.from({ length: range.max - range.min + 1 }, (_, index) => range.min + index);
  return chosen === null || all.includes(chosen) ? all : [...all, chosen].sort((a, b) => a - b);
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-2">
      <span className="font-medium" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}
