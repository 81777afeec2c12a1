import { describe, expect, it } from "vitest";
import { builtInModels } from "./catalogue";
import type { NumberParameter } from "./model";

describe("the catalogue", () => {
  it("holds the ten models under their ids", () => {
    expect(builtInModels.map((model) => model.id)).toEqual([
      "flux-1-schnell",
      "flux-2-klein-4b",
      "flux-2-klein-9b",
      "flux-2-dev",
      "lucid-origin",
      "phoenix-1.0",
      "sdxl-base",
      "sdxl-lightning",
      "dreamshaper-8-lcm",
      "sd-1.5-inpainting",
    ]);
  });

  it("gives every name to one model only", () => {
    const names = builtInModels.flatMap((model) => [model.id, model.providerModel, ...model.aliases]);
    const lower = names.map((name) => name.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  it.each(builtInModels.map((model) => [model.id, model] as const))("%s is consistent", (_, model) => {
    const parameters = Object.values(model.parameters) as NumberParameter[];
    for (const parameter of parameters) {
      expect(parameter.default).toBeGreaterThanOrEqual(parameter.min);
      expect(parameter.default).toBeLessThanOrEqual(parameter.max);
      for (const value of [parameter.min, parameter.max, parameter.default]) {
        expect(value % (parameter.multipleOf ?? value + 1)).toBe(parameter.multipleOf ? 0 : value);
      }
    }
    expect(Boolean(model.parameters.width)).toBe(model.fixedSize === null);
    expect(Boolean(model.parameters.steps)).toBe(model.fixedSteps === null);
    // AI Gateway takes no streams.
    expect(model.transport === "multipart" && model.gatewayAllowed).toBe(false);
    const wireNames = parameters.map((parameter) => parameter.wireName);
    expect(new Set(wireNames).size).toBe(wireNames.length);
  });
});
