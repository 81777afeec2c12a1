"use client";

import { ChoiceGroup } from "@/components/ui/choice-group";
import { changeComposer, composer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { draftSteps } from "@/lib/client/draft-steps";
import type { ModelSpec } from "@/lib/domain/model";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { StylePicker } from "./style-picker";
import { useStageChoice } from "./use-stage-choice";

interface OptionProps {
  readonly label: string;
  readonly hint?: string;
  readonly off: string;
  readonly on: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Option({ label, hint, off, on, isOn, onChange }: OptionProps) {
  return (
    <section>
      <h2 className="mb-1.5 text-[13px] text-ink-2">{label}</h2>
      <ChoiceGroup
        label={label}
        value={isOn ? "on" : "off"}
        choices={[
          { value: "off", label: off },
          { value: "on", label: on },
        ]}
        onChange={(value) => onChange(value === "on")}
      />
      {hint && <p className="mt-1.5 text-[12px] text-ink-3">{hint}</p>}
    </section>
  );
}

/** What is done with the words before they are painted, and how often. */
export function PromptOptions({ model }: { readonly model: ModelSpec }) {
  const { t } = useTranslator();
  const choose = useStageChoice();
  const settings = useStore(composer, (state) => state);
  const drafted = draftSteps(model, settings.steps);
  return (
    <>
      <Option
        label={t("composer.translate")}
        off={t("composer.translate.off")}
        on={t("composer.translate.auto")}
        isOn={settings.translate}
        onChange={(translate) => choose({ translate })}
      />
      <Option
        label={t("composer.enhance")}
        hint={t("composer.enhance.hint")}
        off={t("option.off")}
        on={t("option.on")}
        isOn={settings.enhance}
        onChange={(enhance) => choose({ enhance })}
      />
      <section className="lg:hidden">
        <h2 className="mb-1.5 text-[13px] text-ink-2">{t("style.label")}</h2>
        <StylePicker style={settings.style} className="w-full" isLabelled />
      </section>
      <Option
        label={t("composer.lines")}
        hint={t("composer.lines.hint", { choice: "{red|blue}", list: "__animals__" })}
        off={t("composer.lines.one")}
        on={t("composer.lines.each")}
        isOn={settings.lines}
        onChange={(lines) => changeComposer({ lines })}
      />
      {drafted !== null && (
        <Option
          label={t("composer.draft")}
          hint={t("composer.draft.hint", { steps: drafted })}
          off={t("option.off")}
          on={t("option.on")}
          isOn={settings.draft}
          onChange={(draft) => changeComposer({ draft })}
        />
      )}
    </>
  );
}
