import { findModel } from "@/lib/domain/find-model";
import type { ModelSpec, NumberParameter } from "@/lib/domain/model";
import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { asArray, asRecord, asString } from "./json";
import { type ModelList, modelKnowledge, modelList } from "./models";

const STORAGE_KEY = "default-model";
const PARAMETERS = ["width", "height", "steps", "guidanceScale", "strength", "seed"] as const;
const DEFAULT_MAX_PROMPT_LENGTH = 2_048;

/** The visitor's own default model on this device; null: the deployment's. */
export function preferredModel(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function preferModel(id: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, id);
  } catch {
    // No storage: it holds until the page is loaded again.
  }
  modelList.set((list) => ({ ...list, defaultModel: findModel(list.models, id) ?? list.defaultModel }));
}

function readRange(json: unknown): NumberParameter | undefined {
  const { min, max, default: initial, multipleOf } = asRecord(json);
  if (typeof min !== "number" || typeof max !== "number" || typeof initial !== "number") return undefined;
  return {
    min,
    max,
    default: initial,
    wireName: "",
    ...(typeof multipleOf === "number" ? { multipleOf } : {}),
  };
}

/** A model that only this deployment has (an external API), as far as the studio needs to know it. */
function readModel(json: unknown): ModelSpec | null {
  const model = asRecord(json);
  const id = asString(model.id);
  if (id === null || model.needsInputImage === true) return null;
  const ranges = asRecord(model.parameters);
  const strengths = asRecord(model.strengths);
  const speed = asString(model.speed);
  const fixed = asRecord(model.fixedSize);
  return {
    id,
    providerModel: asString(model.providerModel) ?? id,
    label: asString(model.label) ?? id,
    vendor: asString(model.vendor) ?? "",
    aliases: asArray(model.aliases).flatMap((alias) => asString(alias) ?? []),
    runsOn: "openai-compatible",
    transport: "json",
    prompt: {
      maxLength:
        typeof model.maxPromptLength === "number" ? model.maxPromptLength : DEFAULT_MAX_PROMPT_LENGTH,
    },
    negativePrompt: asRecord(model.capabilities).negativePrompt === true ? { wireName: "" } : null,
    parameters: Object.fromEntries(
      PARAMETERS.flatMap((name) => {
        const range = readRange(ranges[name]);
        return range ? [[name, range]] : [];
      }),
    ),
    fixedSize:
      typeof fixed.width === "number" && typeof fixed.height === "number"
        ? { width: fixed.width, height: fixed.height }
        : null,
    fixedSteps: null,
    inputImages: null,
    mask: null,
    needsInputImage: false,
    output: "base64",
    // What an external API charges is between it and its customer; it costs no neurons.
    price: { kind: "unmetered" },
    speed: speed === "fast" || speed === "slow" ? speed : "medium",
    promptStyle: "natural",
    gatewayAllowed: false,
    licence: asString(model.licence) ?? "",
    strengths: { en: asString(strengths.en) ?? "", "zh-CN": asString(strengths["zh-CN"]) ?? "" },
  };
}

/** A built-in model with the number of steps that this deployment prefers (FLUX_NUM_STEPS): what is shown is what is charged. */
function withPreferredSteps(model: ModelSpec, json: unknown): ModelSpec {
  const { steps } = model.parameters;
  const preferred = readRange(asRecord(asRecord(json).parameters).steps)?.default;
  if (!steps || preferred === undefined) return model;
  return { ...model, parameters: { ...model.parameters, steps: { ...steps, default: preferred } } };
}

function readModels(json: unknown, known: ModelList): ModelList {
  const body = asRecord(json);
  const models = asArray(body.models).flatMap((entry) => {
    const id = asString(asRecord(entry).id);
    const builtIn = known.models.find((model) => model.id === id);
    return builtIn ? withPreferredSteps(builtIn, entry) : (readModel(entry) ?? []);
  });
  const [first] = models;
  if (!first) return known;
  const wanted = preferredModel() ?? asString(body.defaultModel) ?? first.id;
  return { models, defaultModel: findModel(models, wanted) ?? first };
}

/** Asks the deployment for its models; the built-in catalogue stands in when it does not answer. */
export async function syncModels(): Promise<void> {
  const preferred = preferredModel();
  if (preferred !== null) preferModel(preferred);
  try {
    modelList.set(await requestJson(api.models(), (json) => readModels(json, modelList.get())));
    modelKnowledge.set("told");
  } catch {
    // Offline or not signed in: one can choose from the built-in catalogue; its prices may not be this deployment's.
    modelKnowledge.set("none");
  }
}
