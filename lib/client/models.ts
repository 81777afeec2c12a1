import { builtInModels } from "@/lib/domain/catalogue";
import { findModel } from "@/lib/domain/find-model";
import type { ModelSpec } from "@/lib/domain/model";
import { createStore } from "./create-store";

export interface ModelList {
  /** Models that paint from words alone. */
  readonly models: readonly ModelSpec[];
  readonly defaultModel: ModelSpec;
}

const paintsFromWords = builtInModels.filter((model) => !model.needsInputImage);
const [firstModel] = paintsFromWords;
if (!firstModel) throw new Error("the catalogue is empty");

/** The built-in models at once; what this deployment adds or prefers comes with the first answer of the API. */
export const modelList = createStore<ModelList>({ models: paintsFromWords, defaultModel: firstModel });

/** What is known of the deployment's own models and prices: the answer is awaited, it has told, or it does not answer. */
export const modelKnowledge = createStore<"awaited" | "told" | "none">("awaited");

/** The model of this name (id, alias or @cf name), or the default one. */
export function chosenModel(list: ModelList, name: string | null): ModelSpec {
  return (name === null ? undefined : findModel(list.models, name)) ?? list.defaultModel;
}

/** What to call a model that may have left the catalogue. */
export function modelLabel(id: string): string {
  return findModel([...modelList.get().models, ...builtInModels], id)?.label ?? id;
}
