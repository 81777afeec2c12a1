"use client";

import { useEffect } from "react";
import { startServiceWorker } from "@/lib/client/service-worker";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Long enough to finish what one is doing. */
const OFFER_MS = 3_600_000;

/** Starts the service worker once the page has loaded, and offers its newer version when there is one. */
export function ServiceWorkerHost() {
  const { t } = useTranslator();
  useEffect(() => {
    // The development server's files change under the same names.
    if (process.env.NODE_ENV !== "production") return;
    const start = () =>
      void startServiceWorker((activate) =>
        showToast(t("update.ready"), {
          durationMs: OFFER_MS,
          action: { label: t("update.load"), run: activate },
        }),
      );
    if (document.readyState === "complete") return start();
    window.addEventListener("load", start, { once: true });
    return () => window.removeEventListener("load", start);
  }, [t]);
  return null;
}
