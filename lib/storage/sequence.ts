import { PictorError } from "@/lib/domain/errors";

/**
 * Rows are numbered by time: number = milliseconds since the epoch * 2048 + a counter within the millisecond.
 * 2048 keeps the numbers within 2^53, what a JavaScript number can hold exactly, until the year 2109.
 */
const SLOTS_PER_MS = 2048;

/** The first number of a millisecond. */
export function firstSequence(timeMs: number): number {
  return Math.floor(timeMs) * SLOTS_PER_MS;
}

/**
 * SQL for the next free number of the millisecond whose first number `first` (an SQL expression) gives. It reads one
 * row. It has to be evaluated in the statement that inserts, because D1 runs writes one after the other.
 */
export function nextSequenceSql(table: string, column: string, first: string): string {
  return `coalesce((SELECT max(${column}) + 1 FROM ${table} WHERE ${column} >= ${first} AND ${column} < ${first} + ${SLOTS_PER_MS}), ${first})`;
}

/** The cursor that stands for "after the row with this number". */
export function encodeCursor(sequence: number): string {
  return sequence.toString(36);
}

/** Reads a cursor. Throws PictorError("invalid_request") if it is not one of ours. */
export function decodeCursor(cursor: string): number {
  const sequence = /^[0-9a-z]{1,11}$/.test(cursor) ? Number.parseInt(cursor, 36) : Number.NaN;
  if (!Number.isSafeInteger(sequence)) {
    throw new PictorError("invalid_request", {
      message: "The cursor is not one this list has given.",
      hint: "Send the nextCursor of the page before, or none for the first page.",
      details: [{ path: "cursor", message: "unknown cursor" }],
    });
  }
  return sequence;
}
