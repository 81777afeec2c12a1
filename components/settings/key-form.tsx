"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Field } from "@/components/ui/field";
import { TextField } from "@/components/ui/text-field";
import { ToggleButton } from "@/components/ui/toggle-button";
import { KEY_SCOPES } from "@/lib/client/keys-api";
import type { ApiKeyRequest } from "@/lib/domain/api-key";
import type { Scope } from "@/lib/domain/caller";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const LIFETIMES = ["never", "30", "90", "365"] as const;
const DAY_MS = 86_400_000;

interface Props {
  readonly isBusy: boolean;
  readonly onCreate: (request: ApiKeyRequest) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** What a new key is called, what it may do, how much it may spend and how long it lives. */
export function KeyForm({ isBusy, onCreate, onCancel }: Props) {
  const { t } = useTranslator();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Scope[]>(["generate", "read"]);
  const [limit, setLimit] = useState("");
  const [days, setDays] = useState<(typeof LIFETIMES)[number]>("never");
  const toggle = (scope: Scope, isOn: boolean) =>
    setScopes((old) => (isOn ? [...old, scope] : old.filter((other) => other !== scope)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onCreate({
      name: name.trim(),
      scopes: KEY_SCOPES.filter((scope) => scopes.includes(scope)),
      dailyNeuronLimit: limit === "" ? null : Number(limit),
      requestsPerMinute: null,
      expiresAt: days === "never" ? null : new Date(Date.now() + Number(days) * DAY_MS).toISOString(),
    });
  };
  return (
    <form onSubmit={submit} className="mb-3 grid gap-3">
      <Field label={t("keys.name")}>
        {(id) => (
          <TextField
            id={id}
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={100}
            required
            autoFocus
            autoComplete="off"
          />
        )}
      </Field>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-[13px] text-ink-2">{t("keys.scopes")}</legend>
        <div className="flex flex-wrap gap-1.5">
          {KEY_SCOPES.map((scope) => (
            <ToggleButton
              key={scope}
              pressed={scopes.includes(scope)}
              onPressedChange={(isOn) => toggle(scope, isOn)}
            >
              {t(`keys.scope.${scope}`)}
            </ToggleButton>
          ))}
        </div>
      </fieldset>
      <Field label={t("keys.limit")}>
        {(id) => (
          <TextField
            id={id}
            type="number"
            inputMode="numeric"
            min={0}
            max={1_000_000_000}
            step="any"
            value={limit}
            onChange={(event) => setLimit(event.target.value)}
          />
        )}
      </Field>
      <div>
        <p className="mb-1.5 text-[13px] text-ink-2" aria-hidden="true">
          {t("keys.lifetime")}
        </p>
        <ChoiceGroup
          label={t("keys.lifetime")}
          value={days}
          choices={LIFETIMES.map((value) => ({
            value,
            label: value === "never" ? t("keys.never") : t("keys.days", { count: Number(value) }),
          }))}
          onChange={setDays}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={isBusy || name.trim() === "" || scopes.length === 0}>
          {t("keys.create")}
        </Button>
        <Button look="ghost" onClick={onCancel}>
          {t("action.cancel")}
        </Button>
      </div>
    </form>
  );
}
