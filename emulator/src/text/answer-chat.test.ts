import { describe, expect, it } from "vitest";
import { planFaults } from "../fault-plan.ts";
import { textModels } from "../models/text-models.ts";
import { answerText } from "./answer-text.ts";

const translate =
  "Translate the user's picture prompt to English. Do not enhance it. Answer with the translation only.";
const enhance = "Rewrite the picture prompt in English so that it is richer. Answer with the prompt only.";

async function ask(id: string, input: object, fault = "") {
  const model = textModels.find((candidate) => candidate.id === id);
  if (!model) throw new Error(`no model ${id}`);
  return answerText(model, input, planFaults([fault], 1, 1));
}

function messages(system: string, user: string) {
  return [
    { role: "system", content: system },
    { role: "user", content: user },
  ];
}

const glm = "@cf/zai-org/glm-4.7-flash";
const llama = "@cf/meta/llama-3.3-70b-instruct-fp8-fast";

describe("chat models", () => {
  it("translate in their own shapes", async () => {
    const input = { messages: messages(translate, "一只可爱的猫咪") };
    expect((await ask(glm, input)).value).toMatchObject({
      object: "chat.completion",
      choices: [{ message: { content: "a cute kitten" }, finish_reason: "stop" }],
    });
    expect((await ask(llama, input)).value).toMatchObject({ response: "a cute kitten" });
  });

  it("find the text behind an instruction in one message", async () => {
    for (const prompt of ["Translate to English: 一只可爱的猫咪", '翻译成英文\n"""一只可爱的猫咪"""']) {
      expect((await ask(llama, { prompt })).value).toMatchObject({ response: "a cute kitten" });
    }
  });

  it("enrich what they are given, the same way every time", async () => {
    const rich = async (text: string) =>
      (await ask(llama, { messages: messages(enhance, text) })).value as { response: string };
    const cat = await rich("一只猫坐在海边 --ar 1:1");
    expect(cat.response).toMatch(/^a cat sitting by the sea, with .+ --ar 1:1$/);
    expect(await rich("一只猫坐在海边 --ar 1:1")).toEqual(
      expect.objectContaining({ response: cat.response }),
    );
    expect((await rich("a city street at night")).response).not.toContain("fur");
  });

  it("spend tokens on reasoning unless told not to", async () => {
    const input = { messages: messages(translate, "一只可爱的猫咪"), max_tokens: 20 };
    expect((await ask(glm, input)).value).toMatchObject({
      choices: [{ message: { content: null }, finish_reason: "length" }],
    });
    const off = { ...input, chat_template_kwargs: { enable_thinking: false } };
    expect((await ask(glm, off)).value).toMatchObject({
      choices: [{ message: { content: "a cute kitten", reasoning_content: null } }],
    });
  });

  it("answer JSON in the schema that is asked for", async () => {
    const schema = {
      type: "object",
      properties: { translation: { type: "string" }, language: { type: "string" } },
    };
    const input = {
      messages: messages(translate, "一只可爱的猫咪"),
      response_format: { type: "json_schema", json_schema: schema },
    };
    const expected = { translation: "a cute kitten", language: "zh" };
    expect((await ask(llama, input)).value).toMatchObject({ response: expected });
    const named = { ...input, response_format: { type: "json_schema", json_schema: { name: "t", schema } } };
    const value = (await ask(glm, named)).value as { choices: { message: { content: string } }[] };
    expect(JSON.parse(value.choices[0]?.message.content ?? "")).toEqual(expected);
    await expect(ask(llama, { ...input, stream: true })).rejects.toThrow(
      "JSON Mode does not support streaming",
    );
  });

  it("stream in both families", async () => {
    const input = { messages: messages(translate, "一只可爱的猫咪"), stream: true };
    const text = async (id: string, read: (event: Record<string, unknown>) => unknown) =>
      ((await ask(id, input)).stream ?? "")
        .split("\n\n")
        .filter((line) => line.startsWith("data: {"))
        .map((line) => read(JSON.parse(line.slice(6)) as Record<string, unknown>) ?? "")
        .join("");
    expect(await text(llama, (event) => event.response)).toBe("a cute kitten");
    type Chunk = { delta: { content?: string } }[];
    expect(await text(glm, (event) => (event.choices as Chunk)[0]?.delta.content)).toBe("a cute kitten");
    expect((await ask(glm, input)).stream).toMatch(/data: \[DONE\]\n\n$/);
  });

  it("give useless answers on demand", async () => {
    const input = { messages: messages(translate, "一只可爱的猫咪") };
    expect((await ask(llama, input, "empty")).value).toMatchObject({ response: "" });
    expect((await ask(llama, input, "refusal")).value).toMatchObject({
      response: expect.stringContaining("can't assist"),
    });
    expect((await ask(glm, input, "null")).value).toMatchObject({
      choices: [{ message: { content: null } }],
    });
    expect((await ask(llama, input, "thinking")).value).toMatchObject({
      response: expect.stringMatching(/^<think>/),
    });
  });
});

describe("m2m100", () => {
  const m2m = "@cf/meta/m2m100-1.2b";
  it("believes the source language it is told", async () => {
    const text = "一只可爱的猫咪";
    expect((await ask(m2m, { text, source_lang: "chinese", target_lang: "english" })).value).toEqual({
      translated_text: "a cute kitten",
    });
    expect((await ask(m2m, { text, target_lang: "en" })).value).toEqual({ translated_text: text });
  });
  it("refuses what it does not know", async () => {
    await expect(ask(m2m, { text: "x" })).rejects.toThrow("5006: Error: oneOf at '/' not met");
    await expect(ask(m2m, { text: "x", source_lang: "klingon", target_lang: "en" })).rejects.toThrow(
      "8001: ",
    );
  });
});
