"use client";

import { failureText } from "@/components/pictures/failure-text";
import { OtherModelButton } from "@/components/pictures/other-model-button";
import { StepLinks } from "@/components/pictures/step-links";
import { Button } from "@/components/ui/button";
import { compareAgain, comparison } from "@/lib/client/compare";
import { useStore } from "@/lib/client/create-store";
import { fetchCompared } from "@/lib/client/kept-comparison";
import { modelList } from "@/lib/client/models";
import { nextStep } from "@/lib/client/next-step";
import { session } from "@/lib/client/session";
import { errorWords } from "@/lib/i18n/error-words";
import { useTranslator } from "@/lib/i18n/i18n-provider";

interface Props {
  readonly code: string;
  readonly model: string;
  /** The picture is in the library still; it could not be fetched. */
  readonly isKept: boolean;
  readonly onEdit: () => void;
}

/** Why a place of the comparison has no picture, and the next step as a button. */
export function CompareFailure({ code, model, isKept, onEdit }: Props) {
  const translator = useTranslator();
  const { t } = translator;
  const words = errorWords(translator, code);
  const isSignedIn = useStore(session, (state) => state?.signedIn || state?.anonymous || false);
  const list = useStore(modelList, (state) => state);
  const shown = useStore(comparison, (state) => state);
  // Another model takes this one's place, so it must not have one already.
  const models = list.models.filter(({ id }) => !shown?.entries.some((entry) => entry.model === id));
  const step = nextStep(code, model, { models, isSignedIn });
  // The same words are declined by the same filter again.
  const canRetry = step.kind === "retry" && code !== "content_rejected";
  const isOnlyEdit = step.kind === "none" || (step.kind === "retry" && !canRetry);
  return (
    <div className="flex min-h-full animate-appear flex-col justify-center p-1.5">
      <h3 className="font-semibold text-bad">{words.title}</h3>
      <p className="mt-0.5 mb-2.5 max-w-[46ch] text-[13px] text-ink-2">{failureText(translator, code)}</p>
      <div className="flex flex-wrap gap-1.5">
        {step.kind === "model" && (
          <OtherModelButton model={step.model} onClick={() => compareAgain(model, step.model.id)} />
        )}
        {canRetry && (
          <Button
            look="accent"
            size="step"
            onClick={() => (isKept ? void fetchCompared() : compareAgain(model))}
          >
            {t("action.retry")}
          </Button>
        )}
        <StepLinks step={step} code={code} />
        {!isKept && (
          <Button look={isOnlyEdit ? "accent" : "quiet"} size="step" onClick={onEdit}>
            {t("failed.editPrompt")}
          </Button>
        )}
      </div>
    </div>
  );
}
