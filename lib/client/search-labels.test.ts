import { describe, expect, it } from "vitest";
import { searchLabels } from "./search-labels";

const items = ["Go to gallery", "Theme: light", "Language: 简体中文", "Gallery search"].map((label) => ({
  label,
}));
const found = (query: string) => searchLabels(items, query).map(({ label }) => label);

describe("searchLabels", () => {
  it("wants every word, in any order and case", () => {
    expect(found("LIGHT theme")).toEqual(["Theme: light"]);
    expect(found("中文")).toEqual(["Language: 简体中文"]);
    expect(found("light gallery")).toEqual([]);
  });

  it("puts first what begins with the query", () => {
    expect(found("gallery")).toEqual(["Gallery search", "Go to gallery"]);
  });

  it("keeps everything for nothing", () => {
    expect(found("  ")).toEqual(items.map(({ label }) => label));
  });
});
