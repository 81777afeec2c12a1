import { OPENAI_MODEL_NAMES } from "@/lib/domain/catalogue";
import { PictorError } from "@/lib/domain/errors";
import { normalizeModelName } from "@/lib/domain/find-model";
import type { Catalogue, ModelSpec } from "@/lib/domain/model";
import { resolveModel } from "@/lib/domain/resolve-model";
import type { Size } from "./choose-size";

/** The pictures a request starts from. */
export interface Sources {
  /** Of each input picture; null where its header cannot be read. */
  readonly sizes: readonly (Size | null)[];
  readonly hasMask: boolean;
}

/** True if the caller leaves the choice to us: no name, or a name of OpenAI's that this deployment gives no meaning. */
export function leavesChoice(catalogue: Catalogue, name: string | undefined): boolean {
  const wanted = normalizeModelName(name ?? "");
  if (wanted === "") return true;
  const isCustom = [...catalogue.customIds.keys()].some((id) => id.toLowerCase() === wanted);
  return !isCustom && OPENAI_MODEL_NAMES.includes(wanted);
}

/**
 * The model of a request that starts from pictures. A named one must take them. Where the choice is ours: one that takes
 * a mask if there is a mask, else the default model, else the first that takes pictures of these sizes.
 * Throws PictorError model_not_found, invalid_request.
 */
export function chooseEditingModel(
  catalogue: Catalogue,
  name: string | undefined,
  sources: Sources,
): ModelSpec {
  const named = resolveModel(catalogue, name);
  const capable = [named, ...catalogue.models].filter((model) => isCapable(model, sources));
  if (leavesChoice(catalogue, name)) {
    const chosen = capable.find((model) => fits(model, sources)) ?? capable[0];
    if (chosen) return chosen;
  } else if (isCapable(named, sources)) return named;
  throw incapable(named, sources, capable);
}

function isCapable(model: ModelSpec, { hasMask }: Sources): boolean {
  return model.inputImages !== null && (!hasMask || model.mask !== null);
}

/** A picture whose size is unknown is refused later, by whoever reads it whole. */
function fits({ inputImages }: ModelSpec, { sizes }: Sources): boolean {
  const maxSide = inputImages?.maxSide ?? 0;
  return sizes.every((size) => size === null || Math.max(size.width, size.height) <= maxSide);
}

function incapable(model: ModelSpec, { hasMask }: Sources, capable: readonly ModelSpec[]): PictorError {
  const lacks = hasMask ? "a picture and a mask" : "pictures as input";
  return new PictorError("invalid_request", {
    message: `${model.label} does not take ${lacks}.`,
    hint: `Leave model out, or choose ${capable.map(({ id }) => id).join(" or ")}.`,
    details: [{ path: "model", message: `this model does not take ${lacks}` }],
  });
}
