import { describe, expect, test } from "vitest";
import { buildCatalogue } from "@/lib/domain/build-catalogue";
import { readConfig } from "@/lib/domain/read-config";
import { chooseEditingModel, leavesChoice, type Sources } from "./choose-model";

const catalogueOf = (variables: Record<string, string>) => buildCatalogue(readConfig(variables));
const catalogue = catalogueOf({});
const square = (side: number) => ({ width: side, height: side });
const sources = (sides: readonly number[], hasMask = false) => ({ sizes: sides.map(square), hasMask });

describe("leavesChoice", () => {
  test.each([undefined, "", " ", "dall-e-3", "DALL-E-2", "gpt-image-1", "gpt-image-2"])(
    "%j leaves it",
    (name) => {
      expect(leavesChoice(catalogue, name)).toBe(true);
    },
  );
  test.each(["flux-1-schnell", "@cf/leonardo/phoenix-1.0", "nothing"])("%j does not", (name) => {
    expect(leavesChoice(catalogue, name)).toBe(false);
  });
  test("a name that CUSTOMER_MODEL_MAP gives a meaning does not", () => {
    const custom = catalogueOf({ CUSTOMER_MODEL_MAP: '{"dall-e-3":"@cf/leonardo/phoenix-1.0"}' });
    expect(leavesChoice(custom, "DALL-E-3")).toBe(false);
    expect(leavesChoice(custom, "dall-e-2")).toBe(true);
  });
});

describe("chooseEditingModel", () => {
  const choose = (name: string | undefined, from: Sources = sources([400]), models = catalogue) =>
    chooseEditingModel(models, name, from).id;

  test("takes the first that starts from pictures of this size", () => {
    expect(choose(undefined)).toBe("flux-2-klein-4b");
    expect(choose("gpt-image-1", sources([511, 200]))).toBe("flux-2-klein-4b");
    expect(choose("gpt-image-1", sources([512, 200]))).toBe("sd-1.5-inpainting");
    expect(choose("gpt-image-1", sources([4000]))).toBe("flux-2-klein-4b");
    expect(choose(undefined, { sizes: [null], hasMask: false })).toBe("flux-2-klein-4b");
  });
  test("takes one with a mask for a mask, and the default model if it can", () => {
    expect(choose(undefined, sources([100], true))).toBe("sd-1.5-inpainting");
    expect(choose(undefined, sources([100]), catalogueOf({ DEFAULT_MODEL: "flux-2-dev" }))).toBe(
      "flux-2-dev",
    );
  });
  test("keeps to a named model, or says why it cannot be", () => {
    expect(choose("flux-2-dev", sources([4000]))).toBe("flux-2-dev");
    const refused = expect.objectContaining({
      code: "invalid_request",
      hint: expect.stringContaining("sd-1.5-inpainting"),
    });
    expect(() => choose("flux-1-schnell")).toThrow(refused);
    expect(() => choose("flux-2-dev", sources([100], true))).toThrow(refused);
    expect(() => choose("nothing")).toThrow(expect.objectContaining({ code: "model_not_found" }));
  });
});
