/** Ends the program with one clear sentence and no stack trace. */
export function fail(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}
