import { useCallback, useState } from "react";
import { useReport } from "@/components/pictures/use-report";

/** Does one thing at a time and says in a toast why it failed; `attempt` resolves to whether it was done. */
export function useAttempt(): {
  readonly isBusy: boolean;
  readonly attempt: (action: () => Promise<void>) => Promise<boolean>;
} {
  const report = useReport();
  const [isBusy, setBusy] = useState(false);
  const attempt = useCallback(
    async (action: () => Promise<void>) => {
      setBusy(true);
      try {
        await action();
        return true;
      } catch (error) {
        report(error);
        return false;
      } finally {
        setBusy(false);
      }
    },
    [report],
  );
  return { isBusy, attempt };
}
