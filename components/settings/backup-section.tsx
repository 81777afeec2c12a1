"use client";

import { Upload } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { forgetFeeds } from "@/lib/client/image-feed";
import { restoreBackup } from "@/lib/client/restore-backup";
import { tellTabs } from "@/lib/client/tabs";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { BackUpButton } from "./back-up-button";
import { SettingsSection } from "./settings-section";
import { useAttempt } from "./use-attempt";

/** The library into one ZIP file, and back. */
export function BackupSection() {
  const { t, number } = useTranslator();
  const { isBusy, attempt } = useAttempt();
  const [share, setShare] = useState<number | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const restore = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    void attempt(async () => {
      try {
        setShare(0);
        const report = await restoreBackup(file, (done, total) => setShare(total === 0 ? 1 : done / total));
        showToast(t("backup.restored", { count: report.pictures }));
        if (report.missing > 0) showToast(t("backup.lost", { count: report.missing }), { tone: "bad" });
      } finally {
        // What came in before a failure is there too.
        forgetFeeds(() => true);
        tellTabs({ type: "library" });
        setShare(null);
      }
    });
  };
  return (
    <SettingsSection id="backup" title={t("backup.title")} text={t("backup.text")}>
      <div className="flex flex-wrap items-center gap-2">
        <BackUpButton isDisabled={isBusy} />
        {share !== null && (
          <span role="status" className="num text-ink-2">
            {t("backup.progress", { share: number(share, { style: "percent" }) })}
          </span>
        )}
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
