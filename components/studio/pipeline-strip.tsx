"use client";

import type { ReactNode } from "react";
import { useUndo } from "@/components/pictures/use-undo";
import { changeComposer, composer } from "@/lib/client/composer";
import { activeEdit } from "@/lib/client/composer-settings";
import { useStore } from "@/lib/client/create-store";
import { PROMPT_FIELD_ID } from "@/lib/client/focus-prompt";
import { jobs } from "@/lib/client/generation-queue";
import { modelList } from "@/lib/client/models";
import { pipelineOfJob, preview, previewRequest } from "@/lib/client/prompt-preview";
import { diffWords } from "@/lib/client/word-diff";
import type { PromptPipeline } from "@/lib/domain/generation";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import { translationWords } from "@/lib/i18n/translation-words";
import { EditedPromptField } from "./edited-prompt-field";

const FRAME =
  "grid animate-appear grid-cols-[auto_1fr_auto] items-start gap-x-3 gap-y-1.5 border-line border-b px-3.5 py-2.5 text-[13px] text-ink-2 max-lg:grid-cols-[auto_1fr] md:px-4.5";

/** What becomes of the words in the field before the model gets them: read it, edit it, or keep your own. */
export function PipelineStrip() {
  const { t } = useTranslator();
  const offerUndo = useUndo();
  const edit = useStore(composer, activeEdit);
  const list = useStore(modelList, (state) => state);
  const all = useStore(jobs, (state) => state);
  const last = useStore(preview, (state) => state);
  const pipeline = useStore(composer, (settings) => {
    const words = previewRequest(settings, list);
    const key = words && JSON.stringify(words);
    if (key === null) return null;
    return pipelineOfJob(all, key) ?? (last?.key === key ? last.pipeline : null);
  });
  if (edit?.text === null) {
    return (
      <div className={FRAME} data-strip>
        <Badge>{t("pipeline.yours")}</Badge>
        <p>{t("pipeline.kept")}</p>
        <StripButton onPress={() => changeComposer({ edited: null })}>{t("action.undo")}</StripButton>
      </div>
    );
  }
  if (edit) {
    const letGo = () => {
      changeComposer({ edited: null });
      offerUndo(t("pipeline.letGo"), async () => changeComposer({ edited: edit }));
    };
    return (
      <div className={FRAME} data-strip>
        <Badge>{t("pipeline.edited")}</Badge>
        <EditedPromptField edit={edit} />
        <StripButton onPress={letGo}>{t("pipeline.reset")}</StripButton>
      </div>
    );
  }
  if (!pipeline) return null;
  const decide = (text: string | null) =>
    changeComposer({ edited: { of: composer.get().prompt.trim(), text } });
  return <Suggestion pipeline={pipeline} onEdit={() => decide(pipeline.final)} onKeep={() => decide(null)} />;
}

interface SuggestionProps {
  readonly pipeline: PromptPipeline;
  readonly onEdit: () => void;
  readonly onKeep: () => void;
}

function Suggestion({ pipeline, onEdit, onKeep }: SuggestionProps) {
  const { t, locale } = useTranslator();
  const isSeedLocked = useStore(composer, (settings) => settings.seed !== null);
  const isChanged = pipeline.final !== pipeline.original.trim();
  const [note] = pipeline.notes;
  if (!isChanged && !note) return null;
  const stages = [
    pipeline.translated !== null && pipeline.language
      ? translationWords({ locale }, pipeline.language)
      : null,
    pipeline.enhanced === null ? null : t("pipeline.enhanced"),
    // Another seed makes another choice of the words.
    pipeline.resolved == null ? null : t(isSeedLocked ? "pipeline.chosen" : "pipeline.example"),
    pipeline.styled == null ? null : t("pipeline.styled"),
  ].filter((stage) => stage !== null);
  const isRewritten = pipeline.translated !== null || pipeline.enhanced !== null;
  return (
    <div className={FRAME} data-strip>
      <Badge>{stages.length > 0 ? stages.join(" · ") : t("pipeline.note")}</Badge>
      <section
        aria-label={t("pipeline.final")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long prompt is scrolled with the arrow keys
        tabIndex={0}
        className="max-h-32 overflow-y-auto -mb-2 rounded-chip pb-2 [mask-image:linear-gradient(to_bottom,black_calc(100%-8px),transparent)] max-lg:col-span-2 max-lg:row-start-2 max-md:max-h-18"
      >
        {note && <p className="text-ink-3">{note}</p>}
        {isChanged && <Difference pipeline={pipeline} />}
      </section>
      {isChanged && (
        <span className="flex gap-3 max-lg:justify-end">
          <StripButton onPress={onEdit}>{t("action.edit")}</StripButton>
          {isRewritten && <StripButton onPress={onKeep}>{t("pipeline.keepMine")}</StripButton>}
        </span>
      )}
    </div>
  );
}

/** The final prompt; what enhancement and style did to the (translated) words is marked. */
function Difference({ pipeline }: { readonly pipeline: PromptPipeline }) {
  const before = pipeline.translated ?? pipeline.original.trim();
  let offset = 0;
  return (
    <p className="whitespace-pre-wrap">
      {diffWords(before, pipeline.final).map(({ kind, text }) => {
        const key = offset;
        offset += text.length;
        if (kind === "same") return <span key={key}>{text}</span>;
        if (kind === "added")
          return (
            <ins key={key} className="text-accent-text no-underline">
              {text}
            </ins>
          );
        return (
          <del key={key} className="text-ink-3">
            {text}
          </del>
        );
      })}
    </p>
  );
}

function Badge({ children }: { readonly children: ReactNode }) {
  return (
    <span className="mt-px justify-self-start rounded-chip bg-accent-soft px-1.5 py-0.5 font-medium text-[11px] text-accent-text">
      {children}
    </span>
  );
}

/** The pressed button may be gone with what the strip said before; the focus stays in what it says now. */
function keepFocus(): void {
  if (document.activeElement !== document.body) return;
  const next = document.querySelector<HTMLElement>("[data-strip] button");
  (next ?? document.getElementById(PROMPT_FIELD_ID))?.focus({ preventScroll: true });
}

function StripButton({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  const press = () => {
    onPress();
    requestAnimationFrame(keepFocus);
  };
  return (
    <button
      type="button"
      onClick={press}
      className="min-h-6 justify-self-end whitespace-nowrap hover:text-ink pointer-coarse:-my-2.5 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      <span className="border-line border-b pb-px">{children}</span>
    </button>
  );
}
