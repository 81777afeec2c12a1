"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { errorSentence } from "@/components/pictures/report-error";
import { Button } from "@/components/ui/button";
import { type BackupReport, backUp } from "@/lib/client/back-up";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly isDisabled?: boolean;
}

type Outcome =
  | { readonly kind: "running"; readonly share: number }
  | { readonly kind: "saved"; readonly report: BackupReport }
  | { readonly kind: "failed"; readonly words: string };

/** Saves the library as one ZIP file; beside it stands how far it is and how it went, in a dialog as well. */
export function BackUpButton({ isDisabled = false }: Props) {
  const translator = useTranslator();
  const { t, number } = translator;
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isRunning = outcome?.kind === "running";
  const save = async () => {
    if (isRunning) return;
    setOutcome({ kind: "running", share: 0 });
    try {
      const report = await backUp((done, total) =>
        setOutcome({ kind: "running", share: total === 0 ? 1 : done / total }),
      );
      setOutcome(report && { kind: "saved", report });
    } catch (error) {
      setOutcome({ kind: "failed", words: errorSentence(error, translator) });
    }
  };
  const lost = outcome?.kind === "saved" ? outcome.report.lost : 0;
  return (
    <>
      <span role="status" className="num text-ink-2 empty:hidden">
        {outcome?.kind === "running" &&
          t("backup.progress", { share: number(outcome.share, { style: "percent" }) })}
        {outcome?.kind === "saved" && t("backup.saved", { count: outcome.report.pictures })}
      </span>
      {lost > 0 && (
        <span role="alert" className="text-[13px] text-bad">
          {t("backup.lost", { count: lost })}
        </span>
      )}
      {outcome?.kind === "failed" && (
        <span role="alert" className="text-[13px] text-bad">
          {outcome.words}
        </span>
      )}
      {/* Not disabled while it runs: it would lose the focus. */}
      <Button onClick={() => void save()} disabled={isDisabled} aria-disabled={isRunning}>
        <Download />
        {t("backup.save")}
      </Button>
    </>
  );
}
