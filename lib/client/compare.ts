import type { GenerationRequest } from "@/lib/domain/generation";
import type { ModelSpec } from "@/lib/domain/model";
import { composer } from "./composer";
import { pictureSize } from "./composer-settings";
import { createStore } from "./create-store";
import { dismissParts, enqueue } from "./generation-queue";
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

/** One model's place in a comparison. */
export interface CompareEntry {
  readonly model: string;
  readonly jobId: string;
  /** Its picture in the library; null: there is none yet. */
  readonly imageId: string | null;
  /** Why a picture of before the reload could not be fetched: the code of the error. */
  readonly error?: string;
}

export interface Comparison {
  readonly prompt: string;
  readonly seed: number;
  /** Each model once. */
  readonly entries: readonly CompareEntry[];
  /** The model of the best picture; null: not decided. */
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

/** Width over height of what a model paints here. */
export function comparedRatio(id: string): number {
  const { width, height } = pictureSize(chosenModel(modelList.get(), id), null);
  return width / height;
}

function start(prompt: string, seed: number, id: string): CompareEntry {
  const model = chosenModel(modelList.get(), id);
  const job = enqueue(compareRequest(prompt, seed, model), { model: model.id, ratio: comparedRatio(id) });
  return { model: model.id, jobId: job.id, imageId: null };
}

/** Starts one generation a model with the settings as they are; `seed` stands in where none is chosen. */
export function compareNow(seed: number): void {
  const settings = compareSettings.get();
  const shared = settings.seed ?? seed;
  const models = new Set(settings.models.map((id) => chosenModel(modelList.get(), id).id));
  const entries = [...models].map((id) => start(settings.prompt, shared, id));
  comparison.set({ prompt: settings.prompt.trim(), seed: shared, entries, winner: null });
}

/** Decides for one model of the comparison; null takes the decision back. */
export function pickWinner(model: string | null): void {
  comparison.set((state) => state && { ...state, winner: model });
}

/** Changes places of the comparison; nothing happens where `change` gives each back as it is. */
export function changeEntries(change: (entry: CompareEntry, state: Comparison) => CompareEntry): void {
  comparison.set((state) => {
    if (!state) return state;
    const entries = state.entries.map((entry) => change(entry, state));
    return entries.some((entry, index) => entry !== state.entries[index]) ? { ...state, entries } : state;
  });
}

/** Paints one place of the comparison again, or by another model; the failure leaves the wall too. */
export function compareAgain(model: string, other = model): void {
  const state = comparison.get();
  const old = state?.entries.find((entry) => entry.model === model);
  if (!state || !old) return;
  dismissParts(old.jobId, [0]);
  const next = start(state.prompt, state.seed, other);
  changeEntries((entry) => (entry.model === model ? next : entry));
  if (state.winner === model) pickWinner(null);
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
  const shown = comparison.get();
  const settings = compareSettings.get();
  const models = [linked?.models ?? [], settings.models, shown?.entries.map(({ model }) => model) ?? []];
  compareSettings.set({
    prompt: linked?.prompt || settings.prompt || shown?.prompt || composer.get().prompt,
    models: models.find((ids) => ids.length > 0) ?? firstModels(),
    seed: linked ? linked.seed : settings.seed,
  });
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
