"use client";

import { Dices } from "lucide-react";
import { type FormEvent, type KeyboardEvent, type RefObject, useId } from "react";
import { ShortCost } from "@/components/studio/short-cost";
import { Button } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/text-field";
import { announce } from "@/lib/client/announcements";
import { changeCompare, compareNow, compareSettings, MIN_COMPARED } from "@/lib/client/compare";
import { useStore } from "@/lib/client/create-store";
import { chosenModel, modelList } from "@/lib/client/models";
import { randomSeed } from "@/lib/client/random-seed";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ModelChoice } from "./model-choice";

interface Props {
  readonly promptField: RefObject<HTMLTextAreaElement | null>;
  readonly onStart: () => void;
}

/** What is compared: the words, the models, the seed; and what it costs. */
export function CompareForm({ promptField, onStart }: Props) {
  const { t } = useTranslator();
  const promptId = useId();
  const seedId = useId();
  const settings = useStore(compareSettings, (state) => state);
  const list = useStore(modelList, (state) => state);
  const neurons = settings.models.reduce((sum, id) => sum + estimateNeurons(chosenModel(list, id), {}), 0);
  const isReady = settings.prompt.trim() !== "" && settings.models.length >= MIN_COMPARED;
  const start = () => {
    if (!isReady) return;
    compareNow(randomSeed());
    announce(t("announce.started"));
    onStart();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    start();
  };
  const typeSeed = (text: string) => {
    const digits = text.replace(/\D/g, "");
    changeCompare({ seed: digits === "" ? null : Math.min(LIMITS.maxSeed, Number(digits)) });
  };
  return (
    <form
      onSubmit={submit}
      aria-label={t("page.compare")}
      className="mx-auto grid w-full max-w-5xl gap-4 rounded-panel border border-line bg-panel p-3.5 md:p-4.5"
    >
      <div className="grid gap-1.5">
        <label htmlFor={promptId} className="text-[13px] text-ink-2">
          {t("composer.prompt")}
        </label>
        <TextArea
          ref={promptField}
          id={promptId}
          rows={2}
          value={settings.prompt}
          maxLength={LIMITS.maxPromptLength}
          placeholder={t("composer.placeholder")}
          onChange={(event) => changeCompare({ prompt: event.target.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      <ModelChoice list={list} chosen={settings.models} />
      <div className="flex flex-wrap items-end gap-3">
        <div className="max-sm:w-full">
          <label htmlFor={seedId} className="mb-1.5 block text-[13px] text-ink-2">
            {t("compare.seed")}
          </label>
          <div className="flex gap-1.5">
            <TextField
              id={seedId}
              inputMode="numeric"
              value={settings.seed ?? ""}
              placeholder={t("seed.random")}
              onChange={(event) => typeSeed(event.target.value)}
              className="num w-40 max-sm:w-full placeholder:font-sans"
            />
            <Button
              size="iconLarge"
              aria-label={t("seed.dice")}
              onClick={() => changeCompare({ seed: randomSeed() })}
            >
              <Dices />
            </Button>
          </div>
        </div>
        <Button
          type="submit"
          look="primary"
          size="large"
          aria-disabled={!isReady}
          className="ml-auto max-sm:w-full"
        >
          {t("compare.start")}
          <ShortCost neurons={neurons} />
        </Button>
      </div>
    </form>
  );
}
