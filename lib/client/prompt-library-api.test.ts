import { describe, expect, it } from "vitest";
import { readGlossaryTerm, readSavedList, toEntries } from "./prompt-library-api";

describe("toEntries", () => {
  it("takes every line once, without the white space around it", () => {
    expect(toEntries(" red fox\r\n\n雪豹 \nred fox\n")).toEqual(["red fox", "雪豹"]);
  });

  it("finds nothing in an empty text", () => {
    expect(toEntries(" \n\n")).toEqual([]);
  });
});

describe("the readers", () => {
  it("leave out what is no item", () => {
    expect(readGlossaryTerm({ id: "glo_1", term: "小白" })).toBeNull();
    expect(readGlossaryTerm({ id: "glo_1", term: "小白", translation: "Snowy", updatedAt: "x" })).toEqual({
      id: "glo_1",
      term: "小白",
      translation: "Snowy",
    });
    expect(readSavedList({ entries: ["a"] })).toBeNull();
    expect(readSavedList({ name: "animals", entries: ["fox", 1] })).toEqual({
      name: "animals",
      entries: ["fox"],
    });
  });
});
