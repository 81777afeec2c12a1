import type { GenerationRequest } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import { composer } from "./composer";
import { pictureSize } from "./composer-settings";
import { createStore } from "./create-store";
import { enqueue } from "./generation-queue";
import { chosenModel, modelList } from "./models";

export const MIN_COMPARED = 2;
export const MAX_COMPARED = 4;

/** One prompt and one seed for several models. */
export interface CompareSettings {
  readonly prompt: string;
  /** Ids, in the order they are shown. */
  readonly models: readonly string[];
  /** null: a new one for each comparison. */
  readonly seed: number | null;
}

/** A comparison of this visit. */
export interface Comparison {
  readonly prompt: string;
  readonly seed: number;
  readonly entries: readonly { readonly model: string; readonly jobId: string }[];
  /** The job of the best picture; null: not decided. */
  readonly winner: string | null;
}

export const compareSettings = createStore<CompareSettings>({ prompt: "", models: [], seed: null });
/** The one that is shown; null: none yet. */
export const comparison = createStore<Comparison | null>(null);

export function changeCompare(change: Partial<CompareSettings>): void {
  compareSettings.set((settings) => ({ ...settings, ...change }));
}

/** The models with one more or one less; at most as many as fit side by side. */
export function toggleModel(models: readonly string[], id: string): readonly string[] {
  if (models.includes(id)) return models.filter((model) => model !== id);
  return models.length < MAX_COMPARED ? [...models, id] : models;
}

/** Only what all of them can be given alike: the words, and the seed where there is one. */
export function compareRequest(prompt: string, seed: number, model: ModelSpec): GenerationRequest {
  return {
    prompt: prompt.trim(),
    model: model.id,
    count: 1,
    translate: "auto",
    ...(model.parameters.seed ? { seed } : {}),
  };
}

function start(prompt: string, seed: number, id: string): { readonly model: string; readonly jobId: string } {
  const model = chosenModel(modelList.get(), id);
  const { width, height } = pictureSize(model, null);
  const job = enqueue(compareRequest(prompt, seed, model), { model: model.id, ratio: width / height });
  return { model: model.id, jobId: job.id };
}

/** Starts one generation a model with the settings as they are; `seed` stands in where none is chosen. */
export function compareNow(seed: number): void {
  const settings = compareSettings.get();
  const shared = settings.seed ?? seed;
  const entries = settings.models.map((id) => start(settings.prompt, shared, id));
  comparison.set({ prompt: settings.prompt.trim(), seed: shared, entries, winner: null });
}

/** Decides for one place of the comparison; null takes the decision back. */
export function pickWinner(jobId: string | null): void {
  comparison.set((state) => state && { ...state, winner: jobId });
}

/** Paints one place of the comparison again. */
export function compareAgain(jobId: string): void {
  comparison.set((state) => {
    if (!state) return state;
    const entries = state.entries.map((entry) =>
      entry.jobId === jobId ? start(state.prompt, state.seed, entry.model) : entry,
    );
    return { ...state, entries };
  });
}

const MAX_PROMPT_IN_URL = 1_500;
const MAX_SEED = 4_294_967_295;

/** The settings as a query; names that are not ours stay. */
export function writeCompareToQuery(settings: CompareSettings, query: URLSearchParams): void {
  for (const name of ["prompt", "models", "seed"]) query.delete(name);
  const prompt = settings.prompt.trim();
  if (prompt !== "" && prompt.length <= MAX_PROMPT_IN_URL) query.set("prompt", prompt);
  if (settings.models.length > 0) query.set("models", settings.models.join(","));
  if (settings.seed !== null) query.set("seed", String(settings.seed));
}

/** The settings in a query; null: it has none. Models are not checked: the deployment's list may come later. */
export function readCompareFromQuery(query: URLSearchParams): CompareSettings | null {
  if (!["prompt", "models", "seed"].some((name) => query.has(name))) return null;
  const models = (query.get("models") ?? "").split(",").filter((id) => /^[\w.@/-]{1,200}$/.test(id));
  const seed = Number(query.get("seed") ?? Number.NaN);
  return {
    prompt: query.get("prompt") ?? "",
    models: [...new Set(models)].slice(0, MAX_COMPARED),
    seed: Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED ? seed : null,
  };
}

/** To begin with: the first two that take the seed. */
function firstModels(): readonly string[] {
  const seeded = modelList.get().models.filter((model) => model.parameters.seed);
  return seeded.slice(0, MIN_COMPARED).map((model) => model.id);
}

/**
 * Takes over the settings in the address, or what was compared before, or the composer's prompt; keeps the address
 * in step. Returns what stops it.
 */
export function startCompare(): () => void {
  const linked = readCompareFromQuery(new URLSearchParams(window.location.search));
  compareSettings.set((settings) => ({
    prompt: linked?.prompt || settings.prompt || composer.get().prompt,
    models: [linked?.models ?? [], settings.models].find((models) => models.length > 0) ?? firstModels(),
    seed: linked ? linked.seed : settings.seed,
  }));
  const save = () => {
    const url = new URL(window.location.href);
    writeCompareToQuery(compareSettings.get(), url.searchParams);
    if (url.href !== window.location.href) window.history.replaceState(window.history.state, "", url);
  };
  save();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = compareSettings.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(save, 300);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
