import { describe, expect, it } from "vitest";
import { checkInput } from "./input-schema.ts";
import { multipartSchema, schnellSchema, stableDiffusionSchema } from "./models/image-schemas.ts";
import { textModels } from "./models/text-models.ts";

const chatSchema = textModels.find((model) => model.family === "choices")?.schema ?? {};

describe("checkInput", () => {
  const refused: [string, () => void, string][] = [
    ["missing prompt", () => checkInput(schnellSchema, {}), "required properties at '/' are 'prompt'"],
    [
      "empty prompt",
      () => checkInput(schnellSchema, { prompt: "" }),
      "Length of '/prompt' must be >= 1 not met",
    ],
    [
      "long prompt",
      () => checkInput(schnellSchema, { prompt: "x".repeat(2049) }),
      "Length of '/prompt' must be <= 2048",
    ],
    [
      "steps as text",
      () => checkInput(schnellSchema, { prompt: "x", steps: "4" }),
      "Type mismatch of '/steps', 'integer' not in 'string'",
    ],
    [
      "half a step",
      () => checkInput(schnellSchema, { prompt: "x", steps: 4.5 }),
      "Type mismatch of '/steps', 'integer' not in 'number'",
    ],
    ["too many steps", () => checkInput(schnellSchema, { prompt: "x", steps: 9 }), "'/steps' must be <= 8"],
    [
      "closed schema",
      () => checkInput(schnellSchema, { prompt: "x", seed: 1, width: 512 }),
      "Additional or unevaluated properties '/seed, /width' at '/' not allowed",
    ],
    [
      "JSON for FLUX.2",
      () => checkInput(multipartSchema, { prompt: "x" }),
      "required properties at '/' are 'multipart'",
    ],
    [
      "small width",
      () => checkInput(stableDiffusionSchema, { prompt: "x", width: 64 }),
      "'/width' must be >= 256",
    ],
    [
      "byte out of range",
      () => checkInput(stableDiffusionSchema, { prompt: "x", image: [1, 300] }),
      "'/image/1' must be <= 255",
    ],
    [
      "neither prompt nor messages",
      () => checkInput(chatSchema, {}),
      "oneOf at '/' not met, 0 matches found: required properties at '/' are 'prompt', required properties at '/' are 'messages'",
    ],
    ["not an object", () => checkInput(schnellSchema, "x"), "Type mismatch of '/', 'object' not in 'string'"],
  ];
  it.each(refused)("refuses %s", (_name, check, reason) => {
    expect(check).toThrow(`5006: Error: ${reason}`);
  });

  it("lets good input through", () => {
    checkInput(schnellSchema, { prompt: "a cat", steps: 8 });
    checkInput(stableDiffusionSchema, { prompt: "a cat", image: new Uint8Array([1, 2]), strength: 0.5 });
    checkInput(chatSchema, { messages: [{ role: "user", content: [{ type: "text", text: "hi" }] }] });
  });
});
