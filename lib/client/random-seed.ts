/** A seed every model takes and a person can read out: at most six digits. */
export function randomSeed(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value % 1_000_000;
}
