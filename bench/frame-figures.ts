/** How smooth a stretch of frames was. Times in milliseconds. */
export interface FrameFigures {
  readonly frames: number;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  /** Shares of the frames, 0 to 1, that came later than at 60 and at 30 a second. */
  readonly over16: number;
  readonly over33: number;
}

/** The clock of a browser is rounded; a frame of 60 a second measures between 16.6 and 16.8 ms. */
const SLACK_MS = 1;

/** Figures from the times between frames. Throws RangeError where there are none. */
export function frameFigures(deltasMs: readonly number[]): FrameFigures {
  if (deltasMs.length === 0) throw new RangeError("no frame was seen");
  const sorted = [...deltasMs].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const later = (limitMs: number) =>
    deltasMs.filter((delta) => delta > limitMs + SLACK_MS).length / deltasMs.length;
  return {
    frames: deltasMs.length,
    perSecond: (1_000 * deltasMs.length) / deltasMs.reduce((sum, delta) => sum + delta, 0),
    medianMs: at(0.5),
    p95Ms: at(0.95),
    worstMs: at(1),
    over16: later(1_000 / 60),
    over33: later(1_000 / 30),
  };
}
