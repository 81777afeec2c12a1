import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";

const LOOK_MS = 500;
const QUIET_SHARE = 0.05;
const PATIENCE_MS = 30_000;

function processorTime(): { readonly idle: number; readonly all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((time) => Object.values(time))) };
}

/** Resolves once all cores together are less than 5 % busy, such as when a browser has started; at last after 30 s. */
export async function waitForQuietMachine(): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const before = processorTime();
    await sleep(LOOK_MS);
    const after = processorTime();
    const busy = 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
    if (busy < QUIET_SHARE) return;
  }
}
