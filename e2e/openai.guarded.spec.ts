import { expect, test } from "@playwright/test";
import OpenAI, { AuthenticationError } from "openai";
import { pngSize } from "./pictures.ts";

const apiKey = process.env.E2E_API_KEY ?? "";

test("a wrong key is an AuthenticationError everywhere, and is not tried again", async ({ baseURL }) => {
  let calls = 0;
  const client = new OpenAI({
    baseURL: `${baseURL}/v1`,
    apiKey: "sk-wrong",
    fetch: (input, init) => {
      calls += 1;
      return fetch(input, init);
    },
  });
  const messages = [{ role: "user" as const, content: "a cat" }];
  const asked = [
    () => client.models.list(),
    () => client.images.generate({ prompt: "a cat" }),
    () => client.chat.completions.create({ model: "flux-1-schnell", messages }),
  ];
  for (const ask of asked) {
    const error = await ask().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ type: "invalid_request_error", code: "invalid_api_key" });
  }
  expect(calls).toBe(asked.length);
});

test("a link out of a reply opens without the key, and only as it was signed", async ({ baseURL }) => {
  const client = new OpenAI({ baseURL: `${baseURL}/v1`, apiKey });
  const reply = await client.images.generate({
    model: "dreamshaper-8-lcm",
    prompt: "a mill",
    size: "256x256",
    response_format: "url",
  });
  const url = new URL(reply.data?.[0]?.url ?? "");
  const picture = await fetch(url);
  expect(picture.status).toBe(200);
  expect(pngSize(Buffer.from(await picture.arrayBuffer()))).toEqual({ width: 256, height: 256 });
  const days = (Number(url.searchParams.get("expires")) - Date.now() / 1000) / 86_400;
  expect(days).toBeGreaterThan(7);
  url.searchParams.set("expires", String(Number(url.searchParams.get("expires")) + 86_400));
  expect((await fetch(url)).status).toBe(401);
  url.search = "";
  expect((await fetch(url)).status).toBe(401);
});
