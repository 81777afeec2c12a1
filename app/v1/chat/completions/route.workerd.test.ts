import { env } from "cloudflare:workers";
import { Buffer } from "node:buffer";
import { APIError } from "openai";
import type { ChatCompletionChunk } from "openai/resources/chat/completions";
import { describe, expect, test } from "vitest";
import { grayPng } from "@/lib/http/openai/gray-png";
import type { AiBinding } from "@/lib/providers/workers-ai/ai-binding";
import { faultyEmulator, ORIGIN } from "@/test/http-support";
import { localFetch, openAiClient } from "@/test/openai-support";

const PATIENCE = { timeout: 60_000 };
const QUICK = { model: "dreamshaper-8-lcm", size: "256x256" };
const { client } = openAiClient();
const user = (content: string) => ({ role: "user" as const, content });
const picture = grayPng({ width: 96, height: 64 }, new Uint8Array(96 * 64).fill(120));
const dataUri = `data:image/png;base64,${Buffer.from(picture).toString("base64")}`;
const showing = (text: string, ...urls: string[]) => ({
  role: "user" as const,
  content: [
    { type: "text" as const, text },
    ...urls.map((url) => ({ type: "image_url" as const, image_url: { url } })),
  ],
});

describe("POST /v1/chat/completions with the openai client", PATIENCE, () => {
  test("paints the last user message and answers with a link in markdown", async () => {
    const reply = await client.chat.completions.create({
      ...QUICK,
      messages: [
        { role: "system", content: "You are helpful." },
        user("a castle"),
        { role: "assistant", content: "![a castle](https://elsewhere.example/x.png)" },
        user("a [blue]\n`door`"),
      ],
      temperature: 0.7,
    });
    const [choice] = reply.choices;
    expect(reply).toMatchObject({ object: "chat.completion", model: "dreamshaper-8-lcm" });
    expect(reply.id).toMatch(/^chatcmpl-[0-9A-Z]{26}$/);
    expect(choice).toMatchObject({ index: 0, finish_reason: "stop", message: { role: "assistant" } });
    const [, alt, url] = /^!\[(.*)\]\((\S+)\)$/.exec(choice?.message.content ?? "") ?? [];
    expect(alt).toBe("a \\[blue\\] \\`door\\`");
    expect(choice?.message).toMatchObject({ images: [{ type: "image_url", image_url: { url } }] });
    expect((await localFetch()(url ?? "")).headers.get("content-type")).toBe("image/png");
  });

  test("streams the role, the picture, the end and the usage", async () => {
    const stream = await client.chat.completions.create({
      ...QUICK,
      messages: [user("a harbour")],
      stream: true,
      stream_options: { include_usage: true },
    });
    const chunks: ChatCompletionChunk[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks.map(({ choices }) => choices[0]?.delta.role)).toEqual(["assistant", ...Array(3)]);
    expect(chunks.map(({ choices }) => choices[0]?.finish_reason)).toEqual([null, null, "stop", undefined]);
    expect(chunks[1]?.choices[0]?.delta.content).toMatch(/^!\[a harbour\]\(https:\/\/studio\.example\/i\//);
    expect(chunks[1]?.choices[0]?.delta).toHaveProperty("images.0.image_url.url");
    expect(chunks[3]?.usage).toMatchObject({ total_tokens: 0 });
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1);
  });

  test("opens the stream before the picture is there, and ends it with [DONE]", async () => {
    const released = Promise.withResolvers<void>();
    const emulator: AiBinding = env.AI;
    const AI: AiBinding = {
      run: async (model, inputs, options) => {
        await released.promise;
        return emulator.run(model, inputs, options);
      },
    };
    const response = await openAiClient({ AI })
      .client.chat.completions.create({ ...QUICK, messages: [user("a harbour")], stream: true })
      .asResponse();
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader?.read())?.value ?? "";
    expect(text).toContain('"delta":{"role":"assistant"');
    released.resolve();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) text += part.value;
    expect(text.endsWith("data: [DONE]\n\n")).toBe(true);
  });

  test("takes the pictures of the message as references, and keeps their shape", async () => {
    const messages = [showing("the same at night", dataUri)];
    const { response, data } = await client.chat.completions
      .create({ model: "gpt-image-1", messages })
      .withResponse();
    expect(response.headers.get("x-model")).toBe("flux-2-klein-4b");
    const url = /\((\S+)\)$/.exec(data.choices[0]?.message.content ?? "")?.[1] ?? "";
    const again = await client.chat.completions
      .create({ model: "sd-1.5-inpainting", messages: [showing("the same in fog", url)] })
      .withResponse();
    expect(again.response.headers.get("x-model")).toBe("sd-1.5-inpainting");
  });

  test("says so where a model takes no pictures", async () => {
    const reply = await client.chat.completions.create({ ...QUICK, messages: [showing("a bird", dataUri)] });
    expect(reply.choices[0]?.message.content).toContain("DreamShaper 8 LCM takes no pictures as input");
  });

  test("fetches no pictures from other addresses, and none of ours without a right to it", async () => {
    const ask = (url: string) =>
      client.chat.completions
        .create({ model: "flux-2-klein-4b", messages: [showing("a bird", url)] })
        .catch((error: unknown) => error);
    const bad = { status: 400, code: "invalid_image", param: "messages.0.content.1.image_url" };
    expect(await ask("https://elsewhere.example/x.png")).toMatchObject(bad);
    expect(await ask("http://127.0.0.1/i/x.png")).toMatchObject(bad);
    expect(await ask("not an address")).toMatchObject(bad);
    expect(await ask(`${ORIGIN}/i/${"0".repeat(64)}.png`)).toMatchObject(bad);
  });

  test("refuses what cannot be painted", async () => {
    const ask = (body: object) => client.post("/chat/completions", { body }).catch((error: unknown) => error);
    expect(await ask({ messages: [] })).toMatchObject({ status: 400, param: "messages" });
    expect(await ask({ messages: [{ role: "system", content: "x" }] })).toMatchObject({ status: 400 });
    expect(await ask({ messages: [user(" ")] })).toMatchObject({ param: "messages.0.content" });
    expect(await ask({ messages: [showing("", dataUri)] })).toMatchObject({ status: 400 });
  });

  test("tells a failure in the stream, and ends it", async () => {
    const { client: failing } = openAiClient({ AI: faultyEmulator("8007") });
    const stream = await failing.chat.completions.create({
      ...QUICK,
      messages: [user("a cat")],
      stream: true,
    });
    const read = async () => {
      for await (const _chunk of stream);
    };
    await expect(read()).rejects.toBeInstanceOf(APIError);
  });
});
