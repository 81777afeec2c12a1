"use client";

import { Download, Upload } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { backUp } from "@/lib/client/back-up";
import { forgetFeeds } from "@/lib/client/image-feed";
import { restoreBackup } from "@/lib/client/restore-backup";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { SettingsSection } from "./settings-section";
import { useAttempt } from "./use-attempt";

/** The library into one ZIP file, and back. */
export function BackupSection() {
  const { t, number } = useTranslator();
  const { isBusy, attempt } = useAttempt();
  const [progress, setProgress] = useState<number | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const show = (done: number, total: number) => setProgress(total === 0 ? 1 : done / total);
  const run = (action: () => Promise<void>) =>
    attempt(async () => {
      try {
        setProgress(0);
        await action();
      } finally {
        setProgress(null);
      }
    });
  const save = () =>
    run(async () => {
      const report = await backUp(show);
      if (report) showToast(t("backup.saved", { count: report.pictures }));
      if (report && report.lost > 0) showToast(t("backup.lost", { count: report.lost }), { tone: "bad" });
    });
  const restore = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    void run(async () => {
      const report = await restoreBackup(file, show);
      forgetFeeds(() => true);
      showToast(t("backup.restored", { count: report.pictures }));
      if (report.missing > 0) showToast(t("backup.lost", { count: report.missing }), { tone: "bad" });
    });
  };
  return (
    <SettingsSection title={t("backup.title")} text={t("backup.text")}>
      <div className="flex flex-wrap items-center gap-2">
        {progress !== null && (
          <span role="status" className="num text-ink-2">
            {t("backup.progress", { share: number(progress, { style: "percent" }) })}
          </span>
        )}
        <Button onClick={() => void save()} disabled={isBusy}>
          <Download />
          {t("backup.save")}
        </Button>
        <Button onClick={() => chooser.current?.click()} disabled={isBusy}>
          <Upload />
          {t("backup.restore")}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".zip,application/zip"
          onChange={restore}
          className="hidden"
          tabIndex={-1}
          aria-label={t("backup.restore")}
        />
      </div>
    </SettingsSection>
  );
}
