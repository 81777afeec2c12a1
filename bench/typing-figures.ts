/** How soon letters came to the screen. Times in milliseconds. */
export interface TypingFigures {
  readonly medianMs: number;
  readonly p95Ms: number;
  /** What Interaction to Next Paint takes of many interactions. */
  readonly p98Ms: number;
  readonly worstMs: number;
  /** Share of the letters that took longer than 50 ms, 0 to 1. */
  readonly over50: number;
}

const LIMIT_MS = 50;

/**
 * Figures of `letters` keystrokes, of which the browser reported those longer than `floorMs`; the others count as
 * `floorMs`. Throws RangeError where no letter was typed.
 */
export function typingFigures(
  reportedMs: readonly number[],
  letters: number,
  floorMs: number,
): TypingFigures {
  if (letters === 0) throw new RangeError("nothing was typed");
  const silent = Math.max(0, letters - reportedMs.length);
  const sorted = [...reportedMs, ...Array<number>(silent).fill(floorMs)].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    medianMs: at(0.5),
    p95Ms: at(0.95),
    p98Ms: at(0.98),
    worstMs: at(1),
    over50: sorted.filter((duration) => duration > LIMIT_MS).length / sorted.length,
  };
}
