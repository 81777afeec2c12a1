import { describe, expect, it } from "vitest";
import type { Image } from "@/lib/domain/generation";
import { type Draft, finishRequestOf, readDrafts, withDraft, writeDrafts } from "./draft-pictures";

const draft = (steps: number | null, hasReferences = false) => ({ steps, hasReferences });

describe("readDrafts", () => {
  it("reads what was written", () => {
    const drafts = new Map([
      ["img_a", draft(20)],
      ["img_b", draft(null, true)],
    ]);
    expect(readDrafts(writeDrafts(drafts))).toEqual(drafts);
  });

  it("reads what an earlier version wrote", () => {
    expect(readDrafts('[["img_a",20]]')).toEqual(new Map([["img_a", draft(20)]]));
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

describe("withDraft", () => {
  const numbered = (count: number, hasReferences: boolean) =>
    Array.from({ length: count }, (_, number) => `img_${number}`).reduce<ReadonlyMap<string, Draft>>(
      (drafts, id) => withDraft(drafts, id, draft(null, hasReferences)),
      new Map(),
    );

  it("leaves out the oldest of too many", () => {
    const drafts = numbered(201, false);
    expect([drafts.size, drafts.has("img_0"), drafts.has("img_200")]).toEqual([200, false, true]);
  });

  it("keeps fewer of those with reference pictures, and none of the others for them", () => {
    const drafts = withDraft(numbered(21, true), "img_plain", draft(4));
    expect([drafts.size, drafts.has("img_0"), drafts.has("img_1")]).toEqual([21, false, true]);
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
    const request = finishRequestOf(image, generation, draft(null));
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
    expect(finishRequestOf(image, generation, draft(18)).steps).toBe(18);
  });

  it("begins from the same pictures as the draft, changed as much", () => {
    const actual = { ...generation.actual, strength: 0.6 };
    const inputs = ["data:image/png;base64,AA=="];
    expect(finishRequestOf(image, { ...generation, actual }, draft(null, true), inputs)).toMatchObject({
      inputImages: inputs,
      strength: 0.6,
    });
  });
});
