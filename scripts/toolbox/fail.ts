// The Workers types declare a global `process` of their own; this is Node's.
const exit: (code: number) => never = process.exit;

/** Ends the program with one clear sentence and no stack trace. */
export function fail(sentence: string): never {
  console.error(`\n${sentence}\n`);
  return exit(1);
}
