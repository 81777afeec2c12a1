import { describe, expect, it, vi } from "vitest";
import { builtInModels } from "@/lib/domain/catalogue";
import { PictorError } from "@/lib/domain/errors";
import type { ModelSpec } from "@/lib/domain/model";
import { makeServices } from "../../test/use-case-support";
import { type PipelineInput, runPromptPipeline } from "./run-prompt-pipeline";

const [SCHNELL] = builtInModels as [ModelSpec];

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
      translated: null,
      enhanced: null,
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
    expect((await run("12345")).translated).toBeNull();
    await run("12345", { translate: "on" });
    expect(translate).toHaveBeenCalledWith("12345", "und", expect.anything());
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
