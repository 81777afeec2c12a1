import { generationErrorSchema, generationSchema } from "@/lib/domain/generation";
import type { GenerationRun, GenerationRunRepository } from "@/lib/domain/generation-run";
import type { generationRuns } from "./generation-run-schema";
import { withStorageErrors } from "./storage-error";

type RunRow = Pick<typeof generationRuns.$inferSelect, "generation" | "error" | "leaseEndsAt">;

/** How long it is kept how a run ended. */
const KEEP_MS = 86_400_000;
const RUNNING = "error IS NULL AND json_extract(generation, '$.id') = id";

/** The generations that answer later, in D1. */
export function createGenerationRunRepository(db: D1Database): GenerationRunRepository {
  const run = (sql: string, ...values: (string | number)[]) =>
    withStorageErrors(async () => {
      const { meta } = await db
        .prepare(sql)
        .bind(...values)
        .run();
      return meta.changes > 0;
    });
  return {
    start: (generation, leaseEndsAt) =>
      withStorageErrors(async () => {
        const { id } = generation;
        const createdAt = Date.parse(generation.createdAt);
        await db.batch([
          db.prepare("DELETE FROM generation_runs WHERE lease_ends_at < ?1").bind(createdAt - KEEP_MS),
          db
            .prepare(
              `INSERT INTO generation_runs (id, created_at, lease_ends_at, generation) VALUES (?1, ?2, ?3, ?4)`,
            )
            .bind(id, createdAt, leaseEndsAt, JSON.stringify(generation)),
        ]);
      }),
    find: (id) =>
      withStorageErrors(async () => {
        const row = await db
          .prepare(
            "SELECT generation, error, lease_ends_at AS leaseEndsAt FROM generation_runs WHERE id = ?1",
          )
          .bind(id)
          .first<RunRow>();
        return row === null ? null : toRun(row);
      }),
    renew: (id, leaseEndsAt) =>
      run(`UPDATE generation_runs SET lease_ends_at = ?2 WHERE id = ?1 AND ${RUNNING}`, id, leaseEndsAt),
    fail: (id, error) =>
      run(`UPDATE generation_runs SET error = ?2 WHERE id = ?1 AND ${RUNNING}`, id, JSON.stringify(error)),
    finish: async (id, answeredBy) => {
      if (id === answeredBy) await run("DELETE FROM generation_runs WHERE id = ?1", id);
      else {
        await run(
          `UPDATE generation_runs SET error = NULL, generation = json_set(generation, '$.id', ?2) WHERE id = ?1`,
          id,
          answeredBy,
        );
      }
    },
    delete: (id) => run("DELETE FROM generation_runs WHERE id = ?1", id),
  };
}

function toRun({ generation, error, leaseEndsAt }: RunRow): GenerationRun {
  const shown = generationSchema.parse(JSON.parse(generation));
  if (error === null) return { generation: shown, leaseEndsAt };
  const ended = generationErrorSchema.parse(JSON.parse(error));
  const status = ended.code === "cancelled" ? "cancelled" : "failed";
  return { generation: { ...shown, status, error: ended }, leaseEndsAt };
}
