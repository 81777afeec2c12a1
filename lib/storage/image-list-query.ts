import { PictorError } from "@/lib/domain/errors";
import type { ImageFilter } from "@/lib/domain/ports";
import { facetsMatch } from "./image-index";
import { IMAGE_COLUMNS, IMAGE_TABLES } from "./image-row";
import type { PageWindow } from "./page";
import type { SearchPlan } from "./search-plan";
import { firstSequence } from "./sequence";

export interface SqlQuery {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/**
 * The query for one page of pictures. Without a search it names the index that has exactly the filter's columns in
 * list order, so it reads the rows it shows and no others; only the trash applies filters row by row (it is emptied
 * after 30 days). With a search, FTS5 finds words and filters together, in list order, and stops with the page.
 */
export function imageListQuery(
  filter: ImageFilter,
  window: PageWindow,
  search: Exclude<SearchPlan, { kind: "nothing" }>,
): SqlQuery {
  const match = search.kind === "words" ? search.match : null;
  const parameters: (string | number)[] = [];
  const conditions: string[] = [];
  const bind = (value: string | number) => `?${parameters.push(value)}`;

  if (match !== null) {
    conditions.push(
      `images_fts MATCH ${bind(`{prompt final_prompt title} : (${match}) AND ${facetsMatch(filter)}`)}`,
    );
  }
  // FTS5 ignores a bound that is not an integer, and D1 binds every number as a float.
  const order =
    match !== null ? "images_fts.rowid" : filter.collection !== undefined ? "m.image_seq" : "i.seq";
  for (const [operator, sequence] of sequenceBounds(filter, window)) {
    conditions.push(`${order} ${operator} CAST(${bind(sequence)} AS INTEGER)`);
  }
  if (match === null) {
    conditions.push(filter.deleted === true ? "i.deleted_at IS NOT NULL" : "i.deleted_at IS NULL");
    if (filter.favorite !== undefined) conditions.push(`i.favorite = ${filter.favorite ? 1 : 0}`);
    if (filter.model !== undefined) conditions.push(`i.model_id = ${bind(filter.model)}`);
    if (filter.shape !== undefined) conditions.push(`i.shape = ${bind(filter.shape)}`);
  }
  if (filter.collection !== undefined) {
    const collection = `(SELECT seq FROM collections WHERE id = ${bind(filter.collection)})`;
    conditions.push(
      match === null
        ? `m.collection_seq = ${collection}`
        : `EXISTS (SELECT 1 FROM collection_images WHERE collection_seq = ${collection} AND image_seq = i.seq)`,
    );
  }
  for (const pattern of search.kind === "words" ? search.likePatterns : []) {
    const like = `LIKE ${bind(pattern)} ESCAPE '\\'`;
    conditions.push(`(g.prompt ${like} OR g.final_prompt ${like} OR i.title ${like})`);
  }

  const tables =
    match === null
      ? listTables(filter)
      : `images_fts CROSS JOIN ${IMAGE_TABLES.replace("ON ", "ON i.seq = images_fts.rowid AND ")}`;
  return {
    sql: `SELECT ${IMAGE_COLUMNS} FROM ${tables} WHERE ${conditions.join(" AND ")}
      ORDER BY ${order} ${window.direction} LIMIT ${bind(window.rows)}`,
    parameters,
  };
}

/** A collection is read in its own order; the other filters then apply row by row. */
function listTables(filter: ImageFilter): string {
  return filter.collection === undefined
    ? IMAGE_TABLES.replace("images AS i", `images AS i INDEXED BY ${indexFor(filter)}`)
    : `collection_images AS m CROSS JOIN ${IMAGE_TABLES.replace("ON ", "ON i.seq = m.image_seq AND ")}`;
}

function indexFor(filter: ImageFilter): string {
  if (filter.deleted === true) return "images_trash";
  const columns = (["favorite", "model", "shape"] as const).filter((column) => filter[column] !== undefined);
  return ["images_live", ...columns].join("_");
}

/** The range of rows that cursor and dates allow; numbers follow time, so both are bounds on the same column. */
function sequenceBounds(filter: ImageFilter, window: PageWindow): [">" | ">=" | "<", number][] {
  const bounds: [">" | ">=" | "<", number][] = [];
  if (window.after !== null) bounds.push([window.direction === "DESC" ? "<" : ">", window.after]);
  if (filter.createdAfter !== undefined) {
    bounds.push([">=", firstSequence(instant("createdAfter", filter.createdAfter))]);
  }
  if (filter.createdBefore !== undefined) {
    bounds.push(["<", firstSequence(instant("createdBefore", filter.createdBefore) + 1)]);
  }
  return bounds;
}

function instant(path: string, text: string): number {
  const timeMs = Date.parse(text);
  if (Number.isNaN(timeMs)) {
    throw new PictorError("invalid_request", {
      message: `${path} is not a date.`,
      hint: "Send an ISO 8601 instant such as 2026-11-22T16:00:00Z.",
      details: [{ path, message: "expected an ISO 8601 instant" }],
    });
  }
  return timeMs;
}
