import { describe, expect, it } from "vitest";
import { allSubjects } from "../subjects/find-subject.ts";
import { readPrompt } from "./read-prompt.ts";
import { colourWords } from "./scene-words.ts";

const ids = (prompt: string, negative?: string): string[] =>
  readPrompt(prompt, negative).subjects.map((mention) => mention.spec.id);

describe("readPrompt", () => {
  it("finds subjects in the order they are named", () => {
    expect(ids("A lighthouse and two sailboats under a full moon")).toEqual([
      "lighthouse",
      "sailboat",
      "moon",
    ]);
  });

  it("gives a colour to the subject behind it, and otherwise to the picture", () => {
    const brief = readPrompt("a small black cat in a garden, teal and orange palette");
    expect(brief.subjects[0]?.colour).toEqual(colourWords.black);
    expect(brief.subjects[0]?.scale).toBeLessThan(1);
    expect(brief.tints).toEqual([colourWords.teal, colourWords.orange]);
  });

  it.each([
    ["three foxes", 3],
    ["a fox", 1],
    ["foxes", 3],
    ["5 foxes", 5],
  ])("counts %s", (prompt, count) => {
    expect(readPrompt(prompt).subjects[0]?.count).toBe(count);
  });

  it("reads place, hour, weather, season and style", () => {
    const brief = readPrompt("Fishing village at dawn in thick fog, autumn, watercolour");
    expect(brief.settings).toContain("village");
    expect(brief.times).toContain("dawn");
    expect(brief.airs).toContain("fog");
    expect(brief.seasons).toContain("autumn");
    expect(brief.styles).toContain("watercolour");
  });

  it("leaves out what is not wanted", () => {
    expect(ids("a meadow without horses, and a windmill")).toEqual(["windmill"]);
    expect(ids("a cat and a dog", "dog, blurry")).toEqual(["cat"]);
  });

  it("turns a face into a figure when there is a place", () => {
    expect(ids("portrait of a woman")).toEqual(["portrait"]);
    expect(ids("a woman on the beach")).toEqual(["woman"]);
  });

  it.each(["", "   ", "一只可爱的猫", "🦊🦊", "--- (x:1.2) {a|b} __list__", "a".repeat(5000)])(
    "takes %j without complaint",
    (prompt) => {
      expect(() => readPrompt(prompt)).not.toThrow();
    },
  );

  it("knows at least eighty subjects, every phrase of which names one", () => {
    expect(allSubjects().length).toBeGreaterThanOrEqual(80);
    for (const spec of allSubjects())
      for (const phrase of spec.words.split(",")) expect(readPrompt(phrase).subjects.length, phrase).toBe(1);
  });
});
