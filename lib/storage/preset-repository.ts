import { PictorError } from "@/lib/domain/errors";
import type { Id } from "@/lib/domain/ids";
import type { PageRequest } from "@/lib/domain/ports";
import {
  PROMPT_LIBRARY_LIMITS,
  type PresetInput,
  type PresetRepository,
  type SavedPreset,
} from "@/lib/domain/prompt-library";
import { pageWindow, toPage } from "./page";
import type { presets } from "./schema";
import { withStorageErrors } from "./storage-error";

type PresetRow = typeof presets.$inferSelect;

const COLUMNS = "seq, id, name, natural, tags, negative_prompt AS negativePrompt, updated_at AS updatedAt";
const FIND = `SELECT ${COLUMNS} FROM presets WHERE id = ?1`;
const SAVE = `INSERT INTO presets (id, name, natural, tags, negative_prompt, updated_at)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6
  WHERE EXISTS (SELECT 1 FROM presets WHERE id = ?1)
    OR (SELECT count(*) FROM presets) < ${PROMPT_LIBRARY_LIMITS.presets}
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, natural = excluded.natural, tags = excluded.tags,
    negative_prompt = excluded.negative_prompt, updated_at = excluded.updated_at
  RETURNING ${COLUMNS}`;
const DELETE = "DELETE FROM presets WHERE id = ?1";

/** The owner's style presets in D1. */
export function createPresetRepository(db: D1Database): PresetRepository {
  return {
    list: (page) => withStorageErrors(() => list(db, page)),
    find: (id) =>
      withStorageErrors(async () => {
        const row = await db.prepare(FIND).bind(id).first<PresetRow>();
        return row && toPreset(row);
      }),
    save: (id, input, at) => withStorageErrors(() => save(db, id, input, at)),
    delete: (id) => withStorageErrors(async () => (await db.prepare(DELETE).bind(id).run()).meta.changes > 0),
  };
}

async function save(db: D1Database, id: Id<"pre">, input: PresetInput, at: number): Promise<SavedPreset> {
  const row = await db
    .prepare(SAVE)
    .bind(id, input.name, input.natural, input.tags ?? input.natural, input.negativePrompt ?? null, at)
    .first<PresetRow>();
  if (row === null) {
    throw new PictorError("conflict", {
      message: `There are ${PROMPT_LIBRARY_LIMITS.presets} presets already, as many as can be kept.`,
      hint: "Delete presets that are no longer needed.",
    });
  }
  return toPreset(row);
}

async function list(db: D1Database, page: PageRequest) {
  const window = pageWindow(page);
  const after = window.after ?? (window.direction === "DESC" ? Number.MAX_SAFE_INTEGER : 0);
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM presets WHERE seq ${window.direction === "DESC" ? "<" : ">"} CAST(?1 AS INTEGER)
       ORDER BY seq ${window.direction} LIMIT ?2`,
    )
    .bind(after, window.rows)
    .all<PresetRow>();
  return toPage(results, window, toPreset);
}

function toPreset({ seq: _seq, updatedAt, ...preset }: PresetRow): SavedPreset {
  return { ...preset, updatedAt: new Date(updatedAt).toISOString() };
}
