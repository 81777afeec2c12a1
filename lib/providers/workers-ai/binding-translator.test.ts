import { describe, expect, it, vi } from "vitest";
import { DEFAULT_TRANSLATE_MODEL, M2M100_MODEL } from "@/lib/domain/translate-models";
import { createBindingTranslator } from "./binding-translator";

const SIGNAL = new AbortController().signal;
const LLAMA = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";

function translatorOf(model: string, output: unknown) {
  const run = vi.fn(async (_model: string, _inputs: Record<string, unknown>) => output);
  return { run, translator: createBindingTranslator({ run }, { model }) };
}
const chat = (content: string | null) => ({ choices: [{ message: { role: "assistant", content } }] });

describe("the binding translator", () => {
  it("tells m2m100 the language", async () => {
    const { run, translator } = translatorOf(M2M100_MODEL, { translated_text: "A cat" });
    expect(await translator.translate("一只猫", "zh", { signal: SIGNAL })).toBe("A cat");
    expect(run).toHaveBeenCalledWith(M2M100_MODEL, { text: "一只猫", source_lang: "zh", target_lang: "en" });
    await expect(translator.translate("??", "und", { signal: SIGNAL })).rejects.toMatchObject({
      code: "invalid_request",
    });
  });

  it("gives m2m100 line by line and in pieces it can read", async () => {
    const { run, translator } = translatorOf(M2M100_MODEL, null);
    run.mockImplementation(async (_model, { text }) => ({ translated_text: `<${String(text).length}>` }));
    const long = "一只黑色的猫，".repeat(100);
    expect(await translator.translate(`猫\n${long}\n狗`, "zh", { signal: SIGNAL })).toBe(
      "<1>\n<399> <301>\n<1>",
    );
  });

  it("turns reasoning off where the model reasons", async () => {
    const qwen = translatorOf(DEFAULT_TRANSLATE_MODEL, chat("A cat"));
    await qwen.translator.translate("一只猫", "zh", { signal: SIGNAL });
    expect(qwen.run.mock.calls[0]?.[1]).toMatchObject({
      chat_template_kwargs: { enable_thinking: false },
      messages: [{ role: "system" }, { role: "user", content: "一只猫" }],
    });
    const llama = translatorOf(LLAMA, { response: "A cat" });
    expect(await llama.translator.translate("一只猫", "zh", { signal: SIGNAL })).toBe("A cat");
    expect(llama.run.mock.calls[0]?.[1]).not.toHaveProperty("chat_template_kwargs");
  });

  it.each([
    ["A black cat", "A black cat"],
    ["<think>The user wants…</think>\n\nA black cat", "A black cat"],
    ["The user wants… </think> A black cat", "A black cat"],
    ['"A black cat"', "A black cat"],
    ["“A black cat”", "A black cat"],
    ["```\nA black cat\n```", "A black cat"],
    ["Translation: A black cat", "A black cat"],
    ['A sign that says "OPEN" and "CLOSED"', 'A sign that says "OPEN" and "CLOSED"'],
    ['"OPEN" and "CLOSED"', '"OPEN" and "CLOSED"'],
    ["A shop named 猫咖 in the rain at night", "A shop named 猫咖 in the rain at night"],
  ])("reads %j", async (answer, text) => {
    const { translator } = translatorOf(DEFAULT_TRANSLATE_MODEL, chat(answer));
    expect(await translator.translate("一只黑色的猫", "zh", { signal: SIGNAL })).toBe(text);
  });

  it.each([
    ["no content", chat(null)],
    ["only thinking", chat("<think>Let me see, the user wants")],
    ["white space", chat("  \n ")],
    ["a refusal", chat("I'm sorry, but I can't help with that.")],
    ["a Chinese refusal", chat("抱歉，我无法翻译。")],
    ["a novel", chat("cat ".repeat(200))],
    ["half an answer", { choices: [{ message: { content: "A black" }, finish_reason: "length" }] }],
    ["the same text", chat("一只黑色的猫")],
    ["another Chinese text", chat("一只黑猫，坐着")],
    ["no choices", { choices: [] }],
    ["nothing", undefined],
    ["a number", 7],
  ])("refuses %s", async (_, output) => {
    const { translator } = translatorOf(DEFAULT_TRANSLATE_MODEL, output);
    await expect(translator.translate("一只黑色的猫", "zh", { signal: SIGNAL })).rejects.toMatchObject({
      code: "invalid_model_output",
    });
  });

  it("leaves data URIs out and maps failures", async () => {
    const { run, translator } = translatorOf(DEFAULT_TRANSLATE_MODEL, chat("A cat"));
    await translator.translate("猫 data:image/png;base64,iVBORw0KGgo= 狗", "zh", { signal: SIGNAL });
    expect(JSON.stringify(run.mock.calls[0])).not.toContain("iVBOR");
    run.mockRejectedValueOnce(new Error("3040: Capacity temporarily exceeded"));
    await expect(translator.translate("猫", "zh", { signal: SIGNAL })).rejects.toMatchObject({
      code: "capacity",
    });
  });
});
