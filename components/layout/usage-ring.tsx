"use client";

import Link from "next/link";
import { Tooltip } from "@/components/ui/tooltip";
import { shareSpent } from "@/lib/client/usage";
import { useUsage } from "@/lib/client/use-usage";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

const RADIUS = 15;
const LENGTH = 2 * Math.PI * RADIUS;
const NEARLY_GONE = 0.9;

/** The day's neurons at the foot of the rail: the arc is what is spent, the figure the percentage. */
export function UsageRing() {
  const { t, number } = useTranslator();
  const { usage } = useUsage();
  const share = usage && shareSpent(usage);
  if (!usage || share === null) return null;
  const percent = number(share, { style: "percent" });
  const words = t("usage.ring", {
    spent: Math.round(usage.today.neurons),
    limit: usage.today.limit ?? 0,
    left: Math.floor(usage.today.left ?? 0),
  });
  return (
    <Tooltip text={words} side="right">
      <Link
        href={`${pages.settings()}#usage`}
        prefetch={false}
        aria-label={t("error.sentence", { title: percent, text: words })}
        className="mt-auto hidden size-14 place-items-center rounded-full text-ink-2 transition-colors hover:text-ink md:grid"
      >
        <svg viewBox="0 0 36 36" className="size-10" aria-hidden="true">
          <circle cx="18" cy="18" r={RADIUS} fill="none" strokeWidth="3" className="stroke-line" />
          <circle
            cx="18"
            cy="18"
            r={RADIUS}
            fill="none"
            strokeWidth="3"
            strokeLinecap={share === 0 ? "butt" : "round"}
            strokeDasharray={`${share * LENGTH} ${LENGTH}`}
            transform="rotate(-90 18 18)"
            className={share >= NEARLY_GONE ? "stroke-warn" : "stroke-accent"}
          />
          <text
            x="18"
            y="18"
            dy="0.35em"
            textAnchor="middle"
            className="fill-current font-medium font-mono text-[9px]"
          >
            {percent}
          </text>
        </svg>
      </Link>
    </Tooltip>
  );
}
