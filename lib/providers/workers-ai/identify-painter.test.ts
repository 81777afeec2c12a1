import { describe, expect, it } from "vitest";
import { identifyPainter } from "./identify-painter";

describe("identifyPainter", () => {
  it.each([
    ["nothing bound", undefined, null],
    ["a binding without a list", {}, null],
    [
      "Cloudflare",
      { models: async () => [{ name: "@cf/a/b", tags: [] }, { name: "@cf/a/c" }] },
      "workers-ai",
    ],
    [
      "the emulator",
      { models: async () => [{ name: "@cf/a/b", tags: ["local-emulator"] }] },
      "local-emulator",
    ],
    ["something else", { models: async () => ({ error: true }) }, null],
    [
      "a failure",
      {
        models: async () => {
          throw new Error("3040: busy");
        },
      },
      null,
    ],
  ] as const)("%s", async (_, binding, painter) => {
    expect(await identifyPainter(binding)).toBe(painter);
  });
});
