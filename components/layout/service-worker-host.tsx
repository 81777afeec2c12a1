"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { watchInstaller } from "@/lib/client/install-app";
import { soon } from "@/lib/client/soon";
import type { DeviceVoice } from "@/lib/client/start-device";
import { showToast } from "@/lib/client/toasts";
import { pages } from "@/lib/domain/routes";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** Long enough to finish what one is doing. */
const OFFER_MS = 3_600_000;
const INSTALL_OFFER_MS = 20_000;
const LATE_SHARE_MS = 15_000;

/** Makes the studio an app of this device once the page has loaded, and says what comes of it in words. */
export function ServiceWorkerHost() {
  const translator = useTranslator();
  const router = useRouter();
  const { t } = translator;
  const voice = useRef<DeviceVoice>(null);
  useEffect(() => {
    voice.current = {
      onUpdate: (activate) =>
        showToast(t("update.ready"), {
          durationMs: OFFER_MS,
          action: { label: t("update.load"), run: activate },
        }),
      onRemoved: () =>
        showToast(t("update.removed"), {
          durationMs: OFFER_MS,
          action: { label: t("update.start"), run: () => window.location.assign(pages.create()) },
        }),
      onInstallable: (install) =>
        showToast(t("install.offer"), {
          durationMs: INSTALL_OFFER_MS,
          action: { label: t("install.action"), run: () => void install() },
        }),
      onLateShare: () => showToast(t("shared.late"), { durationMs: LATE_SHARE_MS }),
      onContent: async (content) => {
        const { takeSharedContent } = await import("./take-shared-content");
        if (window.location.pathname !== pages.create()) router.push(pages.create());
        await takeSharedContent(content, translator);
      },
    };
  }, [t, translator, router]);
  useEffect(() => {
    watchInstaller();
    const start = async () => {
      const { startDevice } = await import("@/lib/client/start-device");
      const told: DeviceVoice = {
        onUpdate: (activate) => voice.current?.onUpdate(activate),
        onRemoved: () => voice.current?.onRemoved(),
        onInstallable: (install) => voice.current?.onInstallable(install),
        onContent: (content) => voice.current?.onContent(content),
        onLateShare: () => voice.current?.onLateShare(),
      };
      startDevice(told, process.env.NODE_ENV === "production");
    };
    // The network went away in between.
    const startLater = () => window.addEventListener("online", () => void start(), { once: true });
    if (document.readyState === "complete") return soon(() => void start().catch(startLater));
    const onLoad = () => void start().catch(startLater);
    window.addEventListener("load", onLoad, { once: true });
    return () => window.removeEventListener("load", onLoad);
  }, []);
  return null;
}
