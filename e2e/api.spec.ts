import { request as httpRequest } from "node:http";
import { type APIResponse, expect, test } from "@playwright/test";
import { unique } from "./support/studio.ts";

const small = { model: "flux-2-klein-4b", width: 512, height: 512 };

/** The kind of picture, told by its first bytes alone. */
function kindOf(bytes: Buffer): string {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  return bytes.subarray(1, 4).toString("latin1") === "PNG" ? "image/png" : "unknown";
}

/** The events of an SSE reply: `[type, data]`. */
async function eventsOf(response: APIResponse): Promise<[type: string, data: string][]> {
  expect(response.headers()["content-type"]).toContain("text/event-stream");
  const blocks = (await response.text()).split("\n\n").filter((block) => /^(event|data):/m.test(block));
  return blocks.map((block) => [
    /^event: ?(.*)$/m.exec(block)?.[1] ?? "message",
    /^data: ?(.*)$/m.exec(block)?.[1] ?? "",
  ]);
}

test("POST /api/image answers as CF Flux Remix does, and the picture stands in the library", async ({
  request,
}) => {
  const prompt = unique("一只可爱的猫咪");
  const response = await request.post("/api/image", {
    data: { messages: [{ role: "user", content: prompt }], model: "DS-8-CF" },
  });
  expect(response.status()).toBe(200);
  const body = await response.json();
  expect(Object.keys(body).sort()).toEqual(["image", "prompt", "translatedPrompt"]);
  expect(body.prompt).toBe(prompt);
  expect(body.translatedPrompt).toMatch(/\b(cat|kitten)\b/i);
  const bytes = Buffer.from(body.image, "base64");
  expect(kindOf(bytes)).toBe("image/png");

  const query = new URLSearchParams({ query: prompt }).toString();
  const { items } = await (await request.get(`/api/v1/images?${query}`)).json();
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ prompt, model: "dreamshaper-8-lcm", bytes: bytes.length });
});

test("POST /api/image with stream:true sends the prompt, the picture and [DONE]", async ({ request }) => {
  const prompt = unique("秋天的石桥");
  const data = { messages: [{ role: "user", content: prompt }], stream: true };
  const events = await eventsOf(await request.post("/api/image", { data }));
  expect(events.map(([type]) => type)).toEqual(["accepted", "prompt", "image", "message"]);
  expect(JSON.parse(events[1]?.[1] ?? "")).toMatchObject({ prompt });
  expect(kindOf(Buffer.from(JSON.parse(events[2]?.[1] ?? "").image, "base64"))).toBe("image/jpeg");
  expect(events.at(-1)?.[1]).toBe("[DONE]");
});

test("POST /api/generate-image and GET /api/models speak as they did", async ({ request }) => {
  const { models } = await (await request.get("/api/models")).json();
  expect(models.length).toBeGreaterThanOrEqual(10);
  for (const model of models)
    expect(model).toMatchObject({ id: expect.any(String), name: expect.any(String) });
  const data = { prompt: unique("a teapot"), model: models[0].id };
  const body = await (await request.post("/api/generate-image", { data })).json();
  expect(kindOf(Buffer.from(body.image, "base64"))).toMatch(/^image\//);
});

test("the native API sends raw bytes on Accept: image/*", async ({ request }) => {
  const headers = { accept: "image/*" };
  const data = { ...small, prompt: unique("a mossy well"), seed: 5 };
  const response = await request.post("/api/v1/generations", { headers, data });
  expect(response.status()).toBe(200);
  expect(response.headers()["content-type"]).toBe(kindOf(await response.body()));
  expect(response.headers()["x-seed"]).toBe("5");
  const id = response.headers()["x-generation-id"] ?? "";
  expect(await (await request.get(`/api/v1/generations/${id}`)).json()).toMatchObject({
    status: "succeeded",
  });
});

test("the native API tells its stages on Accept: text/event-stream", async ({ request }) => {
  const headers = { accept: "text/event-stream" };
  const data = { ...small, prompt: unique("清晨的湖泊"), count: 2 };
  const events = await eventsOf(await request.post("/api/v1/generations", { headers, data }));
  const types = events.map(([type]) => type);
  expect(types.slice(0, 2)).toEqual(["accepted", "prompt"]);
  expect(types.filter((type) => type === "image")).toHaveLength(2);
  expect(types.at(-1)).toBe("done");
  const { generation } = JSON.parse(events.at(-1)?.[1] ?? "");
  expect(generation.pipeline.translated).toMatch(/lake/i);
});

test("clients that leave or break off leave nothing running", async ({ request, baseURL }) => {
  const url = `${baseURL}/api/v1/generations`;
  const body = (subject: string) =>
    JSON.stringify({ ...small, prompt: `${unique(subject)} --emulator-fault=latency:1500` });
  const json = { "content-type": "application/json" };

  // One reads the events and is gone once the model has begun.
  const leaving = new AbortController();
  const events = await fetch(url, {
    ...{ method: "POST", body: body("a tram"), signal: leaving.signal },
    headers: { ...json, accept: "text/event-stream" },
  });
  let text = "";
  for await (const chunk of events.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.includes("event: running")) break;
  }
  leaving.abort();
  const left = /"id":"(gen_\w+)"/.exec(text)?.[1] ?? "";
  expect(left).not.toBe("");

  // One never asks again for what it was promised.
  const promised = await request.post(url, {
    headers: { ...json, prefer: "respond-async" },
    data: body("a bus"),
  });
  expect(promised.status()).toBe(202);
  const { id: unasked } = await promised.json();

  // One hangs up in the middle of its body.
  await new Promise<void>((resolve) => {
    const broken = httpRequest(url, { method: "POST", headers: { ...json, "content-length": 5_000 } });
    broken.on("error", () => resolve());
    broken.write('{"prompt":', () => broken.destroy(new Error("gone")));
  });

  for (const id of [left, unasked]) {
    const status = async () => (await (await request.get(`${url}/${id}`)).json()).status;
    await expect.poll(status, { timeout: 45_000 }).toMatch(/^(succeeded|cancelled)$/);
  }
  expect((await request.get(`${baseURL}/api/v1/status`)).status()).toBe(200);
});

test("a picture's bytes are kept for ever: ETag, 304, range, and nothing in them may run", async ({
  request,
}) => {
  const data = { ...small, prompt: unique("a copper kettle") };
  const { images } = await (await request.post("/api/v1/generations", { data })).json();
  const { url, bytes } = images[0];
  const whole = await request.get(url);
  const { etag = "", ...headers } = whole.headers();
  expect((await whole.body()).length).toBe(bytes);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "cache-control": expect.stringContaining("immutable"),
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  expect((await request.get(url, { headers: { "if-none-match": etag } })).status()).toBe(304);
  const part = await request.get(url, { headers: { range: "bytes=0-9" } });
  expect([part.status(), (await part.body()).length]).toEqual([206, 10]);
});

test("the same seed gives the same picture, another seed another", async ({ request }) => {
  const prompt = unique("a windmill");
  const ask = async (seed: number) => {
    const headers = { accept: "image/*", "cache-control": "no-cache" };
    return (await request.post("/api/v1/generations", { headers, data: { ...small, prompt, seed } })).body();
  };
  const [first, again, other] = [await ask(1), await ask(1), await ask(2)];
  expect(first.equals(again)).toBe(true);
  expect(first.equals(other)).toBe(false);
});

const mistakes = [
  ["not JSON", "/api/image", "{", 400],
  ["no messages", "/api/image", { messages: [] }, 400],
  ["no user message", "/api/image", { messages: [{ role: "system", content: "a cat" }] }, 400],
  ["an empty prompt", "/api/v1/generations", { prompt: "  " }, 400],
  ["an unknown field", "/api/v1/generations", { prompt: "a cat", colour: "red" }, 400],
  ["an unknown model", "/api/v1/generations", { prompt: "a cat", model: "no-such-model" }, 404],
] as const;

for (const [mistake, path, data, status] of mistakes) {
  test(`${mistake} is refused with a sentence that helps`, async ({ request }) => {
    const headers = { "content-type": "application/json" };
    const response = await request.post(path, {
      headers,
      data: typeof data === "string" ? Buffer.from(data) : data,
    });
    expect(response.status()).toBe(status);
    const { error } = await response.json();
    const text = typeof error === "string" ? error : `${error.message} ${error.hint}`;
    expect(text.length).toBeGreaterThan(30);
    expect(response.headers()["x-request-id"]).toBeTruthy();
  });
}
