import { describe, expect, it } from "vitest";
import { type PromptEntry, promptsPath, readPrompt } from "./prompt-api";
import { withPin } from "./use-prompt-history";

const prompt = (id: number, lastUsedAt: string, pinned = true): PromptEntry => ({
  id,
  text: `prompt ${id}`,
  useCount: 1,
  pinned,
  lastUsedAt,
  lastModel: null,
  lastImage: null,
});

describe("promptsPath", () => {
  it("asks for what is needed and no more", () => {
    expect(promptsPath("", false)).toBe("/api/v1/prompts");
    expect(promptsPath("a b&c", true)).toBe("/api/v1/prompts?query=a+b%26c&pinned=true");
  });
});

describe("readPrompt", () => {
  it("leaves out what has no text or no id", () => {
    expect(readPrompt({ id: 1 })).toBeNull();
    expect(readPrompt({ text: "fox" })).toBeNull();
    expect(readPrompt({ id: 1, text: "fox", pinned: true, lastImage: null })).toMatchObject({
      id: 1,
      pinned: true,
      useCount: 1,
      lastImage: null,
    });
  });
});

describe("withPin", () => {
  const [older, newer] = [prompt(1, "2026-11-01T00:00:00Z"), prompt(2, "2026-11-02T00:00:00Z")];

  it("puts a prompt where its last use says", () => {
    expect(withPin([older], newer)).toEqual([newer, older]);
    expect(withPin([newer], older)).toEqual([newer, older]);
  });

  it("takes it out again, and never holds it twice", () => {
    expect(withPin([newer, older], { ...newer, pinned: false })).toEqual([older]);
    expect(withPin([newer, older], newer)).toEqual([newer, older]);
  });
});
