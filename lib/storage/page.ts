import { PictorError } from "@/lib/domain/errors";
import type { Page, PageRequest } from "@/lib/domain/ports";
import { decodeCursor, encodeCursor } from "./sequence";

const MAX_LIMIT = 200;

/** A page request, checked. `rows` is how many rows to ask for: one more than shown, to know whether more follow. */
export interface PageWindow {
  readonly limit: number;
  readonly rows: number;
  /** The number of the last row of the page before; null: the first page. */
  readonly after: number | null;
  readonly direction: "ASC" | "DESC";
}

/** Throws PictorError("invalid_request") for a limit outside 1 to 200 or a cursor that is not ours. */
export function pageWindow(page: PageRequest): PageWindow {
  if (!Number.isInteger(page.limit) || page.limit < 1 || page.limit > MAX_LIMIT) {
    throw new PictorError("invalid_request", {
      message: `The limit must be a whole number from 1 to ${MAX_LIMIT}.`,
      details: [{ path: "limit", message: `expected 1 to ${MAX_LIMIT}` }],
    });
  }
  return {
    limit: page.limit,
    rows: page.limit + 1,
    after: page.cursor === undefined ? null : decodeCursor(page.cursor),
    direction: page.order === "oldest" ? "ASC" : "DESC",
  };
}

/** Cuts the rows to the page and says where the next one starts. */
export function toPage<Row extends { readonly seq: number }, Item>(
  rows: readonly Row[],
  window: PageWindow,
  toItem: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, window.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    nextCursor: rows.length > window.limit && last ? encodeCursor(last.seq) : null,
  };
}
