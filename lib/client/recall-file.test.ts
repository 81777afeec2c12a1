import { describe, expect, it } from "vitest";
import type { Generation, Image } from "@/lib/domain/generation";
import { writePngText } from "@/lib/domain/write-png-text";
import { changeComposer, composer } from "./composer";
import { EMPTY_SETTINGS } from "./composer-settings";
import { readSettingsOfFile, recallSettings } from "./recall-file";
import { settingsText } from "./save-picture";
import { type StyleChoice, styles } from "./styles";

const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);
const image = {
  prompt: "退潮的海滩",
  finalPrompt: "a beach at low tide",
  negativePrompt: "people, photo",
  model: "sdxl-base",
  seed: 4711,
  width: 1024,
  height: 768,
} as Image;
const generation = {
  actual: { steps: 20, guidanceScale: 7.5, strength: null },
  pipeline: { style: "watercolor" },
} as Generation;
const watercolor = { id: "watercolor", negativePrompt: "photo" } as StyleChoice;

describe("a saved picture", () => {
  it("brings its settings back into the composer", async () => {
    const file = writePngText(PNG, "parameters", settingsText(image, generation));
    const settings = await readSettingsOfFile(file);
    if (!settings) throw new Error("nothing was read");
    changeComposer({ count: 4, enhance: true, lines: true, draft: true, translate: false });
    styles.set([watercolor]);
    await recallSettings(settings, () => true);
    expect(composer.get()).toEqual({
      ...EMPTY_SETTINGS,
      prompt: "退潮的海滩",
      negativePrompt: "people",
      model: "sdxl-base",
      size: { width: 1024, height: 768 },
      steps: 20,
      guidanceScale: 7.5,
      seed: 4711,
      style: "watercolor",
    });
  });

  it("keeps the words the model got where the style is not known here", async () => {
    const file = writePngText(
      PNG,
      "parameters",
      settingsText(image, { ...generation, pipeline: OF_ANOTHER }),
    );
    const settings = await readSettingsOfFile(file);
    if (!settings) throw new Error("nothing was read");
    styles.set([watercolor]);
    await recallSettings(settings, () => true);
    expect(composer.get()).toMatchObject({
      negativePrompt: "people, photo",
      style: null,
      edited: { of: "退潮的海滩", text: "a beach at low tide" },
    });
  });

  it("keeps the chosen model where its own is not known here", async () => {
    await recallSettings(
      { ...NOTHING, prompt: "a cat", model: "somebody-elses", width: 512, height: null },
      (name) => name === "sdxl-base",
    );
    expect(composer.get()).toMatchObject({ prompt: "a cat", model: "sdxl-base", size: null, seed: null });
  });

  it("gives the way back to a prompt it takes the place of", async () => {
    changeComposer({ prompt: "a dog, never sent", steps: 7 });
    const bringBack = await recallSettings({ ...NOTHING, prompt: "a cat", steps: 20 }, () => true);
    expect(composer.get()).toMatchObject({ prompt: "a cat", steps: 20 });
    bringBack?.();
    expect(composer.get()).toMatchObject({ prompt: "a dog, never sent", steps: 7 });
    expect(await recallSettings({ ...NOTHING, prompt: "a dog, never sent" }, () => true)).toBeNull();
  });

  it("without settings, or no picture at all, tells nothing", async () => {
    expect(await readSettingsOfFile(new Blob([PNG]))).toBeNull();
    expect(await readSettingsOfFile(new Blob(["hello"]))).toBeNull();
    expect(await readSettingsOfFile(new Blob([]))).toBeNull();
  });
});

const OF_ANOTHER = { style: "pre_elsewhere" } as Generation["pipeline"];
const NOTHING = {
  prompt: "",
  finalPrompt: null,
  style: null,
  negativePrompt: null,
  model: null,
  steps: null,
  guidanceScale: null,
  seed: null,
  width: null,
  height: null,
};
