import { monotonicFactory } from "ulidx";
import type { Clock, Ids } from "@/lib/domain/ports";

let nextUlid: ReturnType<typeof monotonicFactory> | null = null;

/** Sortable ids: a prefix and a ULID. The factory is made on first use: Workers forbid randomness before a request. */
export function createUlidIds(clock: Clock): Ids {
  return {
    create: (prefix) => {
      nextUlid ??= monotonicFactory();
      return `${prefix}_${nextUlid(clock.now())}`;
    },
    randomSeed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  };
}
