const DAY_MS = 86_400_000;

/** The UTC day of an instant, `2026-11-22`. `timeMs`: milliseconds since the epoch. */
export function utcDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** The next 00:00 UTC, when Workers AI's free allowance returns, in milliseconds since the epoch. */
export function nextUtcMidnight(timeMs: number): number {
  return (Math.floor(timeMs / DAY_MS) + 1) * DAY_MS;
}
