/**
 * Runs `work` in a task of its own: what the page is doing ends first, and the browser may paint or take a key in between.
 * For what an effect starts and nobody waits for. Returns what calls it off.
 */
export function soon(work: () => void): () => void {
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
}
