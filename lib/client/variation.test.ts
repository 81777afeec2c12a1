import { expect, it } from "vitest";
import { type Generation, generationRequestSchema, type Image } from "@/lib/domain/generation";
import { variationOf } from "./variation";

const image = {
  prompt: "退潮的海滩",
  finalPrompt: "a beach at low tide",
  negativePrompt: null,
  model: "sdxl-base",
  width: 1024,
  height: 768,
  seed: 1,
} as Image;

it("asks for the same words and settings with another seed, and for nothing the model lacked", () => {
  const generation = { actual: { steps: 20, guidanceScale: null } } as Generation;
  const request = variationOf(image, generation, 4711);
  expect(request).toEqual({
    prompt: "退潮的海滩",
    finalPrompt: "a beach at low tide",
    model: "sdxl-base",
    width: 1024,
    height: 768,
    steps: 20,
    seed: 4711,
  });
  expect(generationRequestSchema.safeParse(request).success).toBe(true);
});

it("does without the generation where the library does not know it", () => {
  expect(variationOf({ ...image, negativePrompt: "people" }, null, 1)).not.toHaveProperty("steps");
});
