import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInModels } from "./catalogue";
import { findModel } from "./find-model";
import { type FitInput, fitParameters } from "./fit-parameters";
import type { ModelSpec } from "./model";

function model(id: string): ModelSpec {
  const found = findModel(builtInModels, id);
  if (!found) {
    throw new Error(`no model ${id}`);
  }
  return found;
}
const fitTo = (id: string, input: Partial<FitInput> = {}) =>
  fitParameters(model(id), { requested: {}, ...input }, () => 42);

describe("fitParameters", () => {
  it("fills in defaults and picks a seed, and calls neither a change", () => {
    expect(fitTo("sdxl-lightning")).toMatchObject({
      actual: { width: 1024, height: 1024, steps: 8, guidanceScale: 7.5, seed: 42, strength: null },
      changes: [],
    });
  });

  it("says what the model fixes itself", () => {
    const { actual, changes } = fitTo("flux-1-schnell", { requested: { width: 512, height: 512, seed: 5 } });
    expect(actual).toMatchObject({ width: 1024, height: 1024, seed: null });
    expect(changes).toEqual([
      { parameter: "width", requested: 512, actual: 1024, reason: "fixed" },
      { parameter: "height", requested: 512, actual: 1024, reason: "fixed" },
      { parameter: "seed", requested: 5, actual: null, reason: "unsupported" },
    ]);
    expect(fitTo("flux-2-klein-4b", { requested: { steps: 20 } }).changes).toEqual([
      { parameter: "steps", requested: 20, actual: 4, reason: "fixed" },
    ]);
    expect(fitTo("flux-2-klein-4b", { requested: { steps: 4 } }).changes).toEqual([]);
  });

  it.each([
    ["flux-1-schnell", { steps: 50 }, "steps", 8, "clamped"],
    ["sdxl-base", { width: 1000 }, "width", 1000, null],
    ["sdxl-base", { width: 1001 }, "width", 1000, "rounded"],
    ["flux-2-dev", { width: 1000 }, "width", 1008, "rounded"],
    ["phoenix-1.0", { guidanceScale: 0.5 }, "guidanceScale", 2, "clamped"],
    ["phoenix-1.0", { guidanceScale: 3.7 }, "guidanceScale", 3.7, null],
    ["sdxl-base", { seed: 4_294_967_295 }, "seed", 4_294_967_295, null],
  ] as const)("%s %o: %s becomes %d (%s)", (id, requested, parameter, actual, reason) => {
    const fitted = fitTo(id, { requested });
    expect(fitted.actual[parameter]).toBe(actual);
    expect(fitted.changes.map((change) => change.reason)).toEqual(reason === null ? [] : [reason]);
  });

  it("keeps the shape of a size that is too large or too small", () => {
    const large = fitTo("flux-2-dev", { requested: { width: 3840, height: 2160 } });
    expect([large.actual.width, large.actual.height]).toEqual([1920, 1088]);
    expect(large.changes).toHaveLength(2);
    const small = fitTo("sdxl-base", { requested: { width: 128, height: 256 } });
    expect([small.actual.width, small.actual.height]).toEqual([256, 512]);
  });

  it("drops what the model cannot use and says so", () => {
    const fitted = fitTo("flux-1-schnell", {
      requested: { strength: 0.5 },
      negativePrompt: "blur",
      inputImageCount: 2,
      hasMask: true,
    });
    expect(fitted).toMatchObject({ negativePrompt: null, inputImageCount: 0, useMask: false });
    expect(fitted.changes.map((change) => [change.parameter, change.reason])).toEqual([
      ["strength", "unsupported"],
      ["negativePrompt", "unsupported"],
      ["inputImages", "unsupported"],
      ["mask", "unsupported"],
    ]);
    expect(fitTo("sdxl-base", { negativePrompt: "blur" })).toMatchObject({
      negativePrompt: "blur",
      changes: [],
    });
    expect(fitTo("sdxl-base", { negativePrompt: "  " })).toMatchObject({ negativePrompt: null, changes: [] });
    expect(fitTo("flux-2-dev", { inputImageCount: 6 }).inputImageCount).toBe(4);
  });

  it("uses strength only beside an input image", () => {
    expect(fitTo("sd-1.5-inpainting", { inputImageCount: 1 }).actual.strength).toBe(1);
    const alone = fitTo("sd-1.5-inpainting", { requested: { strength: 0.4 } });
    expect(alone.actual.strength).toBeNull();
    expect(alone.changes).toHaveLength(1);
  });

  it("says everything that differs, for any request", () => {
    const numbers = fc.record(
      {
        width: fc.integer({ min: 1, max: 8192 }),
        height: fc.integer({ min: 1, max: 8192 }),
        steps: fc.integer({ min: 1, max: 1000 }),
        guidanceScale: fc.double({ min: 0, max: 100, noNaN: true }),
        seed: fc.integer({ min: 0, max: 4_294_967_295 }),
        strength: fc.double({ min: 0, max: 1, noNaN: true }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...builtInModels),
        numbers,
        fc.nat(5),
        (spec, requested, inputImageCount) => {
          const { actual, changes } = fitParameters(spec, { requested, inputImageCount }, () => 1);
          for (const name of Object.keys(requested) as (keyof typeof requested)[]) {
            const change = changes.find((entry) => entry.parameter === name);
            expect(change === undefined).toBe(actual[name] === requested[name]);
            if (change) {
              expect(change).toMatchObject({ requested: requested[name], actual: actual[name] });
            }
          }
        },
      ),
    );
  });
});
