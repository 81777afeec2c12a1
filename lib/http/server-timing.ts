import type { Generation } from "@/lib/domain/generation";

/** Where the time of a generation went, for the `Server-Timing` header (milliseconds). */
export function serverTiming(generation: Generation): string {
  const modelMs = generation.attempts.reduce((sum, attempt) => sum + attempt.durationMs, 0);
  return `model;dur=${Math.round(modelMs)};desc="${generation.attempts.length} calls", total;dur=${generation.durationMs}`;
}
