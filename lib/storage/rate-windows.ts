import type { Clock } from "@/lib/domain/ports";
import { withStorageErrors } from "./storage-error";

/** Counts hits in windows of fixed length. */
export interface RateWindows {
  /** Counts one hit and says how many there were in this window, and when it ends (milliseconds since the epoch). */
  hit(name: string, windowSeconds: number): Promise<{ readonly count: number; readonly endsAt: number }>;
  /** Lets the hits of the present window count no more. */
  forget(name: string): Promise<void>;
}

const SWEEP = "DELETE FROM rate_windows WHERE ends_at <= ?1";
const FORGET = "DELETE FROM rate_windows WHERE name = ?1";
const HIT = `INSERT INTO rate_windows (name, ends_at, hits) VALUES (?1, ?2, 1)
  ON CONFLICT (name) DO UPDATE SET hits = iif(ends_at = excluded.ends_at, hits + 1, 1), ends_at = excluded.ends_at
  RETURNING hits`;

/** Counters in D1, shared by every isolate; without a database each isolate counts for itself. */
export function createRateWindows(db: D1Database | undefined, clock: Clock): RateWindows {
  return {
    hit: async (name, windowSeconds) => {
      const windowMs = windowSeconds * 1000;
      const endsAt = (Math.floor(clock.now() / windowMs) + 1) * windowMs;
      const count = db
        ? await hitDatabase(db, name, endsAt, clock.now())
        : hitMemory(name, endsAt, clock.now());
      return { count, endsAt };
    },
    forget: async (name) => {
      memory.delete(name);
      if (db) await withStorageErrors(() => db.prepare(FORGET).bind(name).run());
    },
  };
}

async function hitDatabase(db: D1Database, name: string, endsAt: number, now: number): Promise<number> {
  const [, hit] = await withStorageErrors(() =>
    db.batch<{ hits: number }>([db.prepare(SWEEP).bind(now), db.prepare(HIT).bind(name, endsAt)]),
  );
  return hit?.results[0]?.hits ?? 1;
}

const memory = new Map<string, { endsAt: number; hits: number }>();

function hitMemory(name: string, endsAt: number, now: number): number {
  for (const [known, window] of memory) if (window.endsAt <= now) memory.delete(known);
  const hits = (memory.get(name)?.hits ?? 0) + 1;
  memory.set(name, { endsAt, hits });
  return hits;
}
