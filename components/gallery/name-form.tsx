"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useTranslator } from "@/lib/i18n/i18n-provider";

export const MAX_NAME_LENGTH = 100;

interface Props {
  readonly initial?: string;
  readonly submitLabel: string;
  readonly onSubmit: (name: string) => void;
}

/** Asks for the name of a collection. */
export function NameForm({ initial = "", submitLabel, onSubmit }: Props) {
  const { t } = useTranslator();
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") onSubmit(name.trim());
  };
  return (
    <form onSubmit={submit} className="flex gap-2">
      <TextField
        aria-label={t("collection.name")}
        placeholder={t("collection.name")}
        value={name}
        maxLength={MAX_NAME_LENGTH}
        onChange={(event) => setName(event.target.value)}
        autoComplete="off"
      />
      <Button type="submit" look="accent" disabled={name.trim() === ""}>
        {submitLabel}
      </Button>
    </form>
  );
}
