import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SETTINGS } from "./composer-settings";
import { readSettingsFromQuery, writeSettingsToQuery } from "./settings-url";

const trimmed = fc.string({ maxLength: 60, unit: "grapheme" }).map((text) => text.trim());
const settings = fc.record({
  prompt: trimmed,
  negativePrompt: trimmed,
  model: fc.option(fc.constantFrom("flux-1-schnell", "sdxl-base")),
  size: fc.option(
    fc.record({ width: fc.integer({ min: 1, max: 8192 }), height: fc.integer({ min: 1, max: 8192 }) }),
  ),
  steps: fc.option(fc.integer({ min: 1, max: 50 })),
  guidanceScale: fc.option(fc.integer({ min: 0, max: 40 }).map((value) => value / 2)),
  seed: fc.option(fc.integer({ min: 0, max: 4_294_967_295 })),
  count: fc.integer({ min: 1, max: 8 }),
  translate: fc.boolean(),
  enhance: fc.boolean(),
  style: fc.option(fc.constantFrom("watercolour", "pre_01JZ8QH6T5M0V9E4W3R2Y1X0AB")),
  edited: fc.constant(null),
  lines: fc.boolean(),
  draft: fc.boolean(),
});

describe("settings in the address", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(settings, (value) => {
        const query = new URLSearchParams();
        writeSettingsToQuery(value, query);
        const back = readSettingsFromQuery(new URLSearchParams(query.toString()));
        expect(back ?? EMPTY_SETTINGS).toEqual(value);
      }),
    );
  });

  it.each([
    { of: "ein Fuchs", text: "a red fox" },
    { of: "ein Fuchs", text: null },
  ])("carry the visitor's version %j of the words in the field, and no other", (edited) => {
    const write = (prompt: string) => {
      const query = new URLSearchParams();
      writeSettingsToQuery({ ...EMPTY_SETTINGS, prompt, edited }, query);
      return readSettingsFromQuery(query)?.edited;
    };
    expect(write("ein Fuchs ")).toEqual(edited);
    expect(write("ein Wolf")).toBeNull();
  });

  it("leave other names alone and drop what is at its default", () => {
    const query = new URLSearchParams("image=img_1&seed=4&steps=2");
    writeSettingsToQuery({ ...EMPTY_SETTINGS, prompt: "a fox" }, query);
    expect(query.toString()).toBe("image=img_1&prompt=a+fox");
  });

  it.each(["seed=-1", "seed=4294967296", "steps=abc", "count=99", "size=0x0", "size=axb", "guidance=NaN"])(
    "fall back to the default for %s",
    (text) => {
      expect(readSettingsFromQuery(new URLSearchParams(text))).toEqual(EMPTY_SETTINGS);
    },
  );
});
