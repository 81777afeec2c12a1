import { useCallback } from "react";
import { signOut } from "@/lib/client/session";
import { showToast } from "@/lib/client/toasts";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Ends the visit on this device and leads to where one signs in. */
export function useSignOut(): () => void {
  const { t } = useTranslator();
  return useCallback(() => {
    signOut().then(
      // Loaded anew, so that nothing of the library stays in this window.
      () => window.location.assign(pages.signIn()),
      () => showToast(t("error.offline.text"), { tone: "bad" }),
    );
  }, [t]);
}
