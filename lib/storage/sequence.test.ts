import { expect, test } from "vitest";
import { decodeCursor, encodeCursor, firstSequence } from "./sequence";

test("numbers are exact and in the order of time until 2109", () => {
  const last = Date.UTC(2109, 0, 1);
  expect(Number.isSafeInteger(firstSequence(last) + 2047)).toBe(true);
  expect(firstSequence(last) - firstSequence(last - 1)).toBe(2048);
});

test("a cursor reads back as the number it stands for", () => {
  for (const sequence of [0, 1, firstSequence(Date.UTC(2026, 10, 22)), Number.MAX_SAFE_INTEGER]) {
    expect(decodeCursor(encodeCursor(sequence))).toBe(sequence);
  }
});

test.each(["", " ", "-1", "1.5", "ABC", "zzzzzzzzzzz", "1; DROP", "𝟙"])("%j is no cursor", (cursor) => {
  expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: "invalid_request" }));
});
