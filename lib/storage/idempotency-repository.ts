import type { GenerationId } from "@/lib/domain/ids";
import type { IdempotencyClaim, IdempotencyRepository, IdempotencyState } from "@/lib/domain/metering";
import type { Clock } from "@/lib/domain/ports";
import { withStorageErrors } from "./storage-error";

/** Longer than any generation takes; after that whoever held the key is gone, and the next one gets it. */
const RUNNING_MS = 10 * 60_000;
/** How long an answer is kept. */
const DONE_MS = 86_400_000;

/** An expired row is taken over as if it were not there. */
const CLAIM = `INSERT INTO idempotency_keys (id, fingerprint, token, generation_id, expires_at)
  VALUES (?1, ?2, ?3, NULL, ?5)
  ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint, token = excluded.token,
    generation_id = NULL, expires_at = excluded.expires_at
    WHERE idempotency_keys.expires_at <= ?4`;
const READ = `SELECT fingerprint, token, generation_id AS generationId FROM idempotency_keys WHERE id = ?1`;
const COMPLETE =
  "UPDATE idempotency_keys SET generation_id = ?3, expires_at = ?4 WHERE id = ?1 AND token = ?2";
const SWEEP = "DELETE FROM idempotency_keys WHERE expires_at <= ?1";

interface KeyRow {
  readonly fingerprint: string;
  readonly token: string;
  readonly generationId: GenerationId | null;
}

/** The Idempotency-Keys in D1. */
export function createIdempotencyRepository(db: D1Database, clock: Clock): IdempotencyRepository {
  return {
    claim: (claim) => withStorageErrors(() => takeOrRead(db, claim, clock.now())),
    complete: ({ id, token }, generationId) =>
      withStorageErrors(async () => {
        const now = clock.now();
        await db.batch([
          db.prepare(COMPLETE).bind(id, token, generationId, now + DONE_MS),
          db.prepare(SWEEP).bind(now),
        ]);
      }),
    release: ({ id, token }) =>
      withStorageErrors(async () => {
        await db
          .prepare("DELETE FROM idempotency_keys WHERE id = ?1 AND token = ?2 AND generation_id IS NULL")
          .bind(id, token)
          .run();
      }),
    forget: (id, generationId) =>
      withStorageErrors(async () => {
        await db
          .prepare("DELETE FROM idempotency_keys WHERE id = ?1 AND generation_id = ?2")
          .bind(id, generationId)
          .run();
      }),
  };
}

async function takeOrRead(
  db: D1Database,
  { id, fingerprint, token }: IdempotencyClaim,
  now: number,
): Promise<IdempotencyState> {
  const [, read] = await db.batch([
    db.prepare(CLAIM).bind(id, fingerprint, token, now, now + RUNNING_MS),
    db.prepare(READ).bind(id),
  ]);
  const row = (read?.results as KeyRow[] | undefined)?.[0];
  if (row === undefined || row.token === token) return { state: "claimed" };
  return row.generationId === null
    ? { state: "running", fingerprint: row.fingerprint }
    : { state: "done", fingerprint: row.fingerprint, generationId: row.generationId };
}
