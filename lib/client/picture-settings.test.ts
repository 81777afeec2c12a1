import { expect, it } from "vitest";
import type { Generation, Image } from "@/lib/domain/generation";
import { EMPTY_SETTINGS } from "./composer-settings";
import { settingsOfPicture } from "./picture-settings";
import type { StyleChoice } from "./styles";

const image = {
  prompt: "退潮的海滩",
  finalPrompt: "a beach at low tide, watercolor",
  negativePrompt: "people, photo, 3d render",
  model: "sdxl-base",
  width: 1024,
  height: 768,
  seed: 4711,
} as Image;
const watercolor = { id: "watercolor", negativePrompt: "photo, 3d render" } as StyleChoice;

function painted(pipeline: Partial<Generation["pipeline"]>, requested: Generation["requested"] = {}) {
  return {
    requested,
    pipeline: { language: "zh", translated: "a beach at low tide", enhanced: null, notes: [], ...pipeline },
  } as unknown as Generation;
}

it("brings back what was asked, the style without its own negative prompt, and nothing else", () => {
  const generation = painted(
    { style: "watercolor", enhanced: "a wide beach at low tide" },
    { width: 1024, steps: 12 },
  );
  expect(settingsOfPicture(image, generation, [watercolor])).toEqual({
    ...EMPTY_SETTINGS,
    prompt: "退潮的海滩",
    negativePrompt: "people",
    model: "sdxl-base",
    size: { width: 1024, height: 768 },
    steps: 12,
    seed: 4711,
    enhance: true,
    style: "watercolor",
  });
  const plain = { ...image, negativePrompt: watercolor.negativePrompt };
  expect(settingsOfPicture(plain, generation, [watercolor]).negativePrompt).toBe("");
});

it("leaves to the model what was not asked", () => {
  expect(settingsOfPicture(image, painted({}), null)).toMatchObject({ size: null, steps: null, style: null });
});

it("keeps what the style added where nobody can tell what that was", () => {
  const settings = settingsOfPicture(image, painted({ style: "watercolor" }), null);
  expect(settings).toMatchObject({ style: "watercolor", negativePrompt: image.negativePrompt });
});

it("does not translate what was not to be translated", () => {
  const translate = (pipeline: Partial<Generation["pipeline"]>) =>
    settingsOfPicture(image, painted(pipeline), null).translate;
  expect(translate({})).toBe(true);
  expect(translate({ translated: null })).toBe(false);
  expect(translate({ translated: null, language: "en" })).toBe(true);
  expect(translate({ translated: null, notes: ["The prompt could not be translated."] })).toBe(true);
});

it("keeps the words the model got where the stages would not give them again", () => {
  const kept = { edited: { of: image.prompt, text: image.finalPrompt }, style: null };
  expect(settingsOfPicture(image, painted({ edited: true }), null)).toMatchObject(kept);
  expect(settingsOfPicture(image, painted({ style: "pre_gone" }), [watercolor])).toMatchObject({
    ...kept,
    negativePrompt: image.negativePrompt,
  });
  expect(settingsOfPicture(image, null, null)).toMatchObject({
    ...kept,
    size: { width: 1024, height: 768 },
    seed: 4711,
  });
  const asWritten = { ...image, prompt: " a beach ", finalPrompt: "a beach" };
  expect(settingsOfPicture(asWritten, null, null).edited).toBeNull();
});
