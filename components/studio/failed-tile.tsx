"use client";

import { X } from "lucide-react";
import type { MouseEvent } from "react";
import { OtherModelButton } from "@/components/pictures/other-model-button";
import { StepLinks } from "@/components/pictures/step-links";
import { useComposerFill } from "@/components/pictures/use-composer-fill";
import { Button } from "@/components/ui/button";
import { settingsOfRequest } from "@/lib/client/composer-settings";
import { focusNeighbour } from "@/lib/client/focus-neighbour";
import { focusPrompt } from "@/lib/client/focus-prompt";
import type { Job, JobError } from "@/lib/client/generation-job";
import { dismissParts, enqueue } from "@/lib/client/generation-queue";
import { retriesOf } from "@/lib/client/retry-request";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import type { FailedWords } from "./failed-words";

interface Props {
  readonly job: Job;
  /** The pictures of the job that failed alike. */
  readonly positions: readonly number[];
  readonly error: JobError;
  readonly words: FailedWords;
}

/** What went wrong in words, and the next step as a button; one tile for all pictures of a job that failed alike. */
export function FailedTile({ job, positions, error, words }: Props) {
  const { t } = useTranslator();
  const fillComposer = useComposerFill();
  const { step } = words;
  const leave = (event: MouseEvent) => {
    focusNeighbour(event.currentTarget);
    dismissParts(job.id, positions);
  };
  const again = (event: MouseEvent, model: string | null) => {
    for (const { request, finish } of retriesOf(job, positions, model))
      enqueue(request, { model: model ?? job.model, ratio: job.ratio, ...(finish ? { finish } : {}) });
    leave(event);
  };
  const edit = () => {
    fillComposer({ ...settingsOfRequest(job.finish ?? job.request), draft: job.finish !== undefined });
    dismissParts(job.id, positions);
    focusPrompt();
  };
  return (
    <article
      aria-label={job.request.prompt}
      className="flex size-full animate-appear flex-col overflow-hidden rounded-picture border border-bad-line bg-panel p-3.5"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="font-semibold text-bad">{words.title}</h2>
        <Button
          look="ghost"
          size="icon"
          aria-label={t("action.dismiss")}
          onClick={leave}
          className="-mt-2 -mr-2 pointer-coarse:-mt-3"
        >
          <X />
        </Button>
      </div>
      <p className="mt-0.5 truncate text-[13px]">{job.request.prompt}</p>
      <p className="truncate text-[12px] text-ink-3">{words.model}</p>
      <p className="mt-1 mb-2.5 text-[13px] text-ink-2" title={error.message}>
        {words.text}
      </p>
      <div className="mt-auto flex flex-wrap gap-1.5">
        {step.kind === "model" && (
          <OtherModelButton model={step.model} onClick={(event) => again(event, step.model.id)} />
        )}
        {words.hasRetry && (
          <Button
            look={step.kind === "retry" ? "accent" : "quiet"}
            size="step"
            onClick={(event) => again(event, null)}
          >
            {t("action.retry")}
          </Button>
        )}
        <StepLinks step={step} code={error.code} />
        <Button size="step" onClick={edit}>
          {t("failed.editPrompt")}
        </Button>
      </div>
    </article>
  );
}
