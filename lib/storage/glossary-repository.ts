import { PictorError } from "@/lib/domain/errors";
import type { PageRequest } from "@/lib/domain/ports";
import {
  type GlossaryEntry,
  type GlossaryRepository,
  PROMPT_LIBRARY_LIMITS,
} from "@/lib/domain/prompt-library";
import type { FixedTranslation } from "@/lib/domain/translation-plan";
import { pageWindow, toPage } from "./page";
import type { glossary } from "./schema";
import { withStorageErrors } from "./storage-error";

type GlossaryRow = Omit<typeof glossary.$inferSelect, "termKey">;

const COLUMNS = "seq, id, term, translation, updated_at AS updatedAt";
/** The terms as they are compared: SQLite itself lowers only ASCII. */
const OCCURRING = "SELECT term, translation FROM glossary WHERE instr(?1, term_key) > 0";
const SAVE = `INSERT INTO glossary (id, term, term_key, translation, updated_at)
  SELECT ?1, ?2, ?3, ?4, ?5
  WHERE EXISTS (SELECT 1 FROM glossary WHERE term_key = ?3)
    OR (SELECT count(*) FROM glossary) < ${PROMPT_LIBRARY_LIMITS.glossaryEntries}
  ON CONFLICT (term_key) DO UPDATE SET term = excluded.term, translation = excluded.translation,
    updated_at = excluded.updated_at
  RETURNING ${COLUMNS}`;
const DELETE = "DELETE FROM glossary WHERE id = ?1";

/** The glossary in D1: each term once, whatever its case. */
export function createGlossaryRepository(db: D1Database): GlossaryRepository {
  return {
    list: (query, page) => withStorageErrors(() => list(db, query, page)),
    occurringIn: (text) =>
      withStorageErrors(async () => {
        const found = await db.prepare(OCCURRING).bind(text.toLowerCase()).all<FixedTranslation>();
        return found.results;
      }),
    save: (id, { term, translation }, at) =>
      withStorageErrors(async () => {
        const values = [id, term, term.toLowerCase(), translation, at] as const;
        const row = await db
          .prepare(SAVE)
          .bind(...values)
          .first<GlossaryRow>();
        if (row === null) {
          throw new PictorError("conflict", {
            message: `The glossary is full: it holds ${PROMPT_LIBRARY_LIMITS.glossaryEntries} terms.`,
            hint: "Delete terms that are no longer needed.",
          });
        }
        return toEntry(row);
      }),
    delete: (id) => withStorageErrors(async () => (await db.prepare(DELETE).bind(id).run()).meta.changes > 0),
  };
}

async function list(db: D1Database, query: string | undefined, page: PageRequest) {
  const window = pageWindow(page);
  const search = query?.toLowerCase() ?? "";
  const after = window.after ?? (window.direction === "DESC" ? Number.MAX_SAFE_INTEGER : 0);
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM glossary
       WHERE seq ${window.direction === "DESC" ? "<" : ">"} CAST(?1 AS INTEGER)
         AND (?2 = '' OR instr(term_key, ?2) > 0 OR instr(lower(translation), ?2) > 0)
       ORDER BY seq ${window.direction} LIMIT ?3`,
    )
    .bind(after, search, window.rows)
    .all<GlossaryRow>();
  return toPage(results, window, toEntry);
}

function toEntry({ seq: _seq, updatedAt, ...entry }: GlossaryRow): GlossaryEntry {
  return { ...entry, updatedAt: new Date(updatedAt).toISOString() };
}
