import { detectLanguage } from "@/lib/domain/detect-language";
import { PictorError } from "@/lib/domain/errors";
import type { GenerationRequest, PromptPipeline } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import type { Services } from "@/lib/domain/ports";
import { shortenText } from "@/lib/domain/shorten-text";

/** A language stage may take this long; then the original prompt is used. */
const STAGE_TIMEOUT_MS = 20_000;

export interface PipelineInput {
  readonly prompt: string;
  readonly model: ModelSpec;
  /** auto: translate what is not English, if CF_IS_TRANSLATE allows. */
  readonly translate: NonNullable<GenerationRequest["translate"]>;
  readonly enhance: NonNullable<GenerationRequest["enhance"]>;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
}

type PipelineServices = Pick<Services, "config" | "translator" | "enhancer" | "log">;

/** Runs one stage; a failure is noted and the text stays as it was. Throws PictorError cancelled when the caller left. */
async function runStage(
  services: PipelineServices,
  stage: { readonly name: string; readonly failureNote: string },
  callerSignal: AbortSignal,
  notes: string[],
  work: (signal: AbortSignal) => Promise<string>,
): Promise<string | null> {
  try {
    return await work(AbortSignal.any([callerSignal, AbortSignal.timeout(STAGE_TIMEOUT_MS)]));
  } catch (error) {
    if (callerSignal.aborted) {
      throw new PictorError("cancelled", { cause: error });
    }
    const reason = error instanceof PictorError ? ` ${error.message}` : "";
    notes.push(`${stage.failureNote}${reason}`);
    services.log.warn("prompt_stage_failed", {
      stage: stage.name,
      code: error instanceof PictorError ? error.code : "internal",
      providerCode: error instanceof PictorError ? (error.providerCode ?? null) : null,
    });
    return null;
  }
}

function wantsTranslation(
  services: PipelineServices,
  input: PipelineInput,
  language: string | null,
): boolean {
  if (input.translate === "off" || language === "en") {
    return false;
  }
  return input.translate === "on" || (services.config.translate && language !== null);
}

/**
 * Turns a prompt into what the model gets: detect the language, translate, enhance, shorten to the model's limit.
 * An English prompt costs nothing. A stage that fails keeps the text as it was and says so in `notes`, so that nothing is
 * rewritten silently and no picture is lost to it. Throws PictorError cancelled when the caller left.
 */
export async function runPromptPipeline(
  services: PipelineServices,
  input: PipelineInput,
): Promise<PromptPipeline> {
  const notes: string[] = [];
  const original = input.prompt.trim();
  const language = detectLanguage(original);

  const translated = wantsTranslation(services, input, language)
    ? await runStage(
        services,
        { name: "translate", failureNote: "The prompt could not be translated and is used as written." },
        input.signal,
        notes,
        (signal) => services.translator.translate(original, language ?? "und", { signal }),
      )
    : null;

  const enhancer = services.enhancer;
  if (input.enhance === "on" && !enhancer) {
    notes.push("The prompt was not enhanced: no language model is configured for it.");
  }
  const english = translated ?? original;
  const enhanced =
    input.enhance === "on" && enhancer
      ? await runStage(
          services,
          { name: "enhance", failureNote: "The prompt could not be enhanced and is used as it was." },
          input.signal,
          notes,
          (signal) => enhancer.enhance(english, input.model.promptStyle, { signal }),
        )
      : null;

  const complete = enhanced ?? english;
  const final = shortenText(complete, input.model.prompt.maxLength);
  if (final !== complete) {
    notes.push(
      `The prompt was shortened to the ${input.model.prompt.maxLength} characters that ${input.model.label} takes.`,
    );
  }
  return { original: input.prompt, language, translated, enhanced, final, notes };
}
