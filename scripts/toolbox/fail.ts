/** Ends the program with one clear sentence and no stack trace. */
export function fail(sentence: string): never {
  console.error(`\n${sentence}\n`);
  return process.exit(1);
}
