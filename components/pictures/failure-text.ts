import { nextReset } from "@/lib/client/pictures-left";
import { errorWords } from "@/lib/i18n/error-words";
import type { Translator } from "@/lib/i18n/translator";

/** What a failure means and, where only time helps, when by the visitor's clock. */
export function failureText(translator: Translator, code: string): string {
  const { text } = errorWords(translator, code);
  if (code !== "quota_exhausted") return text;
  const time = translator.date(nextReset(Date.now()), {
    weekday: "short",
    hour: "numeric",
    minute: "2-digit",
  });
  return `${text} ${translator.t("failed.returns", { time })}`;
}
