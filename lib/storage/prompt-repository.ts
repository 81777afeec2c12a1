import type { PageRequest, PromptHistoryItem, PromptRepository } from "@/lib/domain/ports";
import { pageWindow, toPage } from "./page";
import type { images, prompts } from "./schema";
import { planSearch } from "./search-plan";
import { withStorageErrors } from "./storage-error";

type StoredPrompt = typeof prompts.$inferSelect;
type StoredImage = typeof images.$inferSelect;
type PromptRow = Pick<StoredPrompt, "text" | "useCount" | "lastUsedAt" | "pinned" | "lastModelId"> & {
  readonly seq: number;
  /** null: there was no picture, or it has been deleted. */
  readonly imageId: StoredImage["id"] | null;
  readonly objectKey: string | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbhash: string | null;
};

const COLUMNS = `p.used_seq AS seq, p.text, p.use_count AS useCount, p.last_used_at AS lastUsedAt, p.pinned,
  p.last_model_id AS lastModelId, i.id AS imageId, i.object_key AS objectKey, i.width, i.height, i.thumbhash`;

/** The prompt history in D1. Throws PictorError("storage_unavailable") when D1 does not answer. */
export function createPromptRepository(db: D1Database): PromptRepository {
  return { list: (query, page) => withStorageErrors(() => list(db, query ?? "", page)) };
}

async function list(db: D1Database, query: string, page: PageRequest) {
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
  const source =
    match === null
      ? "prompts AS p INDEXED BY prompts_used_seq"
      : "prompts_fts CROSS JOIN prompts AS p ON p.used_seq = prompts_fts.rowid";
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM ${source} LEFT JOIN images AS i ON i.id = p.last_image_id AND i.deleted_at IS NULL
       ${conditions.length > 0 ? `WHERE ${conditions.join(" AND ")}` : ""}
       ORDER BY ${order} ${window.direction} LIMIT ${bind(window.rows)}`,
    )
    .bind(...parameters)
    .all<PromptRow>();
  return toPage(results, window, toPromptHistoryItem);
}

function toPromptHistoryItem(row: PromptRow): PromptHistoryItem {
  const { imageId, objectKey, width, height, thumbhash } = row;
  return {
    text: row.text,
    useCount: row.useCount,
    lastUsedAt: new Date(row.lastUsedAt).toISOString(),
    pinned: row.pinned === 1,
    lastModel: row.lastModelId,
    lastImage:
      imageId === null || objectKey === null || width === null || height === null
        ? null
        : { id: imageId, objectKey, width, height, thumbhash },
  };
}
