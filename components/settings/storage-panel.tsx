"use client";

import { clsx } from "clsx";
import { HardDriveDownload, ShieldCheck, Trash2 } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { announce } from "@/lib/client/announcements";
import { useStore } from "@/lib/client/create-store";
import { installer } from "@/lib/client/install-app";
import { showToast } from "@/lib/client/toasts";
import { type DeviceStorageView, useDeviceStorage } from "@/lib/client/use-device-storage";
import { useStatus } from "@/lib/client/use-status";
import { byteWords } from "@/lib/i18n/byte-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sentenceGap } from "@/lib/i18n/sentence-gap";
import { SettingsPanel } from "./settings-panel";

/** What the studio takes on this device and what the library takes on the server, and how to have less of it here. */
export function StoragePanel() {
  const { t } = useTranslator();
  const { view, free, persist } = useDeviceStorage();
  const install = useStore(installer, (ask) => ask);
  const panel = useRef<HTMLDivElement>(null);
  const freeAll = async () => {
    const isDone = await free();
    showToast(t(isDone ? "storage.freed" : "storage.freed.not"), { tone: isDone ? "plain" : "bad" });
    // The button is gone with what it was for.
    panel.current?.focus();
  };
  const askToKeep = async () => announce(t((await persist()) ? "storage.lasting.yes" : "storage.lasting.no"));
  return (
    <SettingsPanel id="storage" title={t("storage.title")} text={t("storage.text")}>
      <div ref={panel} tabIndex={-1} className="grid gap-4 outline-none">
        {view ? <DeviceUse view={view} /> : <Skeleton className="h-[86px] max-sm:h-[106px]" />}
        <div className={clsx("flex flex-wrap gap-2", !view && "min-h-11")}>
          {view && view.keptPictures > 0 && (
            <Button onClick={() => void freeAll()}>
              <Trash2 />
              {t("storage.free")}
            </Button>
          )}
          {view?.isPersistent === false && (
            <Button onClick={() => void askToKeep()}>
              <ShieldCheck />
              {t("storage.lasting.ask")}
            </Button>
          )}
          {install && (
            <Button onClick={() => void install()}>
              <HardDriveDownload />
              {t("install.action")}
            </Button>
          )}
        </div>
        <LibraryUse />
      </div>
    </SettingsPanel>
  );
}

function DeviceUse({ view }: { readonly view: DeviceStorageView }) {
  const translator = useTranslator();
  const { t } = translator;
  const { usedBytes, quotaBytes, isPersistent, keptPictures } = view;
  const used = usedBytes === null ? null : byteWords(translator, usedBytes);
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{t("storage.device")}</h3>
        <span className="num text-ink-2">
          {used === null
            ? t("storage.unknown")
            : quotaBytes === null
              ? used
              : t("storage.of", { used, quota: byteWords(translator, quotaBytes) })}
        </span>
      </div>
      {usedBytes !== null && quotaBytes !== null && quotaBytes > 0 && (
        <meter
          aria-label={t("storage.device")}
          min={0}
          max={quotaBytes}
          value={usedBytes}
          className="storage-meter"
        />
      )}
      <p className="text-[13px] text-ink-2">{t("storage.kept", { count: keptPictures })}</p>
      {isPersistent !== null && (
        <p className="text-[13px] text-ink-2">
          {t(isPersistent ? "storage.lasting.yes" : "storage.lasting.no")}
        </p>
      )}
    </div>
  );
}

/** What the server tells; nothing where it does not: signed out, offline, or without a library. */
function LibraryUse() {
  const translator = useTranslator();
  const { t } = translator;
  const { view } = useStatus();
  if (view.kind === "loading") return <Skeleton className="h-11" />;
  if (view.kind !== "ready" || view.status.library.bytes === null) return null;
  const { bytes, images, trashed } = view.status.library;
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="font-medium">{t("storage.library")}</h3>
        <span className="num text-ink-2">{byteWords(translator, bytes)}</span>
      </div>
      <p className="text-[13px] text-ink-2">
        {t("storage.pictures", { count: images ?? 0 })}
        {trashed ? `${sentenceGap(translator.locale)}${t("storage.trashed", { count: trashed })}` : ""}
      </p>
    </div>
  );
}
