"use client";

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { changeComposer, composer } from "@/lib/client/composer";
import { PROMPT_FIELD_ID, takeWantedFocus } from "@/lib/client/focus-prompt";
import { usePromptRecall } from "@/lib/client/use-prompt-recall";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/**
 * The prompt; it grows with its text. Arrow up at its beginning brings back earlier prompts. The field holds the text
 * itself, so that a typed letter renders nothing.
 */
export function PromptField({ onSubmit }: { readonly onSubmit: () => void }) {
  const { t } = useTranslator();
  const field = useRef<HTMLTextAreaElement>(null);
  const recall = usePromptRecall();
  // What was typed before the page's script arrived is not lost.
  useEffect(() => {
    const typed = field.current?.value ?? "";
    if (typed !== "" && composer.get().prompt === "") changeComposer({ prompt: typed });
    takeWantedFocus();
  }, []);
  useLayoutEffect(() => {
    const show = () => {
      const { prompt } = composer.get();
      if (field.current && field.current.value !== prompt) field.current.value = prompt;
    };
    if (composer.get().prompt !== "") show();
    return composer.subscribe(show);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      onSubmit();
    } else if (
      event.key === "ArrowUp" &&
      selectionStart === selectionEnd &&
      (selectionStart === 0 || recall.isActive(value))
    ) {
      event.preventDefault();
      void recall.older();
    } else if (event.key === "ArrowDown" && recall.isActive(value)) {
      event.preventDefault();
      recall.newer();
    }
  };
  return (
    <textarea
      ref={field}
      id={PROMPT_FIELD_ID}
      dir="auto"
      aria-label={t("composer.prompt")}
      placeholder={t("composer.placeholder")}
      defaultValue=""
      maxLength={LIMITS.maxPromptLength}
      rows={1}
      enterKeyHint="send"
      onChange={(event) => changeComposer({ prompt: event.target.value })}
      onKeyDown={onKeyDown}
      // As high as whole lines: a line cut through its middle does not look like one.
      className="field-sizing-content block max-h-[calc(round(down,34dvh,24px)+16px)] min-h-12 w-full min-w-0 flex-1 resize-none bg-transparent px-3.5 pt-3 pb-1 text-[16px] leading-normal outline-none md:min-h-14 md:px-4.5 md:pt-3.5"
    />
  );
}
