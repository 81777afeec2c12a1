import { OPENAI_MODEL_NAMES } from "./catalogue";
import { PictorError } from "./errors";
import { findModel, normalizeModelName } from "./find-model";
import type { Catalogue, ModelSpec } from "./model";

/** Number of single-character edits between two short texts (Levenshtein), cut off above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const insertion = (current[column - 1] ?? 0) + 1;
      const deletion = (previous[column] ?? 0) + 1;
      current.push(Math.min(substitution, insertion, deletion));
    }
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
}

/** Up to three public ids that look like the wanted name, closest first. */
function closeMatches(catalogue: Catalogue, wanted: string): string[] {
  const names = [
    ...catalogue.models.flatMap((model) => [
      { id: model.id, name: model.id },
      { id: model.id, name: model.providerModel },
      ...model.aliases.map((alias) => ({ id: alias, name: alias })),
    ]),
    ...[...catalogue.customIds.keys()].map((id) => ({ id, name: id })),
  ];
  const scored = names.map(({ id, name }) => {
    const candidate = name.toLowerCase();
    const overlaps = wanted.length >= 3 && (candidate.includes(wanted) || wanted.includes(candidate));
    return { id, distance: overlaps ? 1 : editDistance(wanted, candidate, 4) };
  });
  const close = scored.filter(({ distance }) => distance <= 4).sort((a, b) => a.distance - b.distance);
  return [...new Set(close.map(({ id }) => id))].slice(0, 3);
}

/**
 * The model a caller means: an id of CUSTOMER_MODEL_MAP, a model id, an alias, a provider name such as
 * `@cf/vendor/name` (URL-encoded or not) or a well-known OpenAI name; letter case does not matter.
 * No name: the default model. Throws PictorError model_not_found, naming close matches.
 */
export function resolveModel(catalogue: Catalogue, name: string | undefined): ModelSpec {
  const wanted = normalizeModelName(name ?? "");
  if (wanted === "") {
    return catalogue.defaultModel;
  }
  for (const [id, model] of catalogue.customIds) {
    if (id.toLowerCase() === wanted) {
      return model;
    }
  }
  const found = findModel(catalogue.models, wanted);
  if (found) {
    return found;
  }
  if (OPENAI_MODEL_NAMES.includes(wanted)) {
    return catalogue.defaultModel;
  }
  // Only the first characters are compared and echoed: the name comes from outside and may be long.
  const shown = wanted.slice(0, 80);
  const close = closeMatches(catalogue, shown);
  throw new PictorError("model_not_found", {
    message: `There is no model named "${shown}".`,
    ...(close.length > 0 && {
      hint: `Did you mean ${close.join(" or ")}? GET /api/v1/models lists them all.`,
    }),
    details: [{ path: "model", message: "unknown model" }],
  });
}
