import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExifComment } from "./exif-comment";
import { infoText } from "./infotext";
import { readPngText } from "./png-text";
import { readInfoText } from "./read-infotext";
import { writeExifComment } from "./write-exif-comment";
import { writePngText } from "./write-png-text";

/** One white pixel. */
const PNG = bytesOf(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
);
/** SOI, JFIF, a comment, the start of a scan with two bytes of it, EOI. */
const JPEG = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 7, 0x4a, 0x46, 0x49, 0x46, 0, 0xff, 0xfe, 0, 6, 0x73, 0x65, 0x63, 0x72, 0xff,
  0xda, 0, 2, 1, 2, 0xff, 0xd9,
]);

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
const read = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

const settings = {
  prompt: '两只猫, "on" a mat\nat noon',
  negativePrompt: "dogs: all\nof them",
  steps: 20,
  sampler: null,
  guidanceScale: 7.5,
  seed: 4_294_967_295,
  width: 512,
  height: 768,
  model: "sdxl-base",
  strength: null,
};

describe("settings inside a picture", () => {
  it("come back from a PNG, whatever the language, however often they are written", async () => {
    const once = await read(writePngText(PNG, "parameters", infoText(settings)));
    const twice = await read(writePngText(once, "parameters", infoText(settings)));
    expect(twice).toEqual(once);
    const found = readInfoText(readPngText(twice).get("parameters") ?? "");
    const { sampler, strength, ...expected } = settings;
    expect(found).toEqual({ ...expected, finalPrompt: null, style: null });
  });

  it("come back from a JPEG", async () => {
    const written = await read(writeExifComment(JPEG, infoText(settings)));
    expect(readInfoText(readExifComment(written) ?? "")?.prompt).toBe(settings.prompt);
    expect(await read(writeExifComment(written, infoText(settings)))).toEqual(written);
  });

  it("go, with all else a file tells, when it is stripped; the pixels stay", async () => {
    const png = await read(writePngText(PNG, "parameters", "secret"));
    expect(await read(writePngText(png, "parameters", null))).toEqual(PNG);
    const jpeg = await read(writeExifComment(JPEG, null));
    expect(new TextDecoder("latin1").decode(jpeg)).not.toContain("secr");
    expect([...jpeg.subarray(-8)]).toEqual([0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9]);
  });

  it("survive any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), async (text) => {
        const trimmed = text.replaceAll("\0", "").trim();
        fc.pre(trimmed !== "");
        const png = await read(writePngText(PNG, "parameters", trimmed));
        expect(readPngText(png).get("parameters")).toBe(trimmed);
        const jpeg = await read(writeExifComment(JPEG, `${trimmed} Steps: 20, Size: 512x512`));
        expect(readExifComment(jpeg)).toBe(`${trimmed} Steps: 20, Size: 512x512`);
      }),
      { numRuns: 60 },
    );
  });

  it("are told from the words of AUTOMATIC1111 itself", () => {
    const text =
      'a boat, <lora:x:1>\nNegative prompt: blur\nSteps: 25, Sampler: DPM++ 2M Karras, CFG scale: 7, Seed: 12, Size: 512x640, Model hash: 6ce0161689, Model: v1-5, Lora hashes: "x: 1a, y: 2b", Version: v1.6.0';
    expect(readInfoText(text)).toEqual({
      prompt: "a boat, <lora:x:1>",
      finalPrompt: null,
      style: null,
      negativePrompt: "blur",
      model: "v1-5",
      steps: 25,
      guidanceScale: 7,
      seed: 12,
      width: 512,
      height: 640,
    });
  });

  it("give the visitor's own words back where the model got others", () => {
    const text = infoText({ ...settings, prompt: "two cats", originalPrompt: "两只猫，在垫子上: 中午" });
    expect(text.startsWith("two cats\n")).toBe(true);
    expect(readInfoText(text)).toMatchObject({ prompt: "两只猫，在垫子上: 中午", finalPrompt: "two cats" });
  });

  it("name the style, but only beside the words it was added to", () => {
    const styled = { ...settings, prompt: "two cats, watercolor", style: "watercolor" };
    expect(readInfoText(infoText({ ...styled, originalPrompt: "two cats" }))?.style).toBe("watercolor");
    expect(readInfoText(infoText(styled))?.style).toBeNull();
    expect(readInfoText("a cat\nSteps: 20, Original prompt: cat, Style: Oil on canvas")?.style).toBeNull();
  });

  it("are not seen in any other text", () => {
    expect(readInfoText("just a note")).toBeNull();
    expect(readInfoText("")).toBeNull();
  });
});
