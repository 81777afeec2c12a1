"use client";

import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { modelLabel } from "@/lib/client/models";
import type { useStatus } from "@/lib/client/use-status";
import type { Status } from "@/lib/domain/status";
import { errorWords } from "@/lib/i18n/error-words";
import { TENTHS } from "@/lib/i18n/format-number";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { SettingsPanel } from "./settings-panel";

type Tone = "good" | "bad" | "off";

interface Row {
  readonly name: string;
  readonly text: string;
  readonly tone: Tone;
}

/** What is bound and configured, and what is wrong with it, in plain words; never a value of a secret. */
export function StatusPanel({ status }: { readonly status: ReturnType<typeof useStatus> }) {
  const translator = useTranslator();
  const { t } = translator;
  const { view, isBusy, probe, check } = status;
  // The set-up at the top of the page says the same, and what to do about it.
  if (view.kind === "locked" && view.isSetupRequired) return null;
  return (
    <SettingsPanel
      id="status"
      title={t("status.title")}
      aside={
        <span className="flex flex-wrap gap-2">
          <Button onClick={check} disabled={isBusy || view.kind === "loading"}>
            {t("setup.check")}
          </Button>
          {(view.kind === "ready" || view.kind === "loading") && (
            <Button onClick={probe} disabled={isBusy || view.kind === "loading"}>
              {t("status.probe")}
            </Button>
          )}
        </span>
      }
    >
      <div aria-busy={isBusy}>
        {view.kind === "loading" && <Skeleton className="h-[150px] max-sm:h-[276px]" />}
        {view.kind === "failed" && (
          <p className="text-bad">
            {view.error.code === "storage_unavailable"
              ? t("status.failed")
              : errorWords(translator, view.error.code).text}
          </p>
        )}
        {view.kind === "locked" && <p className="text-ink-2">{t("status.locked")}</p>}
        {view.kind === "ready" && <StatusDetails status={view.status} />}
      </div>
    </SettingsPanel>
  );
}

function StatusDetails({ status }: { readonly status: Status }) {
  const { t, number } = useTranslator();
  const { bindings, library, probe } = status;
  const providers = [...new Set(status.providers.map((provider) => provider.accountLabel))].join(", ");
  const rows: Row[] = [
    status.state === "no_provider"
      ? { name: t("status.painter"), text: t("status.painter.none"), tone: "bad" }
      : {
          name: t("status.painter"),
          text: status.painter ? t(`status.painter.${status.painter}`) : providers,
          tone: "good",
        },
    {
      name: t("status.database"),
      text: bindings.database
        ? t("status.pictures", { count: library.images ?? 0 })
        : t("status.database.none"),
      tone: bindings.database && library.available ? "good" : "bad",
    },
    {
      name: t("status.store"),
      text: bindings.images ? t(`status.store.${bindings.images}`) : t("status.store.none"),
      tone: bindings.images ? "good" : "bad",
    },
    {
      name: t("status.models"),
      text: t("status.models.text", { count: status.models.count, model: modelLabel(status.models.default) }),
      tone: "good",
    },
    {
      name: t("status.translation"),
      text: status.configuration.set.CF_IS_TRANSLATE
        ? status.configuration.translateModel
        : t("status.translation.off"),
      tone: status.configuration.set.CF_IS_TRANSLATE ? "good" : "off",
    },
  ];
  if (probe) {
    const seconds = number(probe.durationMs / 1000, TENTHS);
    rows.push({
      name: t("status.probe.name"),
      text: probe.ok ? t("status.probe.ok", { seconds }) : probe.message,
      tone: probe.ok ? "good" : "bad",
    });
  }
  return (
    <>
      <ul className="grid gap-2.5">
        {rows.map((row) => (
          <StatusRow key={row.name} row={row} />
        ))}
      </ul>
      {status.problems.length > 0 && (
        <>
          <h3 className="mt-5 mb-2 font-semibold text-[13px]">{t("status.problems")}</h3>
          <ul className="grid gap-2.5">
            {status.problems.map((problem) => (
              <StatusRow
                key={`${problem.variable} ${problem.message}`}
                row={{
                  name: problem.variable,
                  text: problem.message,
                  tone: problem.severity === "error" ? "bad" : "off",
                }}
              />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const ICONS = {
  good: <CircleCheck className="size-4 text-good" aria-hidden="true" />,
  bad: <CircleAlert className="size-4 text-bad" aria-hidden="true" />,
  off: <CircleDashed className="size-4 text-warn" aria-hidden="true" />,
} as const;

function StatusRow({ row }: { readonly row: Row }) {
  return (
    <li className="grid grid-cols-[auto_minmax(7rem,auto)_1fr] items-baseline gap-x-3 max-sm:grid-cols-[auto_1fr]">
      <span className="translate-y-0.5">{ICONS[row.tone]}</span>
      <span className="font-medium">{row.name}</span>
      <span className="min-w-0 break-words text-ink-2 max-sm:col-start-2">{row.text}</span>
    </li>
  );
}
