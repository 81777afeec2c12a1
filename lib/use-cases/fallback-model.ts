import type { GenerationRequest, ParameterChange } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import type { Services } from "@/lib/domain/ports";

/**
 * The model to paint with when the allowance is used up and the caller agreed to another one: it costs nothing and paints
 * from text alone, quick ones first. null: the caller did not agree, or there is none but the one in use.
 */
export function fallbackModel(
  services: Pick<Services, "catalogue">,
  request: Pick<GenerationRequest, "fallback">,
  used: ModelSpec,
): ModelSpec | null {
  if (!request.fallback) return null;
  const free = services.catalogue.models.filter(
    (model) => model.runsOn === "workers-ai" && model.price.kind === "unmetered" && !model.needsInputImage,
  );
  const model = free.find(({ speed }) => speed === "fast") ?? free[0];
  return model === undefined || model.id === used.id ? null : model;
}

/** How the answer tells of the other model. */
export function fallbackChange(used: ModelSpec, model: ModelSpec): ParameterChange {
  return { parameter: "model", requested: used.id, actual: model.id, reason: "fallback" };
}
