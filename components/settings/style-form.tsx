"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea, TextField } from "@/components/ui/text-field";
import type { OwnStyle } from "@/lib/client/style-api";
import type { PresetInput } from "@/lib/domain/prompt-library";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const MAX_NAME = 80;
const MAX_TEXT = 600;

interface Props {
  /** null: one that is not there yet. */
  readonly style: OwnStyle | null;
  readonly isBusy: boolean;
  readonly onSave: (input: PresetInput) => Promise<void>;
  readonly onCancel: () => void;
}

/** The API takes one line. */
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** What a style is called and what it adds; only the sentences are needed. */
export function StyleForm({ style, isBusy, onSave, onCancel }: Props) {
  const { t } = useTranslator();
  const [name, setName] = useState(style?.name ?? "");
  const [natural, setNatural] = useState(style?.natural ?? "");
  // The same as the sentences means that nobody gave any.
  const [tags, setTags] = useState(style && style.tags !== style.natural ? style.tags : "");
  const [negative, setNegative] = useState(style?.negativePrompt ?? "");
  const isGood = oneLine(name) !== "" && oneLine(natural) !== "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [ownTags, ownNegative] = [oneLine(tags), oneLine(negative)];
    void onSave({
      name: oneLine(name),
      natural: oneLine(natural),
      ...(ownTags === "" ? {} : { tags: ownTags }),
      negativePrompt: ownNegative === "" ? null : ownNegative,
    });
  };
  return (
    <form onSubmit={submit} className="mb-4 grid gap-3">
      <Field label={t("styles.name")}>
        {(id) => (
          <TextField
            id={id}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={MAX_NAME}
            required
            autoFocus
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t("styles.natural")} hint={t("styles.natural.hint")}>
        {(id) => (
          <TextArea
            id={id}
            value={natural}
            onChange={(event) => setNatural(event.target.value)}
            rows={2}
            maxLength={MAX_TEXT}
            required
          />
        )}
      </Field>
      <Field label={t("styles.tags")} hint={t("styles.tags.hint")}>
        {(id) => (
          <TextArea
            id={id}
            value={tags}
            onChange={(event) => setTags(event.target.value)}
            rows={1}
            maxLength={MAX_TEXT}
          />
        )}
      </Field>
      <Field label={t("parameter.negativePrompt")} hint={t("styles.negative.hint")}>
        {(id) => (
          <TextArea
            id={id}
            value={negative}
            onChange={(event) => setNegative(event.target.value)}
            rows={1}
            maxLength={MAX_TEXT}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBusy || !isGood}>
          {t("action.save")}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
