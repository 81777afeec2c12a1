import { describe, expect, it } from "vitest";
import type { GenerationRecord, ImageRecord } from "@/lib/domain/ports";
import { createBindingProvider } from "@/lib/providers/workers-ai/binding-provider";
import { createBindingTranslator } from "@/lib/providers/workers-ai/binding-translator";
import { makeContext, makeServices, ONE_PIXEL_PNG } from "../../test/use-case-support";
import { createGeneration } from "./create-generation";

const png = () => ({ image: ONE_PIXEL_PNG });

describe("createGeneration", () => {
  it("paints, keeps and answers", async () => {
    const calls: { model: string; inputs: Record<string, unknown> }[] = [];
    const saved: { record: GenerationRecord; images: readonly ImageRecord[] }[] = [];
    const objects = new Map<string, Uint8Array>();
    const ai = {
      run: async (model: string, inputs: Record<string, unknown>) => {
        calls.push({ model, inputs });
        return model.includes("qwen3") ? { choices: [{ message: { content: "a lovely cat" } }] } : png();
      },
    };
    const services = makeServices({
      candidates: [createBindingProvider(ai, { gatewayId: null })],
      translator: createBindingTranslator(ai, { model: "@cf/qwen/qwen3-30b-a3b-fp8" }),
      library: { save: async (record, images) => void saved.push({ record, images }), objects },
    });
    const { context, events } = makeContext();
    const { generation, painted } = await createGeneration(
      services,
      { prompt: "一只可爱的猫咪", model: "DS-8-CF", count: 2, seed: 7, steps: 50 },
      context,
    );
    expect(generation.pipeline).toMatchObject({
      language: "zh",
      translated: "a lovely cat",
      final: "a lovely cat",
    });
    expect(generation.status).toBe("succeeded");
    expect(generation.changes).toEqual([
      { parameter: "steps", requested: 50, actual: 20, reason: "clamped" },
    ]);
    expect(calls.slice(1).map((call) => call.inputs.seed)).toEqual([7, 8]);
    expect(painted.map((picture) => [picture.position, picture.mediaType, picture.width])).toEqual([
      [0, "image/png", 1],
      [1, "image/png", 1],
    ]);
    expect(generation.stored).toBe(true);
    expect(saved).toHaveLength(1);
    expect(saved[0]?.images.map((image) => [image.position, image.seed])).toEqual([
      [0, 7],
      [1, 8],
    ]);
    expect([...objects.keys()]).toEqual([saved[0]?.images[0]?.objectKey]);
    expect(events.map((event) => event.type)).toEqual([
      "accepted",
      "prompt",
      "running",
      "running",
      "image",
      "image",
      "done",
    ]);
  });
});
