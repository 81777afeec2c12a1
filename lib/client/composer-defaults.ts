import { LIMITS } from "@/lib/domain/limits";
import { type ComposerSettings, EMPTY_SETTINGS } from "./composer-settings";
import { createStore } from "./create-store";
import { asRecord } from "./json";
import { modelList } from "./models";
import { SHAPES, type Shape, shapeRatio, sizeForShape } from "./picture-shapes";

const STORAGE_KEY = "composer-defaults";
const MAX_STEPS = 100;
const NOMINAL_SIDE = 1024;
const SIZE_STEP = 32;

/** What a new picture starts with on this device, beside the model. null: as the model has it. */
export interface ComposerDefaults {
  readonly shape: Shape | null;
  readonly count: number;
  readonly steps: number | null;
  readonly translate: boolean;
  readonly enhance: boolean;
}

const NO_DEFAULTS: ComposerDefaults = { shape: null, count: 1, steps: null, translate: true, enhance: false };

/** `readDefaults` fills it; the first render of a page does not know them. */
export const composerDefaults = createStore<ComposerDefaults>(NO_DEFAULTS);

function wholeNumber(value: unknown, max: number): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= max ? value : null;
}

/** Takes over what this device keeps; what makes no sense counts as not chosen. */
export function readDefaults(): ComposerDefaults {
  try {
    const kept = asRecord(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "null"));
    composerDefaults.set({
      shape: SHAPES.find((shape) => shape === kept.shape) ?? null,
      count: wholeNumber(kept.count, LIMITS.maxCount) ?? NO_DEFAULTS.count,
      steps: wholeNumber(kept.steps, MAX_STEPS),
      translate: kept.translate !== false,
      enhance: kept.enhance === true,
    });
  } catch {
    // No storage, or not readable: they are as this page left them.
  }
  return composerDefaults.get();
}

/** Keeps them on this device and returns what they mean for the composer. */
export function changeDefaults(change: Partial<ComposerDefaults>): Partial<ComposerSettings> {
  composerDefaults.set((old) => ({ ...old, ...change }));
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(composerDefaults.get()));
  } catch {
    // No storage: they hold until the page is loaded again.
  }
  const settings = settingsOf(composerDefaults.get());
  return {
    ...(change.shape !== undefined ? { size: settings.size } : {}),
    ...(change.count !== undefined ? { count: settings.count } : {}),
    ...(change.steps !== undefined ? { steps: settings.steps } : {}),
    ...(change.translate !== undefined ? { translate: settings.translate } : {}),
    ...(change.enhance !== undefined ? { enhance: settings.enhance } : {}),
  };
}

function settingsOf({ shape, ...defaults }: ComposerDefaults) {
  return { ...defaults, size: shape && sizeOf(shape) };
}

/** Models fit a size to what they take, so one of about a megapixel stands in where the default model's is fixed. */
function sizeOf(shape: Shape): { width: number; height: number } {
  const side = Math.sqrt(shapeRatio(shape)) * NOMINAL_SIDE;
  const inSteps = (pixels: number) => Math.round(pixels / SIZE_STEP) * SIZE_STEP;
  return (
    sizeForShape(modelList.get().defaultModel, shape) ?? {
      width: inSteps(side),
      height: inSteps(NOMINAL_SIDE ** 2 / side),
    }
  );
}

/** An empty composer as this device wants it. */
export function startingSettings(): ComposerSettings {
  return { ...EMPTY_SETTINGS, ...settingsOf(readDefaults()) };
}
