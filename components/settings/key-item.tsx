"use client";

import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type KeyRow, keyState } from "@/lib/client/keys-api";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useFocusBack } from "./use-focus-back";

interface Props {
  readonly apiKey: KeyRow;
  readonly isBusy: boolean;
  readonly onRevoke: (id: string) => Promise<boolean>;
}

/** One key without its secret; revoking it asks once more, because there is no way back. */
export function KeyItem({ apiKey, isBusy, onRevoke }: Props) {
  const { t, ago, date } = useTranslator();
  const [now] = useState(() => Date.now());
  const [isAsking, setAsking] = useState(false);
  const opener = useFocusBack(isAsking);
  const row = useRef<HTMLLIElement>(null);
  const revoke = () => {
    // The button is about to go, and others are closed until it is done.
    row.current?.focus();
    void onRevoke(apiKey.id);
  };
  const state = keyState(apiKey, now);
  const facts = [
    apiKey.scopes.map((scope) => t(`keys.scope.${scope}`)).join(" · "),
    apiKey.dailyNeuronLimit === null ? "" : t("keys.limited", { limit: apiKey.dailyNeuronLimit }),
    apiKey.lastUsedAt === null ? t("keys.unused") : t("keys.used", { when: ago(apiKey.lastUsedAt, now) }),
    state === "active" && apiKey.expiresAt ? t("keys.expires", { when: date(apiKey.expiresAt) }) : "",
  ].filter((fact) => fact !== "");
  return (
    <li ref={row} tabIndex={-1} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 last:pb-0">
      <span className="min-w-48 flex-1">
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="break-words font-medium">{apiKey.name}</span>
          <span className="num text-ink-3">{`${apiKey.prefix}…`}</span>
          {state !== "active" && <span className="text-[12px] text-bad">{t(`keys.state.${state}`)}</span>}
        </span>
        <span className="block text-pretty text-[13px] text-ink-2">{facts.join(t("list.comma"))}</span>
      </span>
      {state === "active" && !isAsking && (
        <Button ref={opener} look="danger" size="chip" disabled={isBusy} onClick={() => setAsking(true)}>
          {t("keys.revoke")}
        </Button>
      )}
      {state === "active" && isAsking && (
        <span className="flex flex-wrap gap-1">
          <Button look="danger" size="chip" disabled={isBusy} onClick={revoke} autoFocus>
            {t("keys.revoke.sure")}
          </Button>
          <Button look="ghost" size="chip" onClick={() => setAsking(false)}>
            {t("action.cancel")}
          </Button>
        </span>
      )}
    </li>
  );
}
