"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { backUp } from "@/lib/client/back-up";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { useAttempt } from "./use-attempt";

interface Props {
  readonly isDisabled?: boolean;
}

/** Saves the library as one ZIP file and shows how far it is. */
export function BackUpButton({ isDisabled = false }: Props) {
  const { t, number } = useTranslator();
  const { isBusy, attempt } = useAttempt();
  const [share, setShare] = useState<number | null>(null);
  const save = () =>
    attempt(async () => {
      try {
        setShare(0);
        const report = await backUp((done, total) => setShare(total === 0 ? 1 : done / total));
        if (report) showToast(t("backup.saved", { count: report.pictures }));
        if (report && report.lost > 0) showToast(t("backup.lost", { count: report.lost }), { tone: "bad" });
      } finally {
        setShare(null);
      }
    });
  return (
    <>
      {share !== null && (
        <span role="status" className="num text-ink-2">
          {t("backup.progress", { share: number(share, { style: "percent" }) })}
        </span>
      )}
      <Button onClick={() => void save()} disabled={isBusy || isDisabled}>
        <Download />
        {t("backup.save")}
      </Button>
    </>
  );
}
