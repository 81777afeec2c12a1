import { estimateNeurons } from "@/lib/domain/estimate-neurons";
import type { Catalogue, ModelSpec, NumberParameter } from "@/lib/domain/model";

/** The catalogue as GET /api/v1/models shows it: what a caller can use, without the names on the provider's wire. */
export function presentCatalogue(catalogue: Catalogue) {
  return {
    defaultModel: catalogue.defaultModel.id,
    customIds: Object.fromEntries([...catalogue.customIds].map(([id, model]) => [id, model.id])),
    models: catalogue.models.map(presentModel),
  };
}

function presentModel(model: ModelSpec) {
  const { id, label, vendor, aliases, runsOn, fixedSize, fixedSteps, needsInputImage } = model;
  const parameters = Object.entries(model.parameters).map(([name, range]) => [name, presentRange(range)]);
  return {
    id,
    providerModel: model.providerModel,
    label,
    vendor,
    aliases,
    runsOn,
    maxPromptLength: model.prompt.maxLength,
    parameters: Object.fromEntries(parameters),
    fixedSize,
    fixedSteps,
    capabilities: {
      size: model.parameters.width !== undefined,
      steps: model.parameters.steps !== undefined,
      guidanceScale: model.parameters.guidanceScale !== undefined,
      seed: model.parameters.seed !== undefined,
      strength: model.parameters.strength !== undefined,
      negativePrompt: model.negativePrompt !== null,
      inputImages: model.inputImages?.max ?? 0,
      mask: model.mask !== null,
    },
    needsInputImage,
    /** What one picture with default parameters costs. */
    neurons: estimateNeurons(model, {}),
    metered: model.price.kind !== "unmetered",
    speed: model.speed,
    promptStyle: model.promptStyle,
    licence: model.licence,
    strengths: model.strengths,
  };
}

function presentRange({ min, max, default: initial, multipleOf }: NumberParameter) {
  return { min, max, default: initial, multipleOf: multipleOf ?? null };
}
