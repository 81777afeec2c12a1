import type { PromptPipeline } from "@/lib/domain/generation";
import type { GenerationContext, Services } from "@/lib/domain/ports";
import type { PromptPreviewRequest } from "@/lib/domain/prompt-preview";
import { resolveModel } from "@/lib/domain/resolve-model";
import { findStyle } from "./find-style";
import { holdNeurons } from "./hold-neurons";
import { pipelineCost } from "./pipeline-cost";
import { negativePromptOf } from "./prepare-generation";
import { runPromptPipeline } from "./run-prompt-pipeline";

/** What would be sent to the model. */
export interface PromptPreview {
  /** The model's id. */
  readonly model: string;
  readonly pipeline: PromptPipeline;
  /** With the style's; null: none, or the model takes none. */
  readonly negativePrompt: string | null;
  /** Neurons (estimated) that the preview cost. */
  readonly neurons: number;
}

/**
 * Runs the prompt pipeline without painting. To paint what the preview shows, send its `pipeline.final` as `finalPrompt`.
 * Throws PictorError: model_not_found, invalid_request for an unknown style, quota_exhausted where a limit leaves no room
 * for a language model, cancelled.
 */
export async function previewPrompt(
  services: Services,
  request: PromptPreviewRequest,
  context: Pick<GenerationContext, "caller" | "signal">,
): Promise<PromptPreview> {
  const model = resolveModel(services.catalogue, request.model);
  const style = await findStyle(services, request.style);
  const id = services.ids.create("gen");
  const hold = await holdNeurons(services, context.caller, id, pipelineCost(services, request));
  if (hold.refusal !== null) throw hold.refusal;
  try {
    const pipeline = await runPromptPipeline(services, {
      prompt: request.prompt,
      model,
      translate: request.translate ?? "auto",
      enhance: request.enhance ?? "off",
      style,
      seed: request.seed ?? null,
      refresh: request.refresh ?? false,
      signal: context.signal,
    });
    const negativePrompt = model.negativePrompt ? (negativePromptOf(request, model, style) ?? null) : null;
    return { model: model.id, pipeline, negativePrompt, neurons: pipeline.neurons ?? 0 };
  } finally {
    // The calls themselves were counted as they were made.
    hold.settle([]);
  }
}
