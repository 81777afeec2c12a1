import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import type { ModelSpec } from "@/lib/domain/model";
import {
  changedParameters,
  EMPTY_SETTINGS,
  pictureSize,
  promptsOf,
  settingsOfRequest,
  toGenerationRequest,
} from "./composer-settings";

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

describe("the words that are sent", () => {
  const spec = model("sdxl-base");
  const of = { ...EMPTY_SETTINGS, prompt: "ein Fuchs", enhance: true, style: "photo" };

  it("carry enhancement and style when they were chosen", () => {
    expect(toGenerationRequest(of, spec)).toMatchObject({ enhance: "on", style: "photo", translate: "auto" });
  });

  it("are the visitor's version, as long as it belongs to the prompt", () => {
    const edited = { of: "ein Fuchs", text: "a fox " };
    expect(toGenerationRequest({ ...of, edited }, spec).finalPrompt).toBe("a fox");
    expect("finalPrompt" in toGenerationRequest({ ...of, prompt: "ein Wolf", edited }, spec)).toBe(false);
    expect(
      "finalPrompt" in toGenerationRequest({ ...of, edited: { of: "ein Fuchs", text: " " } }, spec),
    ).toBe(false);
  });

  it("are left alone when the visitor keeps them", () => {
    const request = toGenerationRequest({ ...of, edited: { of: "ein Fuchs", text: null } }, spec);
    expect(request).toEqual({
      prompt: "ein Fuchs",
      model: "sdxl-base",
      count: 1,
      translate: "off",
      style: "photo",
    });
  });
});

describe("promptsOf", () => {
  it("is the whole text, or each line that says something", () => {
    const prompt = " a fox\n\n  an owl \r\n";
    expect(promptsOf({ prompt, lines: false })).toEqual([prompt.trim()]);
    expect(promptsOf({ prompt, lines: true })).toEqual(["a fox", "an owl"]);
    expect(promptsOf({ prompt: " \n", lines: true })).toEqual([]);
  });
});

describe("pictureSize", () => {
  it("is the fixed size where a model has one", () => {
    const spec = model("flux-1-schnell");
    expect(pictureSize(spec, { width: 512, height: 512 })).toEqual(spec.fixedSize);
  });
});

describe("settingsOfRequest", () => {
  it("brings back what a request was made from", () => {
    const settings = {
      ...EMPTY_SETTINGS,
      prompt: "a fox",
      negativePrompt: "fog",
      model: "sdxl-base",
      size: { width: 512, height: 768 },
      steps: 12,
      guidanceScale: 6,
      seed: 7,
      translate: false,
      enhance: true,
      style: "watercolor",
      edited: { of: "a fox", text: "a red fox" },
    };
    expect({
      ...EMPTY_SETTINGS,
      ...settingsOfRequest(toGenerationRequest(settings, model("sdxl-base"))),
    }).toEqual(settings);
    expect(changedParameters(settings, model("sdxl-base"))).toBe(7);
  });

  it("leaves nothing of earlier settings that the request lacks", () => {
    const request = toGenerationRequest({ ...EMPTY_SETTINGS, prompt: "a fox" }, model("sdxl-base"));
    expect(settingsOfRequest(request)).toMatchObject({ steps: null, seed: null, size: null, edited: null });
    expect(changedParameters(EMPTY_SETTINGS, model("sdxl-base"))).toBe(0);
  });
});
