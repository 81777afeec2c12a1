import { describe, expect, test } from "vitest";
import { buildCatalogue } from "@/lib/domain/build-catalogue";
import { PictorError } from "@/lib/domain/errors";
import { LIMITS } from "@/lib/domain/limits";
import {
  countOf,
  img2imgSchema,
  toImg2ImgRequest,
  toTxt2ImgRequest,
  txt2imgSchema,
} from "./generation-input";

const catalogue = buildCatalogue({
  fluxSteps: 4,
  external: null,
  customModels: new Map([["my-model", "@cf/lykon/dreamshaper-8-lcm"]]),
  defaultModel: null,
});
const read = (body: object, chosen: string | null = null) =>
  toTxt2ImgRequest(txt2imgSchema.parse({ prompt: "a cat", ...body }), chosen, catalogue);

describe("txt2img", () => {
  test("numbers come as numbers, texts, null or nothing, and are brought into range", () => {
    expect(read({ width: "512", height: 768.4, steps: null, cfg_scale: "", seed: "7" })).toMatchObject({
      width: 512,
      height: 768,
      steps: undefined,
      guidanceScale: undefined,
      seed: 7,
    });
    expect(read({ width: 1e9, height: 0, steps: -3, cfg_scale: 1000 })).toMatchObject({
      width: 8192,
      height: undefined,
      steps: undefined,
      guidanceScale: 100,
    });
  });

  test.each([
    [-1, undefined],
    [0, 0],
    [LIMITS.maxSeed, LIMITS.maxSeed],
    [LIMITS.maxSeed + 1, 0],
  ])("seed %d is %d", (seed, expected) => expect(read({ seed }).seed).toBe(expected));

  test.each([
    [{}, 1],
    [{ batch_size: 2, n_iter: 3 }, 6],
    [{ batch_size: 100, n_iter: "100" }, LIMITS.maxCount],
    [{ batch_size: 0, n_iter: -1 }, 1],
  ])("%j is %d pictures", (body, count) =>
    expect(countOf(txt2imgSchema.parse({ prompt: "a cat", ...body }))).toBe(count),
  );

  test("extra networks are taken out of the prompt, unless nothing else is in it", () => {
    expect(read({ prompt: "<lora:detail:0.8> a cat (masterpiece:1.2)" }).prompt).toBe(
      "a cat (masterpiece:1.2)",
    );
    expect(read({ prompt: "<lora:detail:0.8>" }).prompt).toBe("<lora:detail:0.8>");
  });

  test("the model is the one named, else the one picked, else ours", () => {
    const named = (title: string) => ({ override_settings: { sd_model_checkpoint: title } });
    expect(read(named("SDXL-base [31e35c80fc]"), "my-model").model).toBe("sdxl-base");
    expect(read(named("my-model")).model).toBe("my-model");
    expect(read({}, "my-model").model).toBe("my-model");
    expect(read({ override_settings: { sd_vae: "x" } }).model).toBeUndefined();
    expect(() => read(named("juggernautXL"))).toThrow(PictorError);
  });
});

/** The header of a PNG of 512 x 256, as much as its size needs. */
const HEADER = "iVBORw0KGgoAAAANSUhEUgAAAgAAAAEACAIAAAAA";

describe("img2img", () => {
  const edit = (body: object, chosen: string | null = null) =>
    toImg2ImgRequest(
      img2imgSchema.parse({ prompt: "a cat", init_images: [HEADER], ...body }),
      chosen,
      catalogue,
    );

  test("a model picked for everything gives way to one that starts from pictures", () => {
    expect(edit({}, "my-model")).toMatchObject({ model: "sd-1.5-inpainting", strength: 0.75 });
    expect(edit({}, "flux-2-dev")).toMatchObject({
      model: "flux-2-dev",
      strength: undefined,
      mask: undefined,
    });
    expect(() => edit({ override_settings: { sd_model_checkpoint: "sdxl-base" } })).toThrow(/does not take/);
  });

  test("a mask goes to the model that takes one, and one that needs a mask gets one", () => {
    expect(edit({ mask: "bWFzaw==" })).toMatchObject({ model: "sd-1.5-inpainting", mask: "bWFzaw==" });
    expect(edit({}).mask).toMatch(/^iVBORw0KGgo/);
    expect(() => edit({ mask: "bWFzaw==", inpainting_mask_invert: 1 })).toThrow(PictorError);
  });

  test("denoising_strength is the strength, and in txt2img it is nothing", () => {
    expect(edit({ denoising_strength: 1.5 }).strength).toBe(1);
    expect(edit({ denoising_strength: "0.3" }).strength).toBe(0.3);
    expect(read({ denoising_strength: 0.3 })).not.toHaveProperty("strength");
  });
});
