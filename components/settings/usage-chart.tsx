"use client";

import type { Usage } from "@/lib/domain/usage";
import { useTranslator } from "@/lib/i18n/i18n-provider";

type Day = Usage["days"][number];

const DAY_FORMAT = { month: "short", day: "numeric", timeZone: "UTC" } as const;
/** A day with a little is told from a day with nothing. */
const LEAST_PERCENT = 3;

/** Neurons of the last 30 days as bars, with the same figures as a table for those who cannot see them. */
export function UsageChart({ days }: { readonly days: readonly Day[] }) {
  const { t, number, date } = useTranslator();
  const top = Math.max(...days.map((day) => day.neurons));
  const total = days.reduce((sum, day) => sum + day.neurons, 0);
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last) return null;
  const nameOf = (day: Day) => date(`${day.day}T00:00:00Z`, DAY_FORMAT);
  const height = (day: Day) =>
    day.neurons === 0 ? 0 : Math.max(LEAST_PERCENT, (day.neurons / (top || 1)) * 100);
  return (
    <figure className="mt-5">
      <figcaption className="mb-2 flex flex-wrap justify-between gap-2 text-[13px]">
        <span className="font-medium">{t("usage.days")}</span>
        <span className="text-ink-2 tabular-nums">{t("usage.days.total", { count: Math.round(total) })}</span>
      </figcaption>
      <div aria-hidden="true" className="relative flex h-28 items-end gap-[3px] border-line border-b">
        {top === 0 && (
          <p className="absolute inset-0 grid place-items-center text-[13px] text-ink-3">
            {t("usage.days.none")}
          </p>
        )}
        {days.map((day) => (
          <div
            key={day.day}
            title={`${nameOf(day)}: ${number(Math.round(day.neurons))}`}
            className="group flex h-full flex-1 items-end"
          >
            <div
              className="w-full rounded-t-[3px] bg-edge transition-colors group-last:bg-accent group-hover:bg-ink-2 forced-colors:bg-[CanvasText]"
              style={{ height: `${height(day)}%` }}
            />
          </div>
        ))}
      </div>
      <div aria-hidden="true" className="num mt-1 flex justify-between text-ink-3">
        <span>{nameOf(first)}</span>
        <span>{nameOf(last)}</span>
      </div>
      <div className="sr-only">
        <table>
          <caption>{t("usage.days")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("usage.day")}</th>
              <th scope="col">{t("usage.neurons")}</th>
              <th scope="col">{t("usage.pictures")}</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{nameOf(day)}</th>
                <td>{number(Math.round(day.neurons))}</td>
                <td>{number(day.images)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
