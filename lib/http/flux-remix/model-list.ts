import type { Catalogue, ModelSpec } from "@/lib/domain/model";

interface ListedModel {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly vendor: string;
  readonly default: boolean;
}

/** The models as GET /api/models lists them: the ids of CUSTOMER_MODEL_MAP first, then our own. */
export function listModelIds(catalogue: Catalogue): ListedModel[] {
  const present = (id: string, model: ModelSpec): ListedModel => ({
    id,
    name: model.label,
    path: model.providerModel,
    vendor: model.vendor,
    default: model.id === catalogue.defaultModel.id,
  });
  const custom = [...catalogue.customIds].map(([id, model]) => present(id, model));
  const own = catalogue.models
    .filter((model) => !catalogue.customIds.has(model.id))
    .map((model) => present(model.id, model));
  return [...custom, ...own];
}
