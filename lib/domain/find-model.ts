import type { ModelSpec } from "./model";

/** Turns `%40cf%2Fvendor%2Fname` into `@cf/vendor/name`; a text that is not valid percent-encoding stays as it is. */
function decodeName(name: string): string {
  if (!name.includes("%")) {
    return name;
  }
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The form in which model names are compared: trimmed, decoded, lower case. */
export function normalizeModelName(name: string): string {
  return decodeName(name.trim()).toLowerCase();
}

/** Finds a model by id, alias or provider name, in that order; undefined: none has this name. */
export function findModel(models: readonly ModelSpec[], name: string): ModelSpec | undefined {
  const wanted = normalizeModelName(name);
  return (
    models.find((model) => model.id.toLowerCase() === wanted) ??
    models.find((model) => model.aliases.some((alias) => alias.toLowerCase() === wanted)) ??
    models.find((model) => model.providerModel.toLowerCase() === wanted)
  );
}
