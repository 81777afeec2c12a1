import { describe, expect, it } from "vitest";
import { estimateTextNeurons } from "./estimate-text-neurons";

const QWEN = "@cf/qwen/qwen3-30b-a3b-fp8";

describe("estimateTextNeurons", () => {
  it("uses the tokens an answer reports", () => {
    const output = { choices: [], usage: { prompt_tokens: 300, completion_tokens: 200 } };
    expect(estimateTextNeurons(QWEN, { messages: [] }, output)).toBe(7.48);
    expect(estimateTextNeurons("@cf/meta/llama-3.3-70b-instruct-fp8-fast", {}, output)).toBe(48.96);
  });

  it("counts the texts where none are reported", () => {
    const input = { text: "一只猫", source_lang: "zh", target_lang: "en" };
    // 3 + 1 + 1 tokens in, 2 out
    expect(estimateTextNeurons("@cf/meta/m2m100-1.2b", input, { translated_text: "a cat" })).toBe(0.22);
  });

  it("takes no model for free, and no picture for text", () => {
    const question = { image: `data:image/png;base64,${"A".repeat(400_000)}`, question: "What is it?" };
    expect(estimateTextNeurons("@cf/moondream/moondream3.1-9B-A2B", question)).toBeCloseTo(20.5, 0);
    expect(estimateTextNeurons("@cf/new/model", { prompt: "x".repeat(4_000) })).toBe(10);
  });
});
