/** Which part of a list is asked for. */
export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  /** The `nextCursor` of the page before; absent: the first page. */
  readonly cursor?: string;
  /** newest first unless told otherwise. */
  readonly order?: "newest" | "oldest";
}
/** A part of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** null: this was the last page. */
  readonly nextCursor: string | null;
}
