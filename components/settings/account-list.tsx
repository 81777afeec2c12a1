"use client";

import { CircleAlert, CircleCheck, CirclePause } from "lucide-react";
import type { Usage } from "@/lib/domain/usage";
import { useTranslator } from "@/lib/i18n/i18n-provider";

type Account = Usage["accounts"][number];

const ICONS = {
  ready: <CircleCheck className="size-4 text-good" aria-hidden="true" />,
  exhausted: <CirclePause className="size-4 text-warn" aria-hidden="true" />,
  broken: <CircleAlert className="size-4 text-bad" aria-hidden="true" />,
} as const;

/** Every account that paints: how it stands, what it spent today, and when it is tried again. */
export function AccountList({ accounts }: { readonly accounts: readonly Account[] }) {
  const { t } = useTranslator();
  if (accounts.length === 0) return <p className="text-ink-2">{t("status.painter.none")}</p>;
  return (
    <ul className="grid gap-3">
      {accounts.map((account) => (
        <AccountRow key={`${account.provider} ${account.label}`} account={account} />
      ))}
    </ul>
  );
}

function AccountRow({ account }: { readonly account: Account }) {
  const { t, date } = useTranslator();
  const until = account.until === null ? "" : date(account.until);
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-baseline gap-x-3">
      <span className="translate-y-0.5">{ICONS[account.state]}</span>
      <span className="min-w-0 break-words">
        <span className="font-medium">
          {account.label === "binding" ? t("accounts.binding") : account.label}
        </span>
        <span className="block text-[13px] text-ink-2">{t(`accounts.${account.state}`, { until })}</span>
      </span>
      <span className="num text-right text-ink-2">
        {t("accounts.neurons", { count: Math.round(account.today.neurons) })}
        <span className="block text-ink-3">{t("count.pictures", { count: account.today.images })}</span>
      </span>
    </li>
  );
}
