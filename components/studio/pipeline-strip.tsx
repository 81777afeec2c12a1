"use client";

import { changeComposer, composer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { focusPrompt } from "@/lib/client/focus-prompt";
import { jobs } from "@/lib/client/generation-queue";
import { useTranslator } from "@/lib/i18n/i18n-provider";

/** What became of the words in the field when they were last sent; they can be taken over and edited. */
export function PipelineStrip() {
  const { t } = useTranslator();
  const prompt = useStore(composer, (settings) => settings.prompt.trim());
  const pipeline = useStore(
    jobs,
    (list) => list.find((job) => job.pipeline !== null && job.request.prompt === prompt)?.pipeline ?? null,
  );
  if (!pipeline || prompt === "") return null;
  const isChanged = pipeline.final !== pipeline.original;
  const [note] = pipeline.notes;
  if (!isChanged && !note) return null;
  const edit = () => {
    changeComposer({ prompt: pipeline.final });
    focusPrompt();
  };
  return (
    <div className="grid grid-cols-[auto_1fr_auto] items-start gap-3 border-line border-b px-3.5 py-2.5 text-[13px] text-ink-2 md:px-4.5">
      <span className="num mt-px rounded-chip bg-accent-soft px-1.5 py-0.5 text-[11px] text-accent-text">
        {isChanged && pipeline.language ? `${pipeline.language} → en` : t("pipeline.note")}
      </span>
      <p className="line-clamp-3 max-md:line-clamp-2">{isChanged ? pipeline.final : note}</p>
      {isChanged && (
        <button type="button" onClick={edit} className="min-h-6 border-line border-b hover:text-ink">
          {t("action.edit")}
        </button>
      )}
    </div>
  );
}
