import { describe, expect, it } from "vitest";
import { buildCatalogue } from "./build-catalogue";
import { builtInModels } from "./catalogue";
import { PictorError } from "./errors";
import { readConfig } from "./read-config";
import { resolveModel } from "./resolve-model";

const catalogueOf = (environment: Record<string, unknown> = {}) => buildCatalogue(readConfig(environment));
const catalogue = catalogueOf();

function failure(name: string): PictorError {
  try {
    resolveModel(catalogue, name);
  } catch (error) {
    if (error instanceof PictorError) {
      return error;
    }
  }
  throw new Error(`${name} was resolved`);
}

describe("resolveModel", () => {
  it.each([
    ["flux-1-schnell", "flux-1-schnell"],
    ["FLUX-1-Schnell", "flux-1-schnell"],
    ["  sdxl-base ", "sdxl-base"],
    ["FLUX.1-Schnell-CF", "flux-1-schnell"],
    ["flux.1-schnell-cf", "flux-1-schnell"],
    ["DS-8-CF", "dreamshaper-8-lcm"],
    ["SD-XL-Bash-CF", "sdxl-base"],
    ["SD-XL-Lightning-CF", "sdxl-lightning"],
    ["dall-e-2", "flux-1-schnell"],
    ["dall-e-3", "flux-1-schnell"],
    ["gpt-image-1", "flux-1-schnell"],
    ["", "flux-1-schnell"],
  ])("%s is %s", (name, id) => {
    expect(resolveModel(catalogue, name).id).toBe(id);
  });

  it.each(builtInModels.map((model) => [model.providerModel, model.id]))(
    "%s is %s, encoded or not",
    (name, id) => {
      expect(resolveModel(catalogue, name).id).toBe(id);
      expect(resolveModel(catalogue, encodeURIComponent(name)).id).toBe(id);
      expect(resolveModel(catalogue, name.toUpperCase()).id).toBe(id);
    },
  );

  it("takes the default model where none is named", () => {
    expect(resolveModel(catalogue, undefined).id).toBe("flux-1-schnell");
    expect(resolveModel(catalogueOf({ DEFAULT_MODEL: "SDXL-Lightning" }), undefined).id).toBe(
      "sdxl-lightning",
    );
    expect(resolveModel(catalogueOf({ DEFAULT_MODEL: "DS-8-CF" }), "dall-e-3").id).toBe("dreamshaper-8-lcm");
  });

  it("lets CUSTOMER_MODEL_MAP win, and keeps the aliases", () => {
    const custom = catalogueOf({
      CUSTOMER_MODEL_MAP: '{"sdxl-base":"@cf/leonardo/phoenix-1.0","new":"@cf/vendor/new-model"}',
    });
    expect(resolveModel(custom, "SDXL-Base").id).toBe("phoenix-1.0");
    expect(resolveModel(custom, "DS-8-CF").id).toBe("dreamshaper-8-lcm");
    expect(resolveModel(custom, "new")).toMatchObject({
      providerModel: "@cf/vendor/new-model",
      parameters: {},
    });
    expect(resolveModel(custom, "@cf/vendor/new-model").label).toBe("new-model");
  });

  it("offers external models, also under a name the catalogue has", () => {
    const external = catalogueOf({
      USE_EXTERNAL_API: "true",
      EXTERNAL_API: "https://api.example.com/v1/",
      EXTERNAL_MODEL: "gpt-image-1, sdxl-base",
    });
    expect(resolveModel(external, "gpt-image-1").runsOn).toBe("openai-compatible");
    expect(resolveModel(external, "sdxl-base").runsOn).toBe("workers-ai");
    expect(resolveModel(external, "external/sdxl-base").runsOn).toBe("openai-compatible");
  });

  it("names close matches", () => {
    expect(failure("flux-1-schnel").code).toBe("model_not_found");
    expect(failure("flux-1-schnel").hint).toContain("flux-1-schnell");
    expect(failure("sdxl").hint).toContain("sdxl-base");
    expect(failure("@cf/leonardo/phoenix").hint).toContain("phoenix-1.0");
    expect(failure("zzzzzzzzzzzzzzzz").hint).toContain("/api/v1/models");
  });

  it("survives names that are long or badly encoded", () => {
    expect(failure("x".repeat(200)).message.length).toBeLessThan(150);
    expect(failure("%E0%A4%A").code).toBe("model_not_found");
  });
});
