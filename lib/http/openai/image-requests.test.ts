import { describe, expect, test } from "vitest";
import { buildCatalogue } from "@/lib/domain/build-catalogue";
import { readConfig } from "@/lib/domain/read-config";
import { imageEditSchema, imageGenerationSchema, toEdit, toGeneration, toVariation } from "./image-requests";

const catalogue = buildCatalogue(readConfig({}));
const generation = (body: object) =>
  toGeneration(imageGenerationSchema.parse({ prompt: "a cat", ...body }), catalogue);
const refuses = (body: object) =>
  expect(imageGenerationSchema.safeParse({ prompt: "a cat", ...body }).success, JSON.stringify(body)).toBe(
    false,
  );

describe("imageGenerationSchema", () => {
  test("takes null, nothing and an empty text for not given", () => {
    const names = ["model", "n", "size", "seed", "response_format", "stream", "negative_prompt", "strength"];
    const empty = (value: unknown) => generation(Object.fromEntries(names.map((name) => [name, value])));
    expect(empty(null)).toEqual(generation({}));
    expect(empty("")).toEqual(generation({}));
  });
  test("takes numbers as text, as forms send them", () => {
    expect(generation({ n: "3", seed: "7", strength: "0.5" })).toMatchObject({
      count: 3,
      seed: 7,
      strength: 0.5,
    });
  });
  test("knows other clients' names, OpenAI's first", () => {
    const request = generation({ num_steps: 6, cfg: 2, negativePrompt: "text", guidance_scale: 3 });
    expect(request).toMatchObject({ steps: 6, guidanceScale: 3, negativePrompt: "text" });
    expect(generation({ seed: -1 }).seed).toBeUndefined();
  });
  test("refuses what makes no sense", () => {
    for (const n of [0, 11, 1.5, "many", {}]) refuses({ n });
    for (const size of ["big", "0x512", "512", "512x", "10000x512", 512]) refuses({ size });
    refuses({ aspect_ratio: "16:0" });
    refuses({ seed: 2 ** 32 });
    refuses({ translate: "yes" });
    refuses({ prompt: "  " });
    refuses({ prompt: null });
  });
});

describe("size", () => {
  const sizeOf = (body: object) => {
    const { width, height } = generation({ model: "sdxl-base", ...body });
    return [width, height];
  };
  test("size wins, then width and height, then the ratio, then the model's own", () => {
    const all = { width: 400, height: 300, aspect_ratio: "1:1" };
    expect(sizeOf({ ...all, size: "640x480" })).toEqual([640, 480]);
    expect(sizeOf({ ...all, size: "auto" })).toEqual([400, 300]);
    expect(sizeOf({ aspect_ratio: "16:9" })).toEqual([1368, 768]);
    expect(sizeOf({ aspect_ratio: "auto" })).toEqual([undefined, undefined]);
    expect(sizeOf({ width: 400 })).toEqual([400, undefined]);
    expect(sizeOf({})).toEqual([undefined, undefined]);
  });
  test("a model of one size is asked for none by a ratio", () => {
    expect(generation({ model: "flux-1-schnell", aspect_ratio: "16:9" }).width).toBeUndefined();
  });
});

describe("toEdit and toVariation", () => {
  const picture = (width: number, height: number) => ({ text: "AAAA", size: { width, height } });
  const edit = (pictures: ReturnType<typeof picture>[], more: object = {}) =>
    toEdit(imageEditSchema.parse({ prompt: "x", ...more }), { fields: {}, pictures, mask: null }, catalogue);

  test("keep the shape of the first picture at the model's usual number of pixels", () => {
    expect(edit([picture(400, 200), picture(90, 90)])).toMatchObject({ width: 1456, height: 720 });
    expect(edit([picture(1600, 900)])).toMatchObject({ model: "sd-1.5-inpainting", width: 680, height: 384 });
  });
  test("give a model that repaints a mask and a strength, and others neither", () => {
    const repainting = edit([picture(1600, 900)]);
    expect(repainting.strength).toBe(0.75);
    expect(repainting.mask).toMatch(/^iVBORw0KGgo/);
    expect(edit([picture(1600, 900)], { strength: 0.2 }).strength).toBe(0.2);
    const referring = edit([picture(100, 100)]);
    expect(referring).toMatchObject({ model: "flux-2-klein-4b", strength: undefined, mask: undefined });
  });
  test("a variation brings its own prompt and no mask of the caller's", () => {
    const form = { fields: {}, pictures: [picture(1024, 1024)], mask: Uint8Array.of(1) };
    const request = toVariation({ n: 2 }, form, catalogue);
    expect(request).toMatchObject({ count: 2, translate: "off", strength: 0.6, model: "sd-1.5-inpainting" });
    expect(request.prompt).toContain("variation");
    expect(request.mask).toMatch(/^iVBORw0KGgo/);
  });
});
