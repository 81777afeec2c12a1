import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { fitParameters } from "@/lib/domain/fit-parameters";
import type { ModelSpec, NumberParameter } from "@/lib/domain/model";
import type { PaintRequest } from "@/lib/domain/provider-ports";
import { toWire } from "./to-wire";

const PICTURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

const requested = fc.record(
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
const anyRequest = fc.record({
  prompt: fc.string({ minLength: 1, maxLength: 200, unit: "grapheme" }).filter((text) => text.trim() !== ""),
  negativePrompt: fc.option(fc.string({ maxLength: 50 })),
  requested,
  inputImageCount: fc.nat(6),
  hasMask: fc.boolean(),
});
type AnyRequest = typeof anyRequest extends fc.Arbitrary<infer Request> ? Request : never;

function paintRequest(model: ModelSpec, asked: AnyRequest): PaintRequest {
  const fitted = fitParameters(model, asked, () => 4_294_967_295);
  return {
    model,
    prompt: asked.prompt,
    negativePrompt: fitted.negativePrompt,
    parameters: fitted.actual,
    inputImages: Array.from({ length: fitted.inputImageCount }, () => PICTURE),
    mask: fitted.useMask ? PICTURE : null,
  };
}

/** Every name the model's table allows, with what its value must be. */
function allowed(model: ModelSpec): Map<string, (value: unknown) => boolean> {
  const rules = new Map<string, (value: unknown) => boolean>([
    ["prompt", (value) => typeof value === "string" && value !== ""],
  ]);
  if (model.negativePrompt) {
    rules.set(model.negativePrompt.wireName, (value) => typeof value === "string" && value !== "");
  }
  for (const parameter of Object.values(model.parameters) as NumberParameter[]) {
    rules.set(parameter.wireName, (value) => {
      const inRange = typeof value === "number" && value >= parameter.min && value <= parameter.max;
      return inRange && (parameter.multipleOf === undefined || value % parameter.multipleOf === 0);
    });
  }
  for (const input of [model.inputImages, model.mask]) {
    for (let index = 0; input && index < input.max; index++) {
      rules.set(input.wireName.replace("{n}", String(index)), (value) =>
        input.encoding === "binary-part"
          ? value instanceof Blob && value.type === "image/png" && value.size === PICTURE.length
          : Array.isArray(value) && value.length === PICTURE.length && value[0] === 0x89,
      );
    }
  }
  return rules;
}

/** The fields as the model reads them; numbers of a form come as text. */
async function readFields(model: ModelSpec, inputs: Record<string, unknown>): Promise<[string, unknown][]> {
  if (model.transport === "json") {
    return Object.entries(inputs);
  }
  expect(Object.keys(inputs)).toEqual(["multipart"]);
  const { body, contentType } = inputs.multipart as { body: ReadableStream; contentType: string };
  expect(contentType).toMatch(/^multipart\/form-data; boundary=/);
  const form = await new Response(body, { headers: { "content-type": contentType } }).formData();
  return [...form.entries()].map(([name, value]) => [
    name,
    typeof value === "string" && name !== "prompt" && name !== "negative_prompt" ? Number(value) : value,
  ]);
}

describe("toWire", () => {
  it.each(builtInModels.map((model) => [model.id, model] as const))(
    "%s gets what its table allows and nothing else",
    async (_, model) => {
      await fc.assert(
        fc.asyncProperty(anyRequest, async (asked) => {
          const request = paintRequest(model, asked);
          const fields = await readFields(model, toWire(request).inputs);
          const rules = allowed(model);
          for (const [name, value] of fields) {
            expect(rules.get(name)?.(value), `${name} = ${String(value)}`).toBe(true);
          }
          const names = fields.map(([name]) => name);
          expect(new Set(names).size).toBe(names.length);
          // Everything the model can be told is told, so that nothing depends on a default we do not know.
          const told = Object.entries(model.parameters).filter(
            ([name]) => name !== "strength" || request.inputImages.length > 0,
          );
          for (const [, parameter] of told) {
            expect(names).toContain(parameter.wireName);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it("makes a body that can be read for every try", async () => {
    const [, flux2] = builtInModels;
    if (!flux2) {
      throw new Error("no model");
    }
    const request = paintRequest(flux2, {
      prompt: "a cat",
      negativePrompt: null,
      requested: { seed: 3 },
      inputImageCount: 2,
      hasMask: false,
    });
    for (let attempt = 0; attempt < 2; attempt++) {
      const wire = toWire(request);
      expect(wire.body).toBeInstanceOf(Response);
      const fields = new Map(await readFields(flux2, wire.inputs));
      expect(fields.get("seed")).toBe(3);
      expect([...fields.keys()]).toContain("input_image_1");
    }
  });
});
