import { describe, expect, it } from "vitest";
import { findCollections } from "./find-collections";

const list = ["Sea", "Seaside", "Old maps", "湖"].map((name) => ({
  id: name,
  name,
  createdAt: "2026-01-01T00:00:00.000Z",
  imageCount: 0,
}));
const find = (typed: string) => {
  const { found, taken } = findCollections(list, typed);
  return [found.map(({ name }) => name), taken?.name ?? null];
};

describe("findCollections", () => {
  it.each([
    ["", [["Sea", "Seaside", "Old maps", "湖"], null]],
    ["se", [["Sea", "Seaside"], null]],
    ["sea ", [["Sea", "Seaside"], "Sea"]],
    ["MAPS", [["Old maps"], "Old maps"]],
    ["湖", [["湖"], "湖"]],
    ["sky", [[], null]],
  ])("of %j", (typed, expected) => expect(find(typed)).toEqual(expected));
});
