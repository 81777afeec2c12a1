"use client";

import { ArrowUp } from "lucide-react";
import { type FormEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/lib/client/announcements";
import { composer } from "@/lib/client/composer";
import { pictureSize, toGenerationRequest } from "@/lib/client/composer-settings";
import { useStore } from "@/lib/client/create-store";
import { focusPrompt } from "@/lib/client/focus-prompt";
import { enqueue } from "@/lib/client/generation-queue";
import { chosenModel, modelList } from "@/lib/client/models";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ComposerControls } from "./composer-controls";
import { CostLabel } from "./cost-label";
import { PipelineStrip } from "./pipeline-strip";
import { PromptField } from "./prompt-field";

/** Starts a generation with what the composer holds now. */
function generate(): boolean {
  const settings = composer.get();
  if (settings.prompt.trim() === "") return false;
  const model = chosenModel(modelList.get(), settings.model);
  const size = pictureSize(model, settings.size);
  enqueue(toGenerationRequest(settings, model), { model: model.id, ratio: size.width / size.height });
  return true;
}

/** Where a picture begins: words, controls, cost, and the one accent button. */
export function Composer() {
  const { t } = useTranslator();
  const form = useRef<HTMLFormElement>(null);
  const isEmpty = useStore(composer, (settings) => settings.prompt.trim() === "");
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!generate()) {
      focusPrompt();
      return;
    }
    announce(t("announce.started"));
    window.scrollTo({ top: 0, behavior: "smooth" });
  };
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-(--tabs) left-(--rail) z-20 grid justify-items-center bg-linear-to-t from-66% from-bg to-transparent px-2 pt-15 pb-2 md:px-6 md:pt-17 md:pb-5.5">
      <form
        ref={form}
        onSubmit={submit}
        aria-label={t("composer.label")}
        className="pointer-events-auto w-full max-w-[860px] rounded-composer border border-line bg-panel shadow-float transition-colors focus-within:border-edge"
      >
        <PipelineStrip />
        <PromptField onSubmit={() => submit()} />
        <div className="flex items-center gap-1.5 p-2 md:gap-2 md:pt-2 md:pr-2.5 md:pb-2.5 md:pl-3">
          <ComposerControls />
          <div className="ml-auto flex shrink-0 items-center gap-3">
            <CostLabel />
            <Button
              type="submit"
              look="primary"
              size="large"
              aria-disabled={isEmpty}
              className="max-md:size-11 max-md:rounded-full max-md:p-0"
            >
              <span className="max-md:sr-only">{t("composer.generate")}</span>
              <span aria-hidden="true" className="num text-[11px] opacity-75 max-md:hidden">
                ⌘↵
              </span>
              <ArrowUp className="size-5! md:hidden" />
            </Button>
          </div>
        </div>
      </form>
    </div>
  );
}
