import { describe, expect, it } from "vitest";
import { byteWords } from "./byte-words";

const inEnglish = {
  number: (value: number, options?: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat("en", options).format(value),
};

describe("the size in words", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1_000, "1 kB"],
    [3_449_000, "3.4 MB"],
    [42_000_000_000, "42 GB"],
    [9e16, "90,000 TB"],
  ])("%d", (bytes, words) => {
    expect(byteWords(inEnglish, bytes)).toBe(words);
  });
});
