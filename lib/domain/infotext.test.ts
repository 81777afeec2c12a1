import { expect, test } from "vitest";
import { infoText } from "./infotext";

const full = {
  prompt: "a cat",
  negativePrompt: "dogs",
  steps: 20,
  sampler: "Automatic",
  guidanceScale: 7.5,
  seed: 42,
  width: 512,
  height: 768,
  model: "sdxl-base",
  strength: null,
};

test("reads as AUTOMATIC1111 writes it", () => {
  expect(infoText(full)).toBe(
    "a cat\nNegative prompt: dogs\nSteps: 20, Sampler: Automatic, CFG scale: 7.5, Seed: 42, Size: 512x768, Model: sdxl-base",
  );
});

test("what a model lacks is left out", () => {
  const bare = { ...full, negativePrompt: null, steps: null, sampler: null, guidanceScale: null, seed: null };
  expect(infoText({ ...bare, strength: 0.5 })).toBe(
    "a cat\nSize: 512x768, Model: sdxl-base, Denoising strength: 0.5",
  );
});
