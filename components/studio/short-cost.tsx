"use client";

import { clsx } from "clsx";
import { useStore } from "@/lib/client/create-store";
import { modelList } from "@/lib/client/models";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Until the deployment has told its own models, a figure would be another one's; it only keeps its place. */
export const useIsCostGuess = () => useStore(modelList, (list) => list === modelList.initial);

interface Props {
  readonly neurons: number;
  readonly className?: string;
  /** The same is said in full beside it. */
  readonly isDecoration?: boolean;
}

/** "≈ 58", what something costs in a few letters; nothing where it costs none. */
export function ShortCost({ neurons, className, isDecoration = false }: Props) {
  const { t, number } = useTranslator();
  const isGuess = useIsCostGuess();
  if (neurons <= 0) return null;
  return (
    <span
      aria-hidden={isDecoration || undefined}
      className={clsx("num text-[11px]", isGuess && "invisible", className)}
    >
      {t("cost.short", { cost: number(Math.max(1, Math.round(neurons))) })}
    </span>
  );
}
