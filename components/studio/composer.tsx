"use client";

import { clsx } from "clsx";
import { ArrowUp } from "lucide-react";
import type { FormEvent } from "react";
import { useReport } from "@/components/pictures/use-report";
import { Button } from "@/components/ui/button";
import { announce } from "@/lib/client/announcements";
import { composer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { focusPrompt, PROMPT_FIELD_ID } from "@/lib/client/focus-prompt";
import { generate } from "@/lib/client/generate";
import { useComposerCost } from "@/lib/client/use-composer-cost";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ComposerControls } from "./composer-controls";
import { CostLabel } from "./cost-label";
import { PipelineStrip } from "./pipeline-strip";
import { PromptField } from "./prompt-field";
import { ReferenceMenu } from "./reference-menu";
import { ReferenceStrip } from "./reference-strip";
import { ShortCost } from "./short-cost";
import { usePictureDrop } from "./use-picture-drop";

/** Where a picture begins: words, reference pictures, controls, cost, and the one accent button. */
export function Composer() {
  const { t } = useTranslator();
  const report = useReport();
  const { isOver, handlers } = usePictureDrop();
  const start = async () => {
    // At once: a moment later the focus may be wanted elsewhere.
    if (composer.get().prompt.trim() === "") return document.getElementById(PROMPT_FIELD_ID)?.focus();
    try {
      if ((await generate()) === 0) {
        focusPrompt();
        return;
      }
      announce(t(navigator.onLine ? "announce.started" : "announce.held"));
      window.scrollTo({ top: 0, behavior: "smooth" });
    } catch (error) {
      report(error);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start();
  };
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-(--tabs) left-(--rail) z-20 grid grid-cols-[minmax(0,1fr)] justify-items-center bg-[linear-gradient(to_top,var(--bg)_110px,transparent_min(100%,190px))] px-2 pt-15 pb-2 md:px-6 md:pt-17 md:pb-5.5">
      <form
        onSubmit={submit}
        aria-label={t("composer.label")}
        {...handlers}
        className={clsx(
          // Its height without a strip: a page that is painted while it still arrives must not grow here.
          "pointer-events-auto min-h-[110px] w-full max-w-[980px] rounded-composer border bg-panel shadow-float transition-colors md:min-h-[120px]",
          isOver ? "border-accent" : "border-line focus-within:border-ink-3",
        )}
      >
        <PipelineStrip />
        <ReferenceStrip />
        <div className="flex items-start pr-2 md:pr-2.5">
          <PromptField onSubmit={() => void start()} />
          <div className="pt-1.5 md:pt-2.5">
            <ReferenceMenu />
          </div>
        </div>
        <div className="flex items-center gap-1.5 p-2 md:gap-2 md:pt-2 md:pr-2.5 md:pb-2.5 md:pl-3">
          <ComposerControls />
          <CostLabel className="min-w-max md:min-w-0 md:flex-1 md:pr-1 lg:min-w-20" />
          <GenerateButton />
        </div>
      </form>
    </div>
  );
}

/** It says what it costs: on a desk beside its name, on a phone in the parameter panel. */
function GenerateButton() {
  const { t } = useTranslator();
  const isEmpty = useStore(composer, (settings) => settings.prompt.trim() === "");
  const { total } = useComposerCost();
  return (
    <Button
      type="submit"
      look="primary"
      size="large"
      aria-disabled={isEmpty}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      // No fade as the first letter comes: the browser holds that letter's frame until a fade has ended.
      className="transition-[background-color,scale] max-md:size-11 max-md:rounded-full max-md:p-0"
    >
      <span className="max-md:sr-only">{t("composer.generate")}</span>
      <ShortCost neurons={total} isDecoration className="max-md:hidden" />
      <ArrowUp className="size-5! md:hidden" />
    </Button>
  );
}
