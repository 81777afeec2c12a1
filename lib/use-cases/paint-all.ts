/** Calls that may wait on a model at once: a Worker has six connections. */
export const MAX_PARALLEL = 6;

/**
 * Runs `work` for the positions 0 to count - 1, at most six at once, and resolves to the results in order of position.
 * `work` must not reject.
 */
export async function paintAll<Result>(
  count: number,
  work: (position: number) => Promise<Result>,
): Promise<Result[]> {
  const results: (readonly [number, Result])[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const position = next;
      next += 1;
      results.push([position, await work(position)]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, MAX_PARALLEL) }, worker));
  return results.sort(([a], [b]) => a - b).map(([, result]) => result);
}
