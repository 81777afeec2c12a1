import { describe, expect, it } from "vitest";
import { readIdempotencyKey } from "./idempotency";

const keyOf = (key?: string) =>
  readIdempotencyKey(
    new Request("https://x.example", { headers: key === undefined ? {} : { "idempotency-key": key } }),
  );

describe("readIdempotencyKey", () => {
  it.each([
    [undefined, null],
    ["0b5e3e9c-1f0a-4a6e-9d0c-2f6f9e7d1a11", "0b5e3e9c-1f0a-4a6e-9d0c-2f6f9e7d1a11"],
    ['"quoted"', "quoted"],
    [" padded ", "padded"],
    ["x".repeat(255), "x".repeat(255)],
  ])("%j is %j", (header, key) => expect(keyOf(header)).toBe(key));

  it.each(["", '""', "two words", "caf\u00e9", "x".repeat(256)])("refuses %j", (header) => {
    expect(() => keyOf(header)).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });
});
