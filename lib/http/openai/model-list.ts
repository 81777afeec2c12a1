import type { Catalogue, ModelSpec } from "@/lib/domain/model";
import { resolveModel } from "@/lib/domain/resolve-model";

/** The protocol wants a date; models have none here, so all have the same (2026-01-01) and clients' sorting keeps our order. */
const CREATED_SECONDS = Date.UTC(2026, 0, 1) / 1000;

/** A model as OpenAI describes one, and a few fields that clients look for. */
function presentModel(id: string, model: ModelSpec) {
  return {
    id,
    object: "model" as const,
    created: CREATED_SECONDS,
    owned_by: model.vendor,
    /** Extensions. */
    name: model.label,
    root: model.id,
    type: "image" as const,
    supported_endpoint_types: ["image-generation", "openai"],
    architecture: {
      input_modalities: model.inputImages ? ["text", "image"] : ["text"],
      output_modalities: ["image"],
    },
  };
}

/** What GET /v1/models answers: the ids of CUSTOMER_MODEL_MAP first, then our own. `type` other than image: none. */
export function presentModels(catalogue: Catalogue, type: string | undefined) {
  if (type !== undefined && type !== "image") return { object: "list" as const, data: [] };
  const own = catalogue.models.filter((model) => !catalogue.customIds.has(model.id));
  const named = [...catalogue.customIds, ...own.map((model) => [model.id, model] as const)];
  return { object: "list" as const, data: named.map(([id, model]) => presentModel(id, model)) };
}

/** What GET /v1/models/{id} answers, under the name it was asked by. Throws PictorError model_not_found. */
export function presentNamedModel(catalogue: Catalogue, name: string) {
  return presentModel(name, resolveModel(catalogue, name));
}
