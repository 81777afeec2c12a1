import { describe, expect, it } from "vitest";
import { shortenText } from "./shorten-text";

describe("shortenText", () => {
  it.each([
    ["short", 10, "short"],
    ["exactly ten", 11, "exactly ten"],
    ["one two three four five", 18, "one two three four"],
    ["one two three four five", 20, "one two three four"],
    ["一只可爱的猫咪坐在窗边", 5, "一只可爱的"],
    ["aaaaaaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaaa"],
    ["cat 🐱🐱", 7, "cat 🐱"],
  ])("%j to %d is %j", (text, maxLength, expected) => {
    expect(shortenText(text, maxLength)).toBe(expected);
  });
});
