"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea, TextField } from "@/components/ui/text-field";
import { type SavedList, toEntries } from "@/lib/client/prompt-library-api";
import { LIST_NAME } from "@/lib/domain/prompt-wildcards";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  /** An empty name: a list that is not there yet. */
  readonly list: SavedList;
  readonly isBusy: boolean;
  readonly onSave: (name: string, entries: readonly string[]) => Promise<void>;
  readonly onCancel: () => void;
}

/** A list's name and its entries, one a line. A list that is there keeps its name, because prompts call it by that. */
export function PromptListForm({ list, isBusy, onSave, onCancel }: Props) {
  const { t } = useTranslator();
  const [name, setName] = useState(list.name);
  const [text, setText] = useState(list.entries.join("\n"));
  const entries = toEntries(text);
  const isNameGood = LIST_NAME.test(name.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onSave(name.trim(), entries);
  };
  return (
    <form onSubmit={submit} className="mb-3 grid gap-3">
      <Field label={t("lists.name")} hint={t("lists.name.hint")}>
        {(id) => (
          <TextField
            id={id}
            value={name}
            onChange={(event) => setName(event.target.value)}
            readOnly={list.name !== ""}
            aria-invalid={name !== "" && !isNameGood}
            maxLength={64}
            required
            autoFocus={list.name === ""}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={t("lists.lines")}>
        {(id) => (
          <TextArea
            id={id}
            value={text}
            onChange={(event) => setText(event.target.value)}
            rows={5}
            required
            autoFocus={list.name !== ""}
            className="max-h-80"
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBusy || !isNameGood || entries.length === 0}>
          {t("action.save")}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
