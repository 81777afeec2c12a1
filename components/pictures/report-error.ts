import { ApiError } from "@/lib/client/api-error";
import { showToast } from "@/lib/client/toasts";
import { errorWords } from "@/lib/i18n/error-words";
import type { Translator } from "@/lib/i18n/translator";

/** What went wrong and what to do, for a place of its own: a message over the page would lie under a dialog. */
export function errorSentence(error: unknown, translator: Translator): string {
  const { title, text } = errorWords(translator, error instanceof ApiError ? error.code : "internal");
  return translator.t("error.sentence", { title, text });
}

/** Says in words what went wrong. */
export function reportError(error: unknown, translator: Translator): void {
  showToast(errorSentence(error, translator), { tone: "bad" });
}
