import type { PageRequest } from "@/lib/domain/ports";
import type { PromptHistoryItem, PromptRepository, PutBackPrompt } from "@/lib/domain/prompt-history";
import { pageWindow, toPage } from "./page";
import { promptTextHash, recordUses } from "./prompt-use-statements";
import type { images, prompts } from "./schema";
import { planSearch } from "./search-plan";
import { withStorageErrors } from "./storage-error";

type StoredPrompt = typeof prompts.$inferSelect;
type StoredImage = typeof images.$inferSelect;
type PromptRow = Pick<StoredPrompt, "id" | "text" | "useCount" | "lastUsedAt" | "pinned" | "lastModelId"> & {
  readonly seq: number;
  /** null: there was no picture, or it has been deleted. */
  readonly imageId: StoredImage["id"] | null;
  readonly objectKey: string | null;
  readonly hasThumbnail: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbhash: string | null;
};

const COLUMNS = `p.used_seq AS seq, p.id, p.text, p.use_count AS useCount, p.last_used_at AS lastUsedAt, p.pinned,
  p.last_model_id AS lastModelId, i.id AS imageId, i.object_key AS objectKey,
  i.has_thumbnail AS hasThumbnail, i.width, i.height, i.thumbhash`;

const LAST_IMAGE = "LEFT JOIN images AS i ON i.id = p.last_image_id AND i.deleted_at IS NULL";

/** The prompt history in D1. Throws PictorError("storage_unavailable") when D1 does not answer. */
export function createPromptRepository(db: D1Database): PromptRepository {
  return {
    list: (query, page, pinned) => withStorageErrors(() => list(db, query ?? "", page, pinned === true)),
    pin: (id, pinned) => withStorageErrors(() => pin(db, id, pinned)),
    pinText: (text) =>
      withStorageErrors(async () => {
        await db
          .prepare("UPDATE prompts SET pinned = 1 WHERE text_hash = ?1")
          .bind(await promptTextHash(text.trim()))
          .run();
      }),
    putBack: (entry) => withStorageErrors(() => putBack(db, entry)),
    delete: (id) => withStorageErrors(() => forget(db, id)),
  };
}

async function list(db: D1Database, query: string, page: PageRequest, pinned: boolean) {
  const window = pageWindow(page);
  const search = await planSearch(db, "prompts_terms", query);
  if (search.kind === "nothing") return { items: [], nextCursor: null };

  const match = search.kind === "words" ? search.match : null;
  const parameters: (string | number)[] = [];
  const bind = (value: string | number) => `?${parameters.push(value)}`;
  const conditions: string[] = [];
  if (match !== null) conditions.push(`prompts_fts MATCH ${bind(match)}`);
  // FTS5 ignores a bound that is not an integer, and D1 binds every number as a float.
  const order = match === null ? "p.used_seq" : "prompts_fts.rowid";
  if (window.after !== null) {
    conditions.push(
      `${order} ${window.direction === "DESC" ? "<" : ">"} CAST(${bind(window.after)} AS INTEGER)`,
    );
  }
  for (const pattern of search.kind === "words" ? search.likePatterns : []) {
    conditions.push(`p.text LIKE ${bind(pattern)} ESCAPE '\\'`);
  }
  if (pinned) conditions.push("p.pinned = 1");
  const source =
    match === null
      ? `prompts AS p INDEXED BY ${pinned ? "prompts_pinned" : "prompts_used_seq"}`
      : "prompts_fts CROSS JOIN prompts AS p ON p.used_seq = prompts_fts.rowid";
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM ${source} ${LAST_IMAGE}
       ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
       ORDER BY ${order} ${window.direction} LIMIT ${bind(window.rows)}`,
    )
    .bind(...parameters)
    .all<PromptRow>();
  return toPage(results, window, toPromptHistoryItem);
}

async function pin(db: D1Database, id: number, pinned: boolean): Promise<PromptHistoryItem | null> {
  const [, found] = await db.batch<PromptRow>([
    db.prepare("UPDATE prompts SET pinned = ?2 WHERE id = ?1").bind(id, pinned ? 1 : 0),
    db.prepare(`SELECT ${COLUMNS} FROM prompts AS p ${LAST_IMAGE} WHERE p.id = ?1`).bind(id),
  ]);
  const row = found?.results[0];
  return row === undefined ? null : toPromptHistoryItem(row);
}

async function putBack(db: D1Database, entry: PutBackPrompt): Promise<PromptHistoryItem> {
  const { text, useCount, pinned, lastModel, lastImageId } = entry;
  const results = await db.batch<PromptRow>([
    ...(await recordUses(db, {
      text,
      count: useCount,
      lastUsedAt: Date.parse(entry.lastUsedAt),
      model: lastModel,
      imageId: lastImageId,
      pinned,
    })),
    db
      .prepare(`SELECT ${COLUMNS} FROM prompts AS p ${LAST_IMAGE} WHERE p.text_hash = ?1`)
      .bind(await promptTextHash(text)),
  ]);
  const row = results.at(-1)?.results[0];
  if (row === undefined) throw new Error("the prompt just written is not there");
  return toPromptHistoryItem(row);
}

async function forget(db: D1Database, id: number): Promise<boolean> {
  const [, deleted] = await db.batch([
    db.prepare("DELETE FROM prompts_fts WHERE rowid = (SELECT used_seq FROM prompts WHERE id = ?1)").bind(id),
    db.prepare("DELETE FROM prompts WHERE id = ?1").bind(id),
  ]);
  return deleted !== undefined && deleted.meta.changes > 0;
}

function toPromptHistoryItem(row: PromptRow): PromptHistoryItem {
  const { imageId, objectKey, hasThumbnail, width, height, thumbhash } = row;
  return {
    id: row.id,
    text: row.text,
    useCount: row.useCount,
    lastUsedAt: new Date(row.lastUsedAt).toISOString(),
    pinned: row.pinned === 1,
    lastModel: row.lastModelId,
    lastImage:
      imageId === null || objectKey === null || width === null || height === null
        ? null
        : { id: imageId, objectKey, hasThumbnail: hasThumbnail === 1, width, height, thumbhash },
  };
}
