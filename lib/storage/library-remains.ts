import type { DeletedRemains, LibraryRemains } from "@/lib/domain/library-remains";
import { withStorageErrors } from "./storage-error";

const GENERATIONS = `DELETE FROM generations WHERE id IN (SELECT id FROM generations
  WHERE NOT EXISTS (SELECT 1 FROM images WHERE generation_id = generations.id) LIMIT ?1)`;
const COLLECTIONS =
  "DELETE FROM collections WHERE seq IN (SELECT seq FROM collections ORDER BY seq LIMIT ?1)";
/** The same ones both times: nothing else runs between the statements of a batch. */
const OLDEST_PROMPTS = "SELECT used_seq FROM prompts ORDER BY used_seq LIMIT ?1";
const PROMPT_INDEX = `DELETE FROM prompts_fts WHERE rowid IN (${OLDEST_PROMPTS})`;
const PROMPTS = `DELETE FROM prompts WHERE used_seq IN (${OLDEST_PROMPTS})`;

/** Generations without pictures, collections and the prompt history in D1. */
export function createLibraryRemains(db: D1Database): LibraryRemains {
  return { delete: (limit) => withStorageErrors(() => deleteRemains(db, limit)) };
}

async function deleteRemains(db: D1Database, limit: number): Promise<DeletedRemains> {
  const statements = [
    `${GENERATIONS} RETURNING 1`,
    `${COLLECTIONS} RETURNING 1`,
    // A virtual table returns nothing.
    PROMPT_INDEX,
    `${PROMPTS} RETURNING 1`,
  ];
  const results = await db.batch(statements.map((sql) => db.prepare(sql).bind(limit)));
  const [generations, collections, , prompts] = results.map((result) => result.results.length);
  return { generations: generations ?? 0, collections: collections ?? 0, prompts: prompts ?? 0 };
}
