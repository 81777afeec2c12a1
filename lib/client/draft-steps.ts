import type { ModelSpec } from "@/lib/domain/model";
import { fitToParameter } from "./composer-settings";

/** A draft takes this part of the steps; the size stays, for another size with the same seed is another picture. */
const SHARE = 0.4;

/**
 * How many steps a draft takes; `steps` null: the model's default. null: the model makes no drafts, because its steps or
 * its seed cannot be chosen or there is nothing to save.
 */
export function draftSteps(model: ModelSpec, steps: number | null): number | null {
  const parameter = model.parameters.steps;
  if (!parameter || !model.parameters.seed) return null;
  const full = fitToParameter(parameter, steps ?? parameter.default);
  const draft = Math.max(parameter.min, Math.ceil(full * SHARE));
  return draft < full ? draft : null;
}
