import type { Catalogue, ModelSpec } from "@/lib/domain/model";

type Resource = (catalogue: Catalogue) => unknown;

/** The models samplers belong to are run elsewhere, with the sampler their host chose. */
export const SAMPLER = "Automatic";

const none: Resource = () => [];

/** What GET /sdapi/v1/<name> lists. Clients fill their menus from these before they paint. */
export const RESOURCES: Readonly<Record<string, Resource>> = {
  "sd-models": listCheckpoints,
  samplers: () => [{ name: SAMPLER, aliases: ["automatic"], options: {} }],
  schedulers: () => [
    { name: "automatic", label: SAMPLER, aliases: null, default_rho: -1, need_inner_model: false },
  ],
  upscalers: () => [{ name: "None", model_name: null, model_path: null, model_url: null, scale: 1 }],
  "latent-upscale-modes": none,
  "sd-vae": none,
  "sd-modules": none,
  loras: none,
  hypernetworks: none,
  "face-restorers": none,
  "prompt-styles": none,
  embeddings: () => ({ loaded: {}, skipped: {} }),
};

/** The ids of CUSTOMER_MODEL_MAP first, then our own, as GET /api/models has them. */
function listCheckpoints(catalogue: Catalogue) {
  const custom = [...catalogue.customIds].map(([id, model]) => checkpoint(id, model));
  const own = catalogue.models.filter(({ id }) => !catalogue.customIds.has(id));
  return [...custom, ...own.map((model) => checkpoint(model.id, model))];
}

/** Clients send `title` back to choose the model, and show `model_name`. */
function checkpoint(id: string, model: ModelSpec) {
  return {
    title: id,
    model_name: id,
    hash: null,
    sha256: null,
    filename: model.providerModel,
    config: null,
  };
}
