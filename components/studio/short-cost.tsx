"use client";

import { clsx } from "clsx";
import { useStore } from "@/lib/client/create-store";
import { modelKnowledge } from "@/lib/client/models";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly neurons: number;
  readonly className?: string;
  /** The same is said in full beside it. */
  readonly isDecoration?: boolean;
}

/**
 * "≈ 58", what something costs in a few letters; nothing where it costs none, or where the deployment does not tell. Until
 * it has told its own models a figure would be another one's; it only keeps its place.
 */
export function ShortCost({ neurons, className, isDecoration = false }: Props) {
  const { t, number } = useTranslator();
  const knowledge = useStore(modelKnowledge, (state) => state);
  if (neurons <= 0 || knowledge === "none") return null;
  return (
    <span
      aria-hidden={isDecoration || undefined}
      className={clsx("num text-[11px]", knowledge === "awaited" && "invisible", className)}
    >
      {t("cost.short", { cost: number(Math.max(1, Math.round(neurons))) })}
    </span>
  );
}
