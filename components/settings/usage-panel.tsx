"use client";

import { Facts } from "@/components/ui/facts";
import { Skeleton } from "@/components/ui/skeleton";
import { useStore } from "@/lib/client/create-store";
import { session } from "@/lib/client/session";
import { shareSpent, syncUsage, timeUntil } from "@/lib/client/usage";
import { useNow } from "@/lib/client/use-now";
import { useUsage } from "@/lib/client/use-usage";
import type { Usage } from "@/lib/domain/usage";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { AccountList } from "./account-list";
import { LoadFailure } from "./load-failure";
import { SettingsPanel } from "./settings-panel";
import { UsageChart } from "./usage-chart";

const CLOCK_MS = 15_000;

/** The day's neurons, when they come back, the last 30 days, and how each account stands. */
export function UsagePanel() {
  const { t } = useTranslator();
  const isStranger = useStore(session, (state) => state !== null && !state.signedIn && !state.anonymous);
  const { usage, error } = useUsage();
  if (isStranger) return null;
  return (
    <>
      <SettingsPanel id="usage" title={t("usage.title")} text={t("usage.text")}>
        {!usage && !error && <Skeleton className="h-[287px] max-sm:h-[306px]" />}
        {!usage && error && <LoadFailure error={error} onRetry={() => void syncUsage()} />}
        {usage && (usage.counted ? <Today usage={usage} /> : <p>{t("usage.notCounted")}</p>)}
        {usage?.counted && <UsageChart days={usage.days} />}
      </SettingsPanel>
      {!error && (
        <SettingsPanel id="accounts" title={t("accounts.title")} text={t("accounts.text")}>
          {usage ? <AccountList accounts={usage.accounts} /> : <Skeleton className="h-[42px]" />}
        </SettingsPanel>
      )}
    </>
  );
}

function Today({ usage }: { readonly usage: Usage }) {
  const { t, number, date } = useTranslator();
  const now = useNow(CLOCK_MS);
  const { today } = usage;
  const share = shareSpent(usage);
  const spent = Math.round(today.neurons);
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-[24px] tabular-nums">{number(spent)}</span>
        <span className="text-ink-2">
          {today.limit === null
            ? t("usage.noLimit")
            : t(`usage.of.${today.limitBy ?? "free-allowance"}`, { limit: today.limit })}
        </span>
      </p>
      {share !== null && (
        <div className="h-1.5 overflow-hidden rounded-full bg-line forced-colors:border" aria-hidden="true">
          <div className="h-full origin-left bg-accent" style={{ transform: `scaleX(${share})` }} />
        </div>
      )}
      <p className="text-[13px] text-ink-2 tabular-nums">
        {/* Rounded so that what is spent and what is left add up. */}
        <Facts
          facts={[
            today.left === null ? null : t("usage.left", { count: Math.ceil(today.left - 0.5) }),
            t("usage.painted", { count: today.images }),
            today.errors > 0 ? t("usage.errors", { count: today.errors }) : null,
          ]}
        />
      </p>
      <p className="text-[13px] text-ink-2">
        {t("usage.resets", {
          ...timeUntil(today.resetsAt, now),
          time: date(today.resetsAt, { timeStyle: "short" }),
        })}
      </p>
    </div>
  );
}
