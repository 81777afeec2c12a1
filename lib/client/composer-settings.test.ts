import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import type { ModelSpec } from "@/lib/domain/model";
import { EMPTY_SETTINGS, pictureSize, toGenerationRequest } from "./composer-settings";

function model(id: string): ModelSpec {
  const found = builtInModels.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no model ${id}`);
  return found;
}

const everything = {
  ...EMPTY_SETTINGS,
  prompt: "  a fox  ",
  negativePrompt: "blur",
  size: { width: 1000, height: 9000 },
  steps: 99,
  guidanceScale: 3,
  seed: 7,
  count: 2,
  translate: false,
};

describe("toGenerationRequest", () => {
  it("sends only the prompt and the count when nothing was chosen", () => {
    expect(toGenerationRequest({ ...EMPTY_SETTINGS, prompt: "a fox" }, model("sdxl-base"))).toEqual({
      prompt: "a fox",
      model: "sdxl-base",
      count: 1,
      translate: "auto",
    });
  });

  it("fits what was chosen to the model", () => {
    expect(toGenerationRequest(everything, model("sdxl-base"))).toEqual({
      prompt: "a fox",
      model: "sdxl-base",
      count: 2,
      translate: "off",
      width: 1000,
      height: 2048,
      steps: 20,
      guidanceScale: 3,
      seed: 7,
      negativePrompt: "blur",
    });
  });

  it.each(builtInModels.map((spec) => [spec.id, spec] as const))("sends %s nothing it lacks", (_, spec) => {
    const request = toGenerationRequest(everything, spec);
    expect("steps" in request).toBe(spec.parameters.steps !== undefined);
    expect("seed" in request).toBe(spec.parameters.seed !== undefined);
    expect("guidanceScale" in request).toBe(spec.parameters.guidanceScale !== undefined);
    expect("width" in request).toBe(spec.parameters.width !== undefined);
    expect("negativePrompt" in request).toBe(spec.negativePrompt !== null);
  });
});

describe("pictureSize", () => {
  it("is the fixed size where a model has one", () => {
    const spec = model("flux-1-schnell");
    expect(pictureSize(spec, { width: 512, height: 512 })).toEqual(spec.fixedSize);
  });
});
