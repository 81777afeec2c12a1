import type { GenerationRequest } from "@/lib/domain/generation";
import type { ModelSpec, NumberParameter } from "@/lib/domain/model";

/** What the visitor made of the words the pipeline suggested. It holds for the prompt `of` and for no other. */
export interface EditedPrompt {
  readonly of: string;
  /** What the model gets, word for word; null: the visitor's own words, neither translated nor enhanced. */
  readonly text: string | null;
}

/** What the composer holds. null: the model's own default. Settings a model lacks are kept for the next model. */
export interface ComposerSettings {
  readonly prompt: string;
  readonly negativePrompt: string;
  /** null: the deployment's default model. */
  readonly model: string | null;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly steps: number | null;
  readonly guidanceScale: number | null;
  /** null: a new seed for every generation. */
  readonly seed: number | null;
  readonly count: number;
  readonly translate: boolean;
  /** A language model enriches the prompt. */
  readonly enhance: boolean;
  /** Id of a style preset; null: none. */
  readonly style: string | null;
  /** null: the pipeline decides. */
  readonly edited: EditedPrompt | null;
  /** Every line of the prompt is a prompt of its own. */
  readonly lines: boolean;
  /** Fewer steps now; a draft that pleases is finished with the same seed. */
  readonly draft: boolean;
}

export const EMPTY_SETTINGS: ComposerSettings = {
  prompt: "",
  negativePrompt: "",
  model: null,
  size: null,
  steps: null,
  guidanceScale: null,
  seed: null,
  count: 1,
  translate: true,
  enhance: false,
  style: null,
  edited: null,
  lines: false,
  draft: false,
};

/** The visitor's own version of the final prompt, where it belongs to the words in the field; else null. */
export function activeEdit(settings: ComposerSettings): EditedPrompt | null {
  const { edited, lines, prompt } = settings;
  return edited && !lines && edited.of === prompt.trim() ? edited : null;
}

/** The prompts one press of Generate sends: the text, or each of its lines. */
export function promptsOf(settings: Pick<ComposerSettings, "prompt" | "lines">): readonly string[] {
  const texts = settings.lines ? settings.prompt.split(/\r?\n/) : [settings.prompt];
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** The value nearest to `value` that the model takes. */
export function fitToParameter(parameter: NumberParameter, value: number): number {
  const step = parameter.multipleOf ?? 0;
  const rounded = step > 0 ? Math.round(value / step) * step : value;
  return Math.min(parameter.max, Math.max(parameter.min, rounded));
}

/** The size the pictures will have, in pixels. */
export function pictureSize(
  model: ModelSpec,
  size: ComposerSettings["size"],
): { readonly width: number; readonly height: number } {
  const { width, height } = model.parameters;
  if (!width || !height) return model.fixedSize ?? { width: 1024, height: 1024 };
  return {
    width: fitToParameter(width, size?.width ?? width.default),
    height: fitToParameter(height, size?.height ?? height.default),
  };
}

/** The request for these settings: only what the model has, only what was chosen. */
export function toGenerationRequest(settings: ComposerSettings, model: ModelSpec): GenerationRequest {
  const { parameters } = model;
  const negativePrompt = settings.negativePrompt.trim();
  const edit = activeEdit(settings);
  const isKept = edit?.text === null;
  const finalPrompt = edit?.text?.trim() ?? "";
  return {
    prompt: settings.prompt.trim(),
    model: model.id,
    count: settings.count,
    translate: settings.translate && !isKept ? "auto" : "off",
    ...(settings.enhance && !isKept ? { enhance: "on" as const } : {}),
    ...(settings.style !== null ? { style: settings.style } : {}),
    ...(finalPrompt !== "" ? { finalPrompt } : {}),
    ...(parameters.width && parameters.height && settings.size ? pictureSize(model, settings.size) : {}),
    ...(parameters.steps && settings.steps !== null
      ? { steps: fitToParameter(parameters.steps, settings.steps) }
      : {}),
    ...(parameters.guidanceScale && settings.guidanceScale !== null
      ? { guidanceScale: fitToParameter(parameters.guidanceScale, settings.guidanceScale) }
      : {}),
    ...(parameters.seed && settings.seed !== null ? { seed: settings.seed } : {}),
    ...(model.negativePrompt && negativePrompt !== "" ? { negativePrompt } : {}),
  };
}

/** The settings a request was made from, as far as it tells of them: toGenerationRequest the other way round. */
export function settingsOfRequest(request: GenerationRequest): Partial<ComposerSettings> {
  const { prompt, width, height, finalPrompt } = request;
  return {
    prompt,
    negativePrompt: request.negativePrompt ?? "",
    model: request.model ?? null,
    size: width !== undefined && height !== undefined ? { width, height } : null,
    steps: request.steps ?? null,
    guidanceScale: request.guidanceScale ?? null,
    seed: request.seed ?? null,
    translate: request.translate !== "off",
    enhance: request.enhance === "on",
    style: request.style ?? null,
    edited: finalPrompt === undefined ? null : { of: prompt.trim(), text: finalPrompt },
  };
}

/** How many settings of the parameter panel are not as the model has them; those the model lacks do not count. */
export function changedParameters(settings: ComposerSettings, model: ModelSpec): number {
  const { steps, guidanceScale, seed } = model.parameters;
  return [
    settings.count > 1,
    steps && settings.steps !== null,
    guidanceScale && settings.guidanceScale !== null,
    seed && settings.seed !== null,
    model.negativePrompt && settings.negativePrompt.trim() !== "",
    !settings.translate,
    settings.enhance,
    settings.style !== null,
    settings.lines,
    settings.draft,
  ].filter(Boolean).length;
}
