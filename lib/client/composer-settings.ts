import type { GenerationRequest } from "@/lib/domain/generation";
import type { ModelSpec, NumberParameter } from "@/lib/domain/model";

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
};

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
  return {
    prompt: settings.prompt.trim(),
    model: model.id,
    count: settings.count,
    translate: settings.translate ? "auto" : "off",
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
