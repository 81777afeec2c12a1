"use client";

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { errorSentence } from "@/components/pictures/report-error";
import { Button } from "@/components/ui/button";
import { PanelDialog } from "@/components/ui/panel-dialog";
import { TextField } from "@/components/ui/text-field";
import type { Danger } from "@/lib/client/dangers";
import { countPictures, type DeletionReport, deleteLibrary, deleteTrash } from "@/lib/client/delete-library";
import { resetBrowser } from "@/lib/client/reset-browser";
import { showToast } from "@/lib/client/toasts";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { sentenceGap } from "@/lib/i18n/sentence-gap";
import { BackUpButton } from "./back-up-button";

const DELETIONS = { trash: deleteTrash, library: deleteLibrary } as const;

interface Props {
  readonly danger: Danger;
  readonly onClose: () => void;
}

/** Says what goes and what stays, offers a backup, and does it when the shown word was typed. */
export function DangerDialog({ danger, onClose }: Props) {
  const translator = useTranslator();
  const { t } = translator;
  const wordId = useId();
  const [typed, setTyped] = useState("");
  const [gone, setGone] = useState<number | null>(null);
  const running = useRef<AbortController | null>(null);
  const [problem, setProblem] = useState("");
  const total = useSize(danger);
  const word = t(danger === "browser" ? "danger.word.reset" : "danger.word.delete");
  const isRunning = gone !== null;
  const isSure = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  // Gone from the page, it ends after the part at hand.
  useEffect(() => () => running.current?.abort(), []);

  const tell = ({ pictures, isComplete }: DeletionReport) =>
    showToast(t(isComplete ? "danger.done" : "danger.stopped", { count: pictures }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isSure || isRunning) return;
    if (danger === "browser") return resetBrowser();
    const controller = new AbortController();
    running.current = controller;
    setGone(0);
    setProblem("");
    try {
      tell(await DELETIONS[danger]({ signal: controller.signal, onProgress: setGone }));
      onClose();
    } catch (error) {
      setProblem(`${errorSentence(error, translator)} ${t("danger.again")}`);
      setGone(null);
    }
  };
  return (
    <PanelDialog
      title={t(`danger.${danger}`)}
      closeLabel={t("action.close")}
      focusFirst={() => document.getElementById(wordId)}
      onClose={() => (isRunning ? running.current?.abort() : onClose())}
    >
      <form onSubmit={(event) => void submit(event)} className="grid gap-4">
        <div className="grid gap-2 text-ink-2">
          <p>
            <strong className="font-semibold text-ink">{t("danger.goes")}</strong>
            {sentenceGap(translator.locale)}
            {t(`danger.${danger}.goes`)}
          </p>
          <p>
            <strong className="font-semibold text-ink">{t("danger.stays")}</strong>
            {sentenceGap(translator.locale)}
            {t(`danger.${danger}.stays`)}
          </p>
          {total !== null && danger !== "browser" && <p>{t(`danger.${danger}.size`, { count: total })}</p>}
        </div>
        {danger !== "browser" && (
          <div className="flex flex-wrap items-center gap-3 rounded-control border border-line p-3">
            <span className="min-w-40 flex-1 text-[13px]">{t(`danger.${danger}.backup`)}</span>
            <BackUpButton isDisabled={isRunning} />
          </div>
        )}
        <div className="grid gap-1.5">
          <label htmlFor={wordId} className="text-[13px] text-ink-2">
            {t("danger.type", { word })}
          </label>
          <TextField
            id={wordId}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            disabled={isRunning}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
        <p role="status" className="num text-ink-2 empty:hidden">
          {isRunning && t("danger.progress", { count: gone })}
        </p>
        <p role="alert" className="text-[13px] text-bad empty:hidden">
          {problem}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="ghost" onClick={() => (isRunning ? running.current?.abort() : onClose())}>
            {t(isRunning ? "danger.stop" : "action.cancel")}
          </Button>
          <Button type="submit" look="danger" className="border border-line" disabled={!isSure || isRunning}>
            {t(`danger.${danger}.open`)}
          </Button>
        </div>
      </form>
    </PanelDialog>
  );
}

/** How many pictures it is about; null: not asked, or not known. */
function useSize(danger: Danger): number | null {
  const [size, setSize] = useState<number | null>(null);
  useEffect(() => {
    if (danger !== "browser") void countPictures().then((counts) => setSize(counts?.[danger] ?? null));
  }, [danger]);
  return size;
}
