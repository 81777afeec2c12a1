"use client";

import { useEffect, useRef } from "react";
import { changeComposer } from "@/lib/client/composer";
import type { EditedPrompt } from "@/lib/client/composer-settings";
import { LIMITS } from "@/lib/domain/limits";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** What the model will get, word for word, in the visitor's hands. */
export function EditedPromptField({ edit }: { readonly edit: EditedPrompt }) {
  const { t } = useTranslator();
  const field = useRef<HTMLTextAreaElement>(null);
  // It stands where the Edit button was pressed; after a reload the focus is elsewhere and stays there.
  useEffect(() => {
    if (document.activeElement === document.body) field.current?.focus();
  }, []);
  return (
    <textarea
      ref={field}
      dir="auto"
      aria-label={t("pipeline.final")}
      value={edit.text ?? ""}
      maxLength={LIMITS.maxPromptLength}
      rows={1}
      onChange={(event) => changeComposer({ edited: { of: edit.of, text: event.target.value } })}
      className="field-sizing-content max-h-32 w-full resize-none rounded-chip bg-transparent text-[16px] text-ink leading-normal outline-none focus-visible:outline-2 focus-visible:outline-accent max-lg:col-span-2 max-lg:row-start-2 md:text-[13px]"
    />
  );
}
