import type { Usage } from "@/lib/domain/usage";

/** How many pictures at `neurons` each are left today; null: they cost nothing, or nothing is known or limited. */
export function picturesLeft(usage: Usage | null, neurons: number): number | null {
  const left = usage?.counted ? usage.today.left : null;
  return left === null || neurons <= 0 ? null : Math.max(0, Math.floor(left / neurons));
}

/** The next 00:00 UTC, when free neurons return; milliseconds since the epoch. */
export function nextReset(now: number): number {
  const day = new Date(now);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate() + 1);
}
