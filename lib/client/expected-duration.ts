import { modelList } from "./models";

/** First guesses, by the catalogue's speed class; real times of this visit replace them. */
const GUESS_MS = { fast: 4_000, medium: 12_000, slow: 30_000 } as const;

const measured = new Map<string, number>();

/** Remembers how long one picture of a model took, in milliseconds. */
export function rememberDuration(model: string, durationMs: number): void {
  const before = measured.get(model);
  measured.set(model, before === undefined ? durationMs : (before + durationMs) / 2);
}

/** How long a picture of this model will probably take, in milliseconds. */
export function expectedMs(model: string): number {
  const speed = modelList.get().models.find((spec) => spec.id === model)?.speed ?? "medium";
  return Math.round(measured.get(model) ?? GUESS_MS[speed]);
}
