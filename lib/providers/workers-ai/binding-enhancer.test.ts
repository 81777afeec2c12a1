import { describe, expect, it, vi } from "vitest";
import { DEFAULT_TRANSLATE_MODEL, M2M100_MODEL } from "@/lib/domain/translate-models";
import { createBindingEnhancer } from "./binding-enhancer";

const SIGNAL = new AbortController().signal;

function enhancerOf(model: string, content: string | null) {
  const run = vi.fn(async (_model: string, _inputs: Record<string, unknown>) => ({
    choices: [{ message: { content } }],
  }));
  return { run, enhancer: createBindingEnhancer({ run }, { model }) };
}

describe("the binding enhancer", () => {
  it.each([
    ["natural", /sentences/],
    ["tags", /comma-separated/],
  ] as const)("asks for the %s style", async (style, words) => {
    const { run, enhancer } = enhancerOf("@cf/zai-org/glm-4.7-flash", "<think>…</think>A cat in soft light");
    expect(await enhancer.enhance("a cat", style, { signal: SIGNAL })).toBe("A cat in soft light");
    expect(run.mock.calls[0]?.[1]).toMatchObject({
      messages: [{ role: "system", content: expect.stringMatching(words) }, { content: "a cat" }],
    });
  });

  it("does not ask m2m100, which can only translate", async () => {
    const { run, enhancer } = enhancerOf(M2M100_MODEL, "A cat in soft light");
    await enhancer.enhance("a cat", "natural", { signal: SIGNAL });
    expect(run.mock.calls[0]?.[0]).toBe(DEFAULT_TRANSLATE_MODEL);
  });

  it("refuses an answer that cannot be used", async () => {
    const { enhancer } = enhancerOf(DEFAULT_TRANSLATE_MODEL, null);
    await expect(enhancer.enhance("a cat", "tags", { signal: SIGNAL })).rejects.toMatchObject({
      code: "invalid_model_output",
    });
  });
});
