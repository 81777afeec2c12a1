import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "./word-diff";

describe("diffWords", () => {
  it("marks what a stage added", () => {
    expect(diffWords("a fox", "a red fox, at dawn")).toEqual([
      { kind: "same", text: "a " },
      { kind: "added", text: "red " },
      { kind: "same", text: "fox" },
      { kind: "added", text: ", at dawn" },
    ]);
  });

  it("marks what a stage took away", () => {
    expect(diffWords("a very red fox", "a red fox")).toContainEqual({ kind: "removed", text: "very " });
  });

  it("holds both texts, whatever they are", () => {
    const word = fc.constantFrom("fox", "red ", " ", "狐", ",", "\n", "a");
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        const without = (kind: string) =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join("");
        expect(without("removed")).toBe(after);
        expect(without("added")).toBe(before);
      }),
    );
  });
});
