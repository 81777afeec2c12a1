"use client";

import { type FormEvent, useRef, useState } from "react";
import { useUndo } from "@/components/pictures/use-undo";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import {
  deleteGlossaryTerm,
  type GlossaryTerm,
  readGlossaryTerm,
  saveGlossaryTerm,
} from "@/lib/client/prompt-library-api";
import { usePages } from "@/lib/client/use-pages";
import { api } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { ListStatus } from "./list-status";
import { DeleteRowButton } from "./row-buttons";
import { SettingsPanel } from "./settings-panel";
import { useAttempt } from "./use-attempt";

/** Terms with a fixed translation; the newest first. */
export function GlossaryPanel() {
  const { t } = useTranslator();
  const list = usePages(api.glossary(), readGlossaryTerm);
  const { isBusy, attempt } = useAttempt();
  const offerUndo = useUndo();
  const show = (saved: GlossaryTerm | null) => {
    if (saved) list.change((items) => [saved, ...items.filter((item) => item.id !== saved.id)]);
  };
  const remove = (entry: GlossaryTerm) =>
    attempt(async () => {
      await deleteGlossaryTerm(entry.id);
      list.change((items) => items.filter((item) => item.id !== entry.id));
      offerUndo(t("glossary.deleted", { term: entry.term }), async () => show(await saveGlossaryTerm(entry)));
    });
  const save = (term: string, translation: string) =>
    attempt(async () => {
      show(await saveGlossaryTerm({ term, translation }));
    });
  return (
    <SettingsPanel id="glossary" title={t("glossary.title")} text={t("glossary.text")}>
      <GlossaryForm isBusy={isBusy} onSave={save} />
      <ul className="mt-2 divide-y divide-line">
        {list.items.map((entry) => (
          <li
            key={entry.id}
            className="flex min-h-12 items-center gap-2 sm:grid sm:grid-cols-[minmax(0,1fr)_4rem]"
          >
            <span className="grid min-w-0 flex-1 gap-x-2 py-2 sm:grid-cols-2">
              <span className="min-w-0 break-words font-medium">{entry.term}</span>
              <span className="min-w-0 break-words text-ink-2">{entry.translation}</span>
            </span>
            <span className="justify-self-end">
              <DeleteRowButton
                label={t("glossary.delete", { term: entry.term })}
                onPress={() => void remove(entry)}
              />
            </span>
          </li>
        ))}
      </ul>
      <ListStatus list={list} emptyText={t("glossary.empty")} />
    </SettingsPanel>
  );
}

interface FormProps {
  readonly isBusy: boolean;
  readonly onSave: (term: string, translation: string) => Promise<boolean>;
}

function GlossaryForm({ isBusy, onSave }: FormProps) {
  const { t } = useTranslator();
  const [term, setTerm] = useState("");
  const [translation, setTranslation] = useState("");
  const termField = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onSave(term.trim(), translation.trim()))) return;
    setTerm("");
    setTranslation("");
    // The button is closed until there is something to add again.
    termField.current?.focus();
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="grid items-end gap-2 sm:grid-cols-[1fr_1fr_4rem]"
    >
      <Field label={t("glossary.term")}>
        {(id) => (
          <TextField
            id={id}
            ref={termField}
            value={term}
            onChange={(event) => setTerm(event.target.value)}
            maxLength={120}
            required
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={t("glossary.translation")}>
        {(id) => (
          <TextField
            id={id}
            value={translation}
            onChange={(event) => setTranslation(event.target.value)}
            maxLength={200}
            required
            autoComplete="off"
          />
        )}
      </Field>
      <Button
        type="submit"
        disabled={isBusy || term.trim() === "" || translation.trim() === ""}
        className="px-3 max-sm:justify-self-start"
      >
        {t("action.add")}
      </Button>
    </form>
  );
}
