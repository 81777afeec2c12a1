"use client";

import { Dices, Languages, LockKeyhole, Sparkles } from "lucide-react";
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
import { StylePicker } from "./style-picker";
import { useStageChoice } from "./use-stage-choice";

/** The chips of the composer; what has no room on a phone is in the parameter panel. */
export function ComposerControls() {
  const { t } = useTranslator();
  const choose = useStageChoice();
  const list = useStore(modelList, (state) => state);
  // One by one, so that typing the prompt renders none of this.
  const modelName = useStore(composer, (state) => state.model);
  const size = useStore(composer, (state) => state.size);
  const count = useStore(composer, (state) => state.count);
  const seed = useStore(composer, (state) => state.seed);
  const style = useStore(composer, (state) => state.style);
  const isTranslated = useStore(composer, (state) => state.translate);
  const isEnhanced = useStore(composer, (state) => state.enhance);
  const model = chosenModel(list, modelName);
  return (
    <div className="flex min-w-0 flex-1 items-center gap-1.5 md:flex-initial">
      <ParameterPanel model={model} />
      <ModelPicker list={list} model={model} />
      <ShapePicker model={model} size={size} />
      <StylePicker style={style} className="max-w-36 max-lg:hidden xl:max-w-52" />
      <CountPicker count={count} className="max-md:hidden" />
      <Tooltip text={t("composer.translate.hint")}>
        <ToggleButton
          pressed={isTranslated}
          aria-label={t("composer.translate")}
          onPressedChange={(translate) => choose({ translate })}
          className="max-md:hidden"
        >
          <Languages />
        </ToggleButton>
      </Tooltip>
      <Tooltip text={t("composer.enhance.hint")}>
        <ToggleButton
          pressed={isEnhanced}
          aria-label={t("composer.enhance")}
          onPressedChange={(enhance) => choose({ enhance })}
          className="max-md:hidden"
        >
          <Sparkles />
        </ToggleButton>
      </Tooltip>
      {model.parameters.seed && (
        <Tooltip text={t(seed === null ? "seed.random" : "seed.locked")}>
          <ToggleButton
            pressed={seed !== null}
            aria-label={seed === null ? t("seed.lock") : `${t("seed.lock")} ${seed}`}
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
