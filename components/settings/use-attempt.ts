import { useCallback, useState } from "react";
import { ApiError } from "@/lib/client/api-error";
import { showToast } from "@/lib/client/toasts";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Does one thing at a time and says in a toast why it failed; `attempt` resolves to whether it was done. */
export function useAttempt(): {
  readonly isBusy: boolean;
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
} {
  const translator = useTranslator();
  const [isBusy, setBusy] = useState(false);
  const attempt = useCallback(
    async (action: () => Promise<void>) => {
      setBusy(true);
      try {
        await action();
        return true;
      } catch (error) {
        const words = errorWords(translator, error instanceof ApiError ? error.code : "internal");
        showToast(`${words.title}. ${words.text}`, { tone: "bad" });
        return false;
      } finally {
        setBusy(false);
      }
    },
    [translator],
  );
  return { isBusy, attempt };
}
