import { builtInModels } from "./catalogue";
import type { Config } from "./config";
import { findModel } from "./find-model";
import type { Catalogue, ModelSpec } from "./model";

const SIDE = { min: 256, max: 2048, default: 1024, multipleOf: 8, wireName: "size" } as const;

/** A model of an external endpoint: only what the OpenAI images API has in common is offered. */
function externalModel(name: string, taken: boolean): ModelSpec {
  return {
    id: taken ? `external/${name}` : name,
    providerModel: name,
    label: name,
    vendor: "External",
    aliases: taken ? [] : [`external/${name}`],
    runsOn: "openai-compatible",
    transport: "json",
    prompt: { maxLength: 8_192 },
    negativePrompt: null,
    parameters: { width: SIDE, height: SIDE },
    fixedSize: null,
    fixedSteps: null,
    inputImages: null,
    mask: null,
    needsInputImage: false,
    output: "base64",
    price: { kind: "unmetered" },
    speed: "medium",
    promptStyle: "natural",
    gatewayAllowed: false,
    licence: "As the external provider states.",
    strengths: { en: "Runs on your external provider", "zh-CN": "由外部服务生成" },
  };
}

/** A Workers AI model that CUSTOMER_MODEL_MAP names and the catalogue does not know: it gets a prompt, nothing else. */
function unknownWorkersAiModel(providerModel: string): ModelSpec {
  return {
    ...externalModel(providerModel, false),
    label: providerModel.split("/").at(-1) ?? providerModel,
    vendor: "Workers AI",
    aliases: [],
    runsOn: "workers-ai",
    prompt: { maxLength: 2_048 },
    parameters: {},
    licence: "See the model's page in the Workers AI documentation.",
    strengths: { en: "Added by CUSTOMER_MODEL_MAP", "zh-CN": "由 CUSTOMER_MODEL_MAP 添加" },
  };
}

function withFluxSteps(model: ModelSpec, fluxSteps: number): ModelSpec {
  const steps = model.parameters.steps;
  if (model.id !== "flux-1-schnell" || !steps) {
    return model;
  }
  return { ...model, parameters: { ...model.parameters, steps: { ...steps, default: fluxSteps } } };
}

/**
 * The models of a deployment: the built-in ones (FLUX.1 schnell with FLUX_NUM_STEPS as its default), the external
 * ones, and the public ids of CUSTOMER_MODEL_MAP. A DEFAULT_MODEL nobody knows is ignored (readConfig reports it).
 */
export function buildCatalogue(
  config: Pick<Config, "fluxSteps" | "external" | "customModels" | "defaultModel">,
): Catalogue {
  const models = builtInModels.map((model) => withFluxSteps(model, config.fluxSteps));
  for (const name of config.external?.models ?? []) {
    models.push(externalModel(name, findModel(models, name) !== undefined));
  }
  const customIds = new Map<string, ModelSpec>();
  for (const [id, providerModel] of config.customModels) {
    let model = findModel(models, providerModel);
    if (!model) {
      model = unknownWorkersAiModel(providerModel);
      models.push(model);
    }
    customIds.set(id, model);
  }
  const wantedDefault = config.defaultModel;
  const customDefault = wantedDefault === null ? undefined : customIds.get(wantedDefault);
  const namedDefault = wantedDefault === null ? undefined : findModel(models, wantedDefault);
  const defaultModel = customDefault ?? namedDefault ?? models[0];
  if (!defaultModel) {
    throw new Error("the catalogue has no models");
  }
  return { models, defaultModel, customIds };
}
