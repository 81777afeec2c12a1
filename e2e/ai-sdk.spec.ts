import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { expect, test } from "@playwright/test";
import { APICallError, generateImage, generateText, streamText } from "ai";
import { pngSize, solidPng } from "./pictures.ts";

/** The contract with the Vercel AI SDK. */
const provider = (baseURL: string | undefined) =>
  createOpenAICompatible({
    name: "pictor",
    baseURL: `${baseURL}/v1`,
    apiKey: process.env.E2E_API_KEY ?? "",
    includeUsage: true,
  });
const QUICK = "dreamshaper-8-lcm";
const size = "256x256";

test("generateImage: several at once, with options of ours", async ({ baseURL }) => {
  const ask = () =>
    generateImage({
      model: provider(baseURL).imageModel(QUICK),
      prompt: "a lighthouse at dusk",
      n: 2,
      size,
      providerOptions: { pictor: { seed: 7, steps: 4, negative_prompt: "text" } },
    });
  const [first, second] = [await ask(), await ask()];
  expect(first.images.map(({ mediaType }) => mediaType)).toEqual(["image/png", "image/png"]);
  expect(pngSize(Buffer.from(first.images[0]?.uint8Array ?? []))).toEqual({ width: 256, height: 256 });
  expect(first.images[0]?.base64).not.toBe(first.images[1]?.base64);
  expect(second.images.map(({ base64 }) => base64)).toEqual(first.images.map(({ base64 }) => base64));
});

test("generateImage: edits with references and with a mask", async ({ baseURL }) => {
  const model = provider(baseURL).imageModel("gpt-image-1");
  const references = { text: "the same in winter", images: [solidPng(96, 96), solidPng(64, 96)] };
  const edited = await generateImage({ model, prompt: references, size });
  expect(edited.image.mediaType).toBe("image/jpeg");
  const prompt = { text: "a red balloon", images: [solidPng(256, 256)], mask: solidPng(256, 256, 0) };
  const masked = await generateImage({ model, prompt, size });
  expect(pngSize(Buffer.from(masked.image.uint8Array))).toEqual({ width: 256, height: 256 });
});

test("generateText and streamText: a picture in markdown", async ({ baseURL }) => {
  const model = provider(baseURL).chatModel(QUICK);
  const whole = await generateText({ model, prompt: "a fox" });
  expect(whole.text).toMatch(/^!\[a fox\]\(http:\/\/\S+\)$/);
  expect(whole.finishReason).toBe("stop");
  const streamed = streamText({ model, messages: [{ role: "user", content: "a fox" }] });
  let text = "";
  for await (const part of streamed.textStream) text += part;
  expect(text).toMatch(/^!\[a fox\]\(http:\/\/\S+\)$/);
  expect(await streamed.finishReason).toBe("stop");
  expect((await streamed.usage).totalTokens).toBe(0);
});

test("errors carry our words", async ({ baseURL }) => {
  const error = await generateImage({
    model: provider(baseURL).imageModel("no-such-model"),
    prompt: "x",
  }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(APICallError);
  expect(error).toMatchObject({ statusCode: 404, isRetryable: false });
  expect(String(error)).toContain("no-such-model");
});
