import { ApiError } from "@/lib/client/api-error";
import { showToast } from "@/lib/client/toasts";
import { errorWords } from "@/lib/i18n/error-words";
import type { Translator } from "@/lib/i18n/translator";

/** Says in words what went wrong. */
export function reportError(error: unknown, translator: Translator): void {
  const { title, text } = errorWords(translator, error instanceof ApiError ? error.code : "internal");
  showToast(`${title}. ${text}`, { tone: "bad" });
}
