"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { changeComposer } from "@/lib/client/composer";
import { useStore } from "@/lib/client/create-store";
import { focusPrompt } from "@/lib/client/focus-prompt";
import type { Job, JobError } from "@/lib/client/generation-job";
import { dismissPart, enqueue } from "@/lib/client/generation-queue";
import { type ModelList, modelList } from "@/lib/client/models";
import { nextStep } from "@/lib/client/next-step";
import { nextReset } from "@/lib/client/pictures-left";
import { retryOf } from "@/lib/client/retry-request";
import { session } from "@/lib/client/session";
import { pages } from "@/lib/domain/routes";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";
import type { Translator } from "@/lib/i18n/translator";

interface Props {
  readonly job: Job;
  readonly position: number;
  readonly error: JobError;
}

/** When the neurons return, as the visitor's clock says it. */
function resetTime({ date }: Translator): string {
  return date(nextReset(Date.now()), { weekday: "short", hour: "numeric", minute: "2-digit" });
}

/** What went wrong in words, and the next step as a button. */
export function FailedTile({ job, position, error }: Props) {
  const translator = useTranslator();
  const { t } = translator;
  const words = errorWords(translator, error.code);
  const dismiss = () => dismissPart(job.id, position);
  const again = (model: ModelList["defaultModel"] | null) => {
    const { request, finish } = retryOf(job, position, model?.id ?? null);
    enqueue(request, { model: model?.id ?? job.model, ratio: job.ratio, ...(finish ? { finish } : {}) });
    dismiss();
  };
  const edit = () => {
    changeComposer({ prompt: job.request.prompt });
    dismiss();
    focusPrompt();
  };
  const isOpen = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  const step = nextStep(error.code, job.model, { ...modelList.get(), isSignedIn: isOpen });
  return (
    <article
      aria-label={job.request.prompt}
      className="flex size-full animate-appear flex-col overflow-hidden rounded-picture border border-[color-mix(in_oklch,var(--bad)_45%,var(--line))] bg-panel p-3.5"
    >
      <div className="flex items-start justify-between gap-2">
        <h2 className="font-semibold text-bad">{words.title}</h2>
        <Button
          look="ghost"
          size="icon"
          aria-label={t("action.dismiss")}
          onClick={dismiss}
          className="-mt-2 -mr-2 pointer-coarse:-mt-3"
        >
          <X />
        </Button>
      </div>
      <p className="mt-0.5 mb-2.5 line-clamp-5 text-[13px] text-ink-2" title={error.message}>
        {words.text}
        {error.code === "quota_exhausted" && ` ${t("failed.returns", { time: resetTime(translator) })}`}
      </p>
      <div className="mt-auto flex flex-wrap gap-1.5">
        {step.kind === "model" && (
          <Button look="accent" size="chip" className="max-w-full" onClick={() => again(step.model)}>
            <span className="truncate">{t("failed.tryModel", { model: step.model.label })}</span>
          </Button>
        )}
        {step.kind === "retry" && (
          <Button look="accent" size="chip" onClick={() => again(null)}>
            {t("action.retry")}
          </Button>
        )}
        {step.kind === "signIn" && (
          <Button asChild look="accent" size="chip">
            <Link href={pages.signIn()}>{t("page.signIn")}</Link>
          </Button>
        )}
        {(step.kind === "settings" || error.code === "provider_unavailable") && (
          <Button asChild look={step.kind === "settings" ? "accent" : "ghost"} size="chip">
            <Link href={pages.setup()}>{t("setup.open")}</Link>
          </Button>
        )}
        <Button look="ghost" size="chip" onClick={edit}>
          {t("failed.editPrompt")}
        </Button>
      </div>
    </article>
  );
}
