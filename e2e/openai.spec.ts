import { expect, test } from "@playwright/test";
import OpenAI, { APIError, BadRequestError, InternalServerError, NotFoundError } from "openai";
import { pngSize, solidPng } from "./pictures.ts";

/** The contract with OpenAI's own client. What needs a locked deployment is in openai.guarded.spec.ts. */
const QUICK = { model: "dreamshaper-8-lcm", size: "256x256" } as const;
/** No settings of a chat, so the size is the model's own. */
const CHAT = { model: "@cf/lykon/dreamshaper-8-lcm" };

let client: OpenAI;
let calls = 0;
test.beforeEach(({ baseURL }) => {
  calls = 0;
  client = new OpenAI({
    baseURL: `${baseURL}/v1`,
    apiKey: process.env.E2E_API_KEY ?? "",
    fetch: (input, init) => {
      // The client tries once with a data: address whether forms work here.
      if (!String(input).startsWith("data:")) calls += 1;
      return fetch(input, init);
    },
  });
});

const decode = (base64: string | undefined) => Buffer.from(base64 ?? "", "base64");
const file = (side: number, name = "picture.png") =>
  new File([solidPng(side, side)], name, { type: "image/png" });
async function failure(work: Promise<unknown>): Promise<APIError> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (error instanceof APIError) return error;
  throw new Error("this should have failed with an error of the API", { cause: error });
}

test("generate: base64, several at once", async () => {
  const reply = await client.images.generate({ ...QUICK, prompt: "a lighthouse at dusk", n: 3 });
  expect(reply.data?.map(({ b64_json }) => pngSize(decode(b64_json)))).toEqual(
    Array(3).fill({ width: 256, height: 256 }),
  );
  expect(new Set(reply.data?.map(({ b64_json }) => b64_json)).size).toBe(3);
  expect(reply.data?.[0]?.revised_prompt).toBe("a lighthouse at dusk");
  expect(reply).toMatchObject({ size: "256x256", output_format: "png", usage: { total_tokens: 0 } });
  expect(reply._request_id).toBeTruthy();
});

test("generate: a link that can be fetched", async () => {
  const reply = await client.images.generate({ ...QUICK, prompt: "a mill", response_format: "url" });
  expect(reply.data?.[0]?.b64_json).toBeUndefined();
  const picture = await fetch(reply.data?.[0]?.url ?? "");
  expect(picture.status).toBe(200);
  expect(pngSize(Buffer.from(await picture.arrayBuffer()))).toEqual({ width: 256, height: 256 });
});

test("generate: streamed", async () => {
  const stream = await client.images.generate({
    ...QUICK,
    prompt: "a boat",
    stream: true,
    partial_images: 2,
  });
  const events = [];
  for await (const event of stream) events.push(event);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ type: "image_generation.completed", size: "256x256" });
  expect(pngSize(decode(events[0]?.b64_json))).toEqual({ width: 256, height: 256 });
});

test("edit: references, a mask, a large picture, streamed", async () => {
  const references = await client.images.edit({
    image: [file(128, "a.png"), file(96, "b.png")],
    prompt: "the same in winter",
    size: "256x256",
  });
  expect(references).toMatchObject({ size: "256x256", output_format: "jpeg" });
  const masked = await client.images.edit({
    image: file(256),
    mask: new File([solidPng(256, 256, 0)], "mask.png", { type: "image/png" }),
    model: "gpt-image-1",
    prompt: "a red balloon",
  });
  expect(masked).toMatchObject({ size: "512x512", output_format: "png" });
  const stream = await client.images.edit({ image: file(1024), prompt: "in fog", stream: true });
  const types = [];
  for await (const event of stream) types.push(event.type);
  expect(types).toEqual(["image_edit.completed"]);
});

test("variations", async () => {
  const reply = await client.images.createVariation({ image: file(200), n: 2, size: "256x256" });
  expect(reply.data).toHaveLength(2);
});

test("models: listed, and found by an id with slashes", async () => {
  const ids = [];
  for await (const model of client.models.list()) ids.push(model.id);
  expect(ids).toContain("flux-1-schnell");
  const name = "@cf/black-forest-labs/flux-1-schnell";
  expect(await client.models.retrieve(name)).toMatchObject({ id: name, object: "model" });
  const plain = await client.get<{ id: string }>(`/models/${name}`);
  expect(plain.id).toBe(name);
});

test("chat: whole", async () => {
  const reply = await client.chat.completions.create({
    ...CHAT,
    messages: [{ role: "user", content: "a fox [in] snow" }],
  });
  const content = reply.choices[0]?.message.content ?? "";
  const url = /^!\[a fox \\\[in\\\] snow\]\((http:\/\/[^)\s]+)\)$/.exec(content)?.[1];
  expect((await fetch(url ?? "")).headers.get("content-type")).toBe("image/png");
  expect(reply.choices[0]).toMatchObject({
    finish_reason: "stop",
    message: { role: "assistant", images: [{ type: "image_url", image_url: { url } }] },
  });
});

test("chat: streamed, with a picture as reference", async () => {
  const url = `data:image/png;base64,${Buffer.from(solidPng(64, 64)).toString("base64")}`;
  const stream = await client.chat.completions.create({
    model: "sd-1.5-inpainting",
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      {
        role: "user",
        content: [
          { type: "text", text: "the same at night" },
          { type: "image_url", image_url: { url } },
        ],
      },
    ],
  });
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  expect(chunks[0]?.choices[0]?.delta.role).toBe("assistant");
  expect(chunks.map(({ choices }) => choices[0]?.delta.content ?? "").join("")).toMatch(/^!\[.*\]\(http/);
  expect(chunks.at(-2)?.choices[0]?.finish_reason).toBe("stop");
  expect(chunks.at(-1)?.usage).toMatchObject({ total_tokens: 0 });
});

test("errors: the caller's mistakes are named and not tried again", async () => {
  const prompt = "a cat";
  const size = await failure(client.images.generate({ ...QUICK, prompt, size: "huge" }));
  expect(size).toBeInstanceOf(BadRequestError);
  expect(size).toMatchObject({ type: "invalid_request_error", param: "size", code: "invalid_value" });
  expect(size.requestID).toBeTruthy();
  const model = await failure(client.images.generate({ model: "no-such-model", prompt }));
  expect(model).toBeInstanceOf(NotFoundError);
  expect(model).toMatchObject({ param: "model", code: "model_not_found" });
  expect(await failure(client.images.edit({ image: file(600), prompt, model: "flux-2-dev" }))).toMatchObject({
    status: 400,
    param: "image",
  });
  expect(await failure(client.embeddings.create({ model: "x", input: "y" }))).toBeInstanceOf(NotFoundError);
  expect(calls).toBe(4);
});

test("errors: a declined prompt", async () => {
  const prompt = "a cat --emulator-fault=8007";
  expect(await failure(client.images.generate({ ...QUICK, prompt }))).toMatchObject({
    status: 400,
    type: "image_generation_user_error",
    code: "moderation_blocked",
  });
  const stream = await client.images.generate({ ...QUICK, prompt, stream: true });
  const read = async () => {
    for await (const event of stream) expect(event).toBeNull();
  };
  expect(await failure(read())).toMatchObject({ code: "moderation_blocked" });
  expect(calls).toBe(2);
});

test("errors: a model short of capacity is tried again when the server says", async () => {
  const error = await failure(
    client.images.generate({ ...QUICK, prompt: "a cat --emulator-fault=3040" }, { maxRetries: 1 }),
  );
  expect(error).toBeInstanceOf(InternalServerError);
  expect(error).toMatchObject({ status: 503, code: "rate_limit_exceeded" });
  expect(error.headers?.get("x-should-retry")).toBe("true");
  expect(Number(error.headers?.get("retry-after"))).toBeGreaterThan(0);
  expect(calls).toBe(2);
});
