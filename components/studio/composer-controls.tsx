"use client";

import { Dices, Languages, LockKeyhole } from "lucide-react";
import { ToggleButton } from "@/components/ui/toggle-button";
import { Tooltip } from "@/components/ui/tooltip";
import { changeComposer, composer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { chosenModel, modelList } from "@/lib/client/models";
import { randomSeed } from "@/lib/client/random-seed";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { CountPicker } from "./count-picker";
import { ModelPicker } from "./model-picker";
import { ParameterPanel } from "./parameter-panel";
import { ShapePicker } from "./shape-picker";

/** The chips of the composer; what has no room on a phone is in the parameter panel. */
export function ComposerControls() {
  const { t } = useTranslator();
  const list = useStore(modelList, (state) => state);
  // One by one, so that typing the prompt renders none of this.
  const modelName = useStore(composer, (state) => state.model);
  const size = useStore(composer, (state) => state.size);
  const count = useStore(composer, (state) => state.count);
  const seed = useStore(composer, (state) => state.seed);
  const isTranslated = useStore(composer, (state) => state.translate);
  const model = chosenModel(list, modelName);
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1.5">
      <ParameterPanel model={model} />
      <ModelPicker list={list} model={model} />
      <ShapePicker model={model} size={size} />
      <CountPicker count={count} className="max-md:hidden" />
      <Tooltip text={t("composer.translate.hint")}>
        <ToggleButton
          pressed={isTranslated}
          aria-label={t("composer.translate")}
          onPressedChange={(translate) => changeComposer({ translate })}
          className="max-md:hidden"
        >
          <Languages />
        </ToggleButton>
      </Tooltip>
      {model.parameters.seed && (
        <Tooltip text={t(seed === null ? "seed.random" : "seed.locked")}>
          <ToggleButton
            pressed={seed !== null}
            aria-label={t("seed.lock")}
            onPressedChange={(isLocked) => changeComposer({ seed: isLocked ? randomSeed() : null })}
            className="max-lg:hidden"
          >
            {seed === null ? <Dices /> : <LockKeyhole />}
            {seed !== null && <span className="num">{seed}</span>}
          </ToggleButton>
        </Tooltip>
      )}
    </div>
  );
}
