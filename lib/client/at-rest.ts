/** So long no key may have been pressed: between words one pauses for less. */
const REST_MS = 1_500;
/** Between two tasks, so that what the first one brings is there before the next begins. */
const STEP_MS = 400;

/**
 * Runs the tasks one after the other, each while nobody types, so that what they bring does not hold up a letter. Returns
 * what calls off those not yet begun.
 */
export function atRest(tasks: readonly (() => void)[]): () => void {
  const left = [...tasks];
  let keyAt = Number.NEGATIVE_INFINITY;
  const onKey = () => {
    keyAt = performance.now();
  };
  const stop = () => {
    clearInterval(timer);
    window.removeEventListener("keydown", onKey, true);
  };
  const timer = setInterval(() => {
    if (performance.now() - keyAt < REST_MS) return;
    left.shift()?.();
    if (left.length === 0) stop();
  }, STEP_MS);
  window.addEventListener("keydown", onKey, { capture: true, passive: true });
  return stop;
}
