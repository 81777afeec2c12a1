import * as z from "zod";
import { PictorError } from "@/lib/domain/errors";
import type { PageRequest } from "@/lib/domain/ports";
import {
  PROMPT_LIBRARY_LIMITS,
  type PromptList,
  type PromptListRepository,
} from "@/lib/domain/prompt-library";
import { pageWindow, toPage } from "./page";
import type { promptLists } from "./schema";
import { withStorageErrors } from "./storage-error";

type PromptListRow = typeof promptLists.$inferSelect;

const COLUMNS = "seq, name, entries, updated_at AS updatedAt";
const FIND = `SELECT ${COLUMNS} FROM prompt_lists WHERE name IN (SELECT value FROM json_each(?1))`;
const SAVE = `INSERT INTO prompt_lists (name, entries, updated_at)
  SELECT ?1, ?2, ?3
  WHERE EXISTS (SELECT 1 FROM prompt_lists WHERE name = ?1)
    OR (SELECT count(*) FROM prompt_lists) < ${PROMPT_LIBRARY_LIMITS.lists}
  ON CONFLICT (name) DO UPDATE SET entries = excluded.entries, updated_at = excluded.updated_at
  RETURNING ${COLUMNS}`;
const DELETE = "DELETE FROM prompt_lists WHERE name = ?1";
const entriesSchema = z.array(z.string());

/** The lists of wildcards in D1, by their names in lower case. */
export function createPromptListRepository(db: D1Database): PromptListRepository {
  return {
    list: (page) => withStorageErrors(() => list(db, page)),
    find: (names) =>
      withStorageErrors(async () => {
        const found = await db.prepare(FIND).bind(JSON.stringify(names)).all<PromptListRow>();
        return found.results.map(toPromptList);
      }),
    save: (name, entries, at) =>
      withStorageErrors(async () => {
        const row = await db.prepare(SAVE).bind(name, JSON.stringify(entries), at).first<PromptListRow>();
        if (row === null) {
          throw new PictorError("conflict", {
            message: `There are ${PROMPT_LIBRARY_LIMITS.lists} lists already, as many as can be kept.`,
            hint: "Delete lists that are no longer needed.",
          });
        }
        return toPromptList(row);
      }),
    delete: (name) =>
      withStorageErrors(async () => (await db.prepare(DELETE).bind(name).run()).meta.changes > 0),
  };
}

async function list(db: D1Database, page: PageRequest) {
  const window = pageWindow(page);
  const after = window.after ?? (window.direction === "DESC" ? Number.MAX_SAFE_INTEGER : 0);
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM prompt_lists WHERE seq ${window.direction === "DESC" ? "<" : ">"} CAST(?1 AS INTEGER)
       ORDER BY seq ${window.direction} LIMIT ?2`,
    )
    .bind(after, window.rows)
    .all<PromptListRow>();
  return toPage(results, window, toPromptList);
}

function toPromptList({ name, entries, updatedAt }: PromptListRow): PromptList {
  return {
    name,
    entries: entriesSchema.parse(JSON.parse(entries)),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}
