import { failureText } from "@/components/pictures/failure-text";
import type { Job, JobError } from "@/lib/client/generation-job";
import { type ModelList, modelLabel } from "@/lib/client/models";
import { canRetry, type NextStep, nextStep } from "@/lib/client/next-step";
import { rowsOf, textLines, textWidth } from "@/lib/client/text-lines";
import { errorWords } from "@/lib/i18n/error-words";
import type { Translator } from "@/lib/i18n/translator";

/** What a failed tile says, and the steps it offers. */
export interface FailedWords {
  readonly title: string;
  readonly text: string;
  readonly model: string;
  readonly step: NextStep;
  /** The same again is offered too. */
  readonly hasRetry: boolean;
  /** The words of its buttons, in their order. */
  readonly buttons: readonly string[];
}

export function failedWords(
  translator: Translator,
  { job, error, count }: { readonly job: Job; readonly error: JobError; readonly count: number },
  { models, isSignedIn }: Pick<ModelList, "models"> & { readonly isSignedIn: boolean },
): FailedWords {
  const { t } = translator;
  const { title } = errorWords(translator, error.code);
  const step = nextStep(error.code, job.model, { models, isSignedIn });
  const hasRetry = step.kind === "retry" || (step.kind === "model" && canRetry(error.code));
  const hasSetup = step.kind === "settings" || error.code === "provider_unavailable";
  return {
    title: count > 1 ? `${title} · ${t("count.pictures", { count })}` : title,
    text: failureText(translator, error.code),
    model: modelLabel(job.model),
    step,
    hasRetry,
    buttons: [
      ...(step.kind === "model" ? [t("failed.tryModel", { model: step.model.label })] : []),
      ...(hasRetry ? [t("action.retry")] : []),
      ...(step.kind === "signIn" ? [t("page.signIn")] : []),
      ...(hasSetup ? [t("setup.open")] : []),
      t("failed.editPrompt"),
    ],
  };
}

/** Of the tile below, in pixels. */
const PADDING = 30;
const DISMISS = 36;
/** A button is higher under a finger. */
const rowHeight = () =>
  typeof matchMedia === "function" && matchMedia("(pointer: coarse)").matches ? 44 : 36;
const GAP = 6;
const CHIP_PADDING = 26;

/** The height at which all of it can be read in a column of this width. */
export function failedHeight({ title, text, buttons }: FailedWords, width: number): number {
  const inner = width - PADDING;
  const rows = rowsOf(
    buttons.map((label) => Math.min(inner, textWidth(label, 14) + CHIP_PADDING)),
    GAP,
    inner,
  );
  const head = Math.max(28, textLines(title, 14, inner - DISMISS) * 21);
  return PADDING + head + 40 + textLines(text, 13, inner) * 19.5 + 16 + rows * (rowHeight() + GAP);
}
