import { detectLanguage } from "@/lib/domain/detect-language";
import type { GenerationRequest, PromptPipeline } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import { splitTrailingMarks } from "@/lib/domain/prompt-parts";
import { shortenText } from "@/lib/domain/shorten-text";
import { addStyle } from "@/lib/domain/style-presets";
import { enhancePrompt } from "./enhance-prompt";
import { expandWildcards } from "./expand-wildcards";
import type { PromptStyle } from "./find-style";
import { type PipelineServices, PromptRun } from "./prompt-run";
import { translatePrompt } from "./translate-prompt";

export interface PipelineInput {
  readonly prompt: string;
  readonly model: ModelSpec;
  /** auto: translate what is not English, if CF_IS_TRANSLATE allows. */
  readonly translate: NonNullable<GenerationRequest["translate"]>;
  readonly enhance: NonNullable<GenerationRequest["enhance"]>;
  /** A style to add; absent or null: none. */
  readonly style?: PromptStyle | null;
  /** Resolves choices and lists; absent or null: a random one. */
  readonly seed?: number | null;
  /** What the model gets, written by the caller: no stage runs. */
  readonly finalPrompt?: string | undefined;
  /** true: ask the language models again where an earlier answer is known. */
  readonly refresh?: boolean;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
}

/** The language to translate from; null: the prompt stays in the language it is in. */
function sourceLanguage(run: PromptRun, input: PipelineInput, language: string | null): string | null {
  const isWanted = input.translate === "on" || (input.translate === "auto" && run.services.config.translate);
  if (!isWanted || language === null) return null;
  if (language !== "en") return language;
  // Latin text of an unknown language counts as English; who insists may have it translated if it shows other letters.
  return input.translate === "on" && /[\u00c0-\u024f\u1e00-\u1eff]/.test(input.prompt) ? "und" : null;
}

/** The prompt with the style, and the same fitted to the model: the prompt is shortened, never the style. */
function withStyle(prompt: string, style: PromptStyle | null, model: ModelSpec) {
  const { maxLength } = model.prompt;
  if (style === null) return { styled: null, final: shortenText(prompt, maxLength) };
  const { body, marks } = splitTrailingMarks(prompt);
  const fragment = model.promptStyle === "tags" ? style.tags : style.natural;
  const add = (text: string) => addStyle(text, fragment, model.promptStyle) + marks;
  const room = maxLength - add("x").length;
  return {
    styled: add(body),
    final: shortenText(add(room > 0 ? shortenText(body, room) : body), maxLength),
  };
}

/** What the pipeline made of a prompt before it was fitted to the model's length. */
export function promptBeforeFitting(pipeline: PromptPipeline): string {
  const { styled, enhanced, translated, resolved, original, edited, final } = pipeline;
  return edited ? final : (styled ?? enhanced ?? translated ?? resolved ?? original.trim());
}

function editedPipeline(input: PipelineInput, finalPrompt: string): PromptPipeline {
  const { label, prompt } = input.model;
  const final = shortenText(finalPrompt.trim(), prompt.maxLength);
  return {
    original: input.prompt,
    language: detectLanguage(input.prompt.trim()),
    translated: null,
    enhanced: null,
    edited: true,
    neurons: 0,
    final,
    notes: final === finalPrompt.trim() ? [] : [shortenedNote(label, prompt.maxLength)],
  };
}

const shortenedNote = (label: string, maxLength: number) =>
  `The prompt was shortened to the ${maxLength} characters that ${label} takes.`;

/**
 * Turns a prompt into what the model gets: resolve choices and lists, detect the language, translate, enhance, add the
 * style, shorten to the model's limit. An English prompt costs nothing. A stage that fails keeps the text as it was and says
 * so in `notes`, so that nothing is rewritten silently and no picture is lost to it. Throws PictorError cancelled when the
 * caller left.
 */
export async function runPromptPipeline(
  services: PipelineServices,
  input: PipelineInput,
): Promise<PromptPipeline> {
  if (input.finalPrompt !== undefined) return editedPipeline(input, input.finalPrompt);
  const run = new PromptRun(services, { signal: input.signal, refresh: input.refresh ?? false });
  const written = input.prompt.trim();
  const seed = input.seed ?? services.ids.randomSeed();
  const resolved = await expandWildcards(run, written, seed);
  const source = resolved ?? written;
  const language = detectLanguage(source);

  const from = sourceLanguage(run, input, language);
  const translated =
    from === null
      ? null
      : await run.stage(
          "translate",
          "The prompt could not be translated and is used as written.",
          (options) => translatePrompt(run, source, from, options),
        );

  const { enhancer } = services;
  const { model } = input;
  const english = translated ?? source;
  if (input.enhance === "on" && !enhancer) {
    run.note("The prompt was not enhanced: no language model is configured for it.");
  }
  const enhanced =
    input.enhance === "on" && enhancer
      ? await run.stage("enhance", "The prompt could not be enhanced and is used as it was.", (options) =>
          enhancePrompt(run, enhancer, english, model.promptStyle, options),
        )
      : null;

  const style = input.style ?? null;
  const { styled, final } = withStyle(enhanced ?? english, style, model);
  const pipeline = {
    original: input.prompt,
    language,
    resolved,
    wildcardSeed: resolved === null ? null : seed,
    translated,
    enhanced,
    style: style?.id ?? null,
    styled,
    edited: false,
    neurons: Math.round(run.neurons * 100) / 100,
    final,
    notes: run.notes,
  };
  if (final !== promptBeforeFitting(pipeline)) run.note(shortenedNote(model.label, model.prompt.maxLength));
  return pipeline;
}
