import { describe, expect, it } from "vitest";
import type { Image } from "@/lib/domain/generation";
import { finishRequestOf, readDrafts } from "./draft-pictures";

describe("readDrafts", () => {
  it("reads what was written", () => {
    const drafts = new Map<string, number | null>([
      ["img_a", 20],
      ["img_b", null],
    ]);
    expect(readDrafts(JSON.stringify([...drafts]))).toEqual(drafts);
  });

  it.each([
    null,
    "",
    "{",
    "7",
    '{"img_a":3}',
    '[["img_a"]]',
    "[[1,2]]",
    '[["img_a","20"]]',
    '[["img_a",0.5]]',
  ])("takes nothing from %s", (text) => {
    expect(readDrafts(text).size).toBe(0);
  });
});

describe("finishRequestOf", () => {
  const image: Image = {
    id: "img_01JD0000000000000000000000",
    generationId: "gen_01JD0000000000000000000000",
    position: 0,
    createdAt: "2026-11-22T00:00:00.000Z",
    url: "/i/a.png",
    mediaType: "image/png",
    width: 768,
    height: 512,
    bytes: 1,
    thumbhash: null,
    thumbnailUrl: null,
    favorite: false,
    title: null,
    deletedAt: null,
    prompt: "灯塔",
    finalPrompt: "a lighthouse",
    negativePrompt: "blur",
    model: "sdxl-base",
    seed: 42,
  };
  const generation = {
    finalPrompt: "a lighthouse",
    actual: { width: 768, height: 512, steps: 8, guidanceScale: 7.5, seed: 42, strength: null },
  };

  it("asks for the same picture with all its steps, and never for the draft's", () => {
    const request = finishRequestOf(image, generation, null);
    expect(request).toEqual({
      prompt: "灯塔",
      finalPrompt: "a lighthouse",
      model: "sdxl-base",
      count: 1,
      width: 768,
      height: 512,
      seed: 42,
      negativePrompt: "blur",
      guidanceScale: 7.5,
    });
    expect(finishRequestOf(image, generation, 18).steps).toBe(18);
  });
});
