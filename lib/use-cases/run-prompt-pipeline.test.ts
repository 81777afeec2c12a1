import { describe, expect, it, vi } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { PictorError } from "@/lib/domain/errors";
import type { ModelSpec } from "@/lib/domain/model";
import type { TextCallOptions } from "@/lib/domain/provider-ports";
import { makeServices } from "../../test/use-case-support";
import { type PipelineInput, runPromptPipeline } from "./run-prompt-pipeline";

const [SCHNELL] = builtInModels as [ModelSpec];
const SDXL = builtInModels.find(({ id }) => id === "sdxl-base") as ModelSpec;

function setup(environment: Record<string, unknown> = {}) {
  const translate = vi.fn(
    async (text: string, language: string) => `English of ${language} (${text.length})`,
  );
  const enhance = vi.fn(async (prompt: string, style: string) => `${prompt}, ${style}`);
  const services = makeServices({ environment, translator: { translate }, enhancer: { enhance } });
  const run = (prompt: string, parts: Partial<PipelineInput> = {}) =>
    runPromptPipeline(services, {
      prompt,
      model: SCHNELL,
      translate: "auto",
      enhance: "off",
      signal: new AbortController().signal,
      ...parts,
    });
  return { services, translate, enhance, run };
}

describe("runPromptPipeline", () => {
  it.each(["auto", "on", "off"] as const)("leaves English alone (translate %s)", async (translate) => {
    const { run, services } = setup();
    const translateCall = vi.spyOn(services.translator, "translate");
    expect(await run(" a cute cat ", { translate })).toEqual({
      original: " a cute cat ",
      language: "en",
      resolved: null,
      wildcardSeed: null,
      translated: null,
      enhanced: null,
      style: null,
      styled: null,
      edited: false,
      neurons: 0,
      final: "a cute cat",
      notes: [],
    });
    expect(translateCall).not.toHaveBeenCalled();
  });

  it.each([
    [{}, "auto", true],
    [{}, "off", false],
    [{ CF_IS_TRANSLATE: "false" }, "auto", false],
    [{ CF_IS_TRANSLATE: "false" }, "on", true],
  ] as const)("%o and %s: translated %s", async (environment, translate, translated) => {
    const { run } = setup(environment);
    const pipeline = await run("一只猫", { translate });
    expect(pipeline.language).toBe("zh");
    expect(pipeline.translated).toBe(translated ? "English of zh (3)" : null);
    expect(pipeline.final).toBe(translated ? "English of zh (3)" : "一只猫");
  });

  it("translates what it cannot tell only when told to", async () => {
    const { run, translate } = setup();
    expect((await run("en svart katt på taket")).translated).toBeNull();
    await run("12345", { translate: "on" });
    expect(translate).not.toHaveBeenCalled();
    await run("en svart katt på taket", { translate: "on" });
    expect(translate).toHaveBeenCalledWith("en svart katt på taket", "und", expect.anything());
  });

  it("enhances the English text in the model's style", async () => {
    const { run } = setup();
    expect(await run("一只猫", { enhance: "on" })).toMatchObject({
      translated: "English of zh (3)",
      enhanced: "English of zh (3), natural",
      final: "English of zh (3), natural",
    });
  });

  it("keeps the prompt and says so when a stage fails", async () => {
    const { run, translate, enhance, services } = setup();
    translate.mockRejectedValue(new PictorError("capacity"));
    enhance.mockRejectedValue(new Error("bug"));
    const pipeline = await run("一只猫", { enhance: "on" });
    expect(pipeline).toMatchObject({ translated: null, enhanced: null, final: "一只猫" });
    expect(pipeline.notes).toEqual([
      expect.stringMatching(/could not be translated.*out of capacity/),
      expect.stringMatching(/could not be enhanced/),
    ]);
    expect(services.logged).toEqual(["warn prompt_stage_failed", "warn prompt_stage_failed"]);
  });

  it("says when there is nothing to enhance with", async () => {
    const services = makeServices();
    const pipeline = await runPromptPipeline(services, {
      prompt: "a cat",
      model: SCHNELL,
      translate: "auto",
      enhance: "on",
      signal: new AbortController().signal,
    });
    expect(pipeline.notes).toHaveLength(1);
  });

  it("shortens to the model's limit and says so", async () => {
    const { run } = setup();
    const pipeline = await run("fox ".repeat(1_000));
    expect(pipeline.final.length).toBeLessThanOrEqual(2_048);
    expect(pipeline.final.endsWith("fox")).toBe(true);
    expect(pipeline.notes).toEqual([expect.stringContaining("2048")]);
  });

  it("adds a style in the model's way, before the flags, and never shortens it", async () => {
    const { run } = setup();
    const style = { id: "ink", natural: "Drawn in ink.", tags: "ink, drawing", negativePrompt: null };
    expect(await run("a cat, --ar 16:9", { style })).toMatchObject({
      style: "ink",
      styled: "a cat. Drawn in ink. --ar 16:9",
      final: "a cat. Drawn in ink. --ar 16:9",
      notes: [],
    });
    expect((await run("a cat", { style, model: SDXL })).final).toBe("a cat, ink, drawing");
    const long = await run("fox ".repeat(1_000), { style });
    expect(long.final.length).toBeLessThanOrEqual(2_048);
    expect(long.final).toMatch(/fox\. Drawn in ink\.$/);
    expect(long.notes).toEqual([expect.stringContaining("2048")]);
  });

  it("resolves choices by the seed before it translates", async () => {
    const { run, translate } = setup();
    const first = await run("一只{红|蓝}色的猫", { seed: 5 });
    expect(first).toMatchObject({ original: "一只{红|蓝}色的猫", wildcardSeed: 5, language: "zh" });
    expect(first.resolved).toMatch(/^一只[红蓝]色的猫$/);
    expect(translate).toHaveBeenCalledWith(first.resolved, "zh", expect.anything());
    expect((await run("一只{红|蓝}色的猫", { seed: 5 })).resolved).toBe(first.resolved);
    const missing = await run("a __beast__");
    expect(missing.final).toBe("a __beast__");
    expect(missing.notes).toEqual([expect.stringContaining("no list named beast")]);
  });

  it("takes a final prompt as it is", async () => {
    const { run, services } = setup();
    const translateCall = vi.spyOn(services.translator, "translate");
    const finalPrompt = " 一只 {red|blue} cat ";
    expect(await run("一只猫", { finalPrompt, enhance: "on" })).toMatchObject({
      original: "一只猫",
      edited: true,
      translated: null,
      enhanced: null,
      neurons: 0,
      final: "一只 {red|blue} cat",
      notes: [],
    });
    expect(translateCall).not.toHaveBeenCalled();
  });

  it("adds up what the language models cost", async () => {
    const { run, translate, enhance } = setup();
    translate.mockImplementation(async (...call: unknown[]) => {
      (call[2] as TextCallOptions).onNeurons?.(1.25);
      return "a cat";
    });
    enhance.mockImplementation(async (...call: unknown[]) => {
      (call[2] as TextCallOptions).onNeurons?.(2.5);
      throw new PictorError("invalid_model_output");
    });
    expect((await run("一只猫", { enhance: "on" })).neurons).toBe(3.75);
  });

  it("keeps the prompt where the enhanced one lost a quote, and flags in any case", async () => {
    const { run, enhance } = setup();
    enhance.mockResolvedValueOnce("a vivid shop sign");
    const lost = await run('a sign "OPEN"', { enhance: "on" });
    expect(lost).toMatchObject({ enhanced: null, final: 'a sign "OPEN"' });
    expect(lost.notes).toEqual([expect.stringContaining('lost "OPEN"')]);
    enhance.mockResolvedValueOnce("a vivid shop sign saying “OPEN”");
    const kept = await run('a sign "OPEN" --ar 16:9', { enhance: "on" });
    expect(kept.final).toBe("a vivid shop sign saying “OPEN” --ar 16:9");
  });

  it("ends when the caller leaves", async () => {
    const { run, translate } = setup();
    const controller = new AbortController();
    translate.mockImplementation(async () => {
      controller.abort();
      throw new PictorError("cancelled");
    });
    await expect(run("一只猫", { signal: controller.signal })).rejects.toMatchObject({ code: "cancelled" });
  });
});
