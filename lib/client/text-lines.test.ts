import { describe, expect, it } from "vitest";
import { rowsOf, textLines, textWidth } from "./text-lines";

describe("textLines", () => {
  it("counts none for no text, and one for a short one", () => {
    expect([textLines("", 13, 150), textLines("Try again", 13, 150)]).toEqual([0, 1]);
  });

  it("counts Chinese letters as wide as they are high", () => {
    expect(textWidth("模型拒绝", 10)).toBe(40);
    expect(textLines("模型拒绝了此提示词", 13, 60)).toBeGreaterThan(1);
  });

  it("takes more lines in a narrower column", () => {
    const text = "They return at 00:00 UTC. Models that cost no neurons go on working.";
    expect(textLines(text, 13, 150)).toBeGreaterThan(textLines(text, 13, 300));
  });
});

it("rowsOf starts a row where there is no room left", () => {
  expect([rowsOf([], 6, 100), rowsOf([60, 30], 6, 100), rowsOf([60, 40], 6, 100)]).toEqual([0, 1, 2]);
  expect(rowsOf([150, 20], 6, 100)).toBe(2);
});
