import type { Translator } from "@/lib/i18n/translator";

/** "≈ 58 neurons", or that it costs none. */
export function costWords(neurons: number, { t }: Translator): string {
  return neurons > 0 ? t("cost.neurons", { count: Math.max(1, Math.round(neurons)) }) : t("cost.free");
}
