"use client";

import { clsx } from "clsx";
import { composer } from "@/lib/client/composer";
import { pictureSize } from "@/lib/client/composer-settings";
import { useStore } from "@/lib/client/create-store";
import { chosenModel, modelList } from "@/lib/client/models";
import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { costWords } from "./cost-words";

/** What the next press of Generate will cost. */
export function CostLabel({ isAlwaysShown = false }: { readonly isAlwaysShown?: boolean }) {
  const translator = useTranslator();
  const list = useStore(modelList, (state) => state);
  const neurons = useStore(composer, (settings) => {
    const model = chosenModel(list, settings.model);
    return estimateNeurons(model, {
      ...pictureSize(model, settings.size),
      steps: settings.steps,
      count: settings.count,
    });
  });
  return (
    <p className={clsx("num text-right text-ink-3", !isAlwaysShown && "max-md:hidden")}>
      {costWords(neurons, translator)}
    </p>
  );
}
