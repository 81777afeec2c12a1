/**
 * Waits for work or the signal, whichever comes first, and rejects with the signal's reason. The work itself goes on:
 * a signal cannot be handed to a binding that is another Worker, and a paid call cannot be taken back anyway.
 */
export async function runWithSignal<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  signal.throwIfAborted();
  let onAbort: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    if (onAbort) {
      signal.removeEventListener("abort", onAbort);
    }
  }
}
