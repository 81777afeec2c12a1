import { describe, expect, test } from "vitest";
import { POST as generateImage } from "@/app/api/generate-image/route";
import { GET, POST } from "@/app/api/image/route";
import { GET as listModels } from "@/app/api/models/route";
import { GET as listImages } from "@/app/api/v1/images/route";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { LIMITS } from "@/lib/domain/limits";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";
import { asOwner, callRoute, faultyEmulator, settle } from "@/test/http-support";

interface ImageReply {
  readonly prompt: string;
  readonly translatedPrompt: string;
  readonly image: string;
}
const user = (content: unknown) => ({ role: "user", content });
const chat = (body: unknown, more = {}) => callRoute(POST, { body, headers: asOwner, ...more });

async function readImage(response: Response): Promise<ImageReply> {
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}

/** Pictures are really painted, which takes a while on a busy machine. */
const PATIENCE = { timeout: 30_000 };

describe("POST /api/image", PATIENCE, () => {
  test("the example of CF Flux Remix works as it did, and the picture is in the library", async () => {
    const response = await chat({ messages: [user("一只可爱的猫咪")], model: "DS-8-CF" });
    const reply = await readImage(response);
    expect(Object.keys(reply)).toEqual(["prompt", "translatedPrompt", "image"]);
    expect(reply.prompt).toBe("一只可爱的猫咪");
    expect(reply.translatedPrompt).toMatch(/cat|kitten/i);
    expect(sniffMediaType(decodeBase64(reply.image))).not.toBeNull();
    expect(response.headers.get("server-timing")).toMatch(/model;dur=\d+.*total;dur=\d+/);
    await settle();
    const listed = await callRoute(listImages, { headers: asOwner });
    const { items } = await listed.json<{
      items: { prompt: string; model: string; generationId: string }[];
    }>();
    expect(items[0]).toMatchObject({ prompt: "一只可爱的猫咪", model: "dreamshaper-8-lcm" });
    expect(items[0]?.generationId).toBe(response.headers.get("x-generation-id"));
  });

  test.each([
    "FLUX.1-Schnell-CF",
    "SD-XL-Bash-CF",
    "SD-XL-Lightning-CF",
    "@cf/leonardo/lucid-origin",
    undefined,
  ])("model %s paints", async (model) => {
    const reply = await readImage(await chat({ messages: [user("a lighthouse at dusk")], model }));
    expect(reply.translatedPrompt).toBe("a lighthouse at dusk");
    expect(decodeBase64(reply.image).length).toBeGreaterThan(1000);
  });

  test("the last user message counts, as text or in parts, whatever else clients send", async () => {
    const reply = await readImage(
      await chat({
        model: "DS-8-CF",
        temperature: 0.5,
        messages: [
          { role: "system", content: "be brief" },
          user("a dog"),
          { role: "assistant", content: null, tool_calls: [] },
          user([
            { type: "text", text: "a red" },
            { type: "image_url", image_url: { url: "data:," } },
            { type: "text", text: "bicycle" },
          ]),
          { role: "assistant", content: "here you are" },
        ],
      }),
    );
    expect(reply.prompt).toBe("a red\nbicycle");
  });

  test("---ntl keeps the prompt as it is", async () => {
    const reply = await readImage(await chat({ messages: [user("一只猫 ---ntl")], model: "DS-8-CF" }));
    expect(reply).toMatchObject({ prompt: "一只猫", translatedPrompt: "一只猫" });
  });

  test("stream:true tells the prompt, the picture and the end", async () => {
    const response = await chat({ messages: [user("一只猫")], model: "DS-8-CF", stream: true });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const events = (await response.text()).trim().split("\n\n");
    const types = events.map((event) => /^event: (\w+)/.exec(event)?.[1] ?? "end");
    expect(types).toEqual(["accepted", "prompt", "image", "end"]);
    const image = events[2]?.split("\ndata: ")[1] ?? "";
    expect(Object.keys(JSON.parse(image))).toEqual(["prompt", "translatedPrompt", "image"]);
    expect(events[3]).toBe("data: [DONE]");
  });

  test("stream:true with an unknown model is still a plain 404", async () => {
    const response = await chat({ messages: [user("a cat")], model: "no-such", stream: true });
    expect(response.status).toBe(404);
  });

  test("without a library the caller still gets the picture", async () => {
    const env = { DB: undefined, IMAGES_BUCKET: undefined };
    const response = await chat({ messages: [user("a cat")], model: "DS-8-CF" }, { env });
    await readImage(response);
    expect(response.headers.get("x-stored")).toBe("false");
  });

  test("a provider out of quota is a 429 with the seconds to midnight", async () => {
    const env = { AI: faultyEmulator("4006") };
    const response = await chat({ messages: [user("a cat")], model: "FLUX.1-Schnell-CF" }, { env });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await response.json()).toMatchObject({ code: "quota_exhausted" });
  });
});

const long = "x".repeat(LIMITS.maxPromptLength + 1);
const badRequests: [string, Parameters<typeof callRoute>[1], number, string][] = [
  ["no JSON", { body: "{" }, 400, "invalid_json"],
  ["an empty body", { body: "" }, 400, "invalid_json"],
  ["no object", { body: "null" }, 400, "invalid_request"],
  ["broken UTF-8", { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400, "invalid_json"],
  ["no messages", { body: {} }, 400, "invalid_request"],
  ["empty messages", { body: { messages: [] } }, 400, "invalid_request"],
  ["messages as text", { body: { messages: "a cat" } }, 400, "invalid_request"],
  ["no user message", { body: { messages: [{ role: "system", content: "hi" }] } }, 400, "invalid_request"],
  ["an empty prompt", { body: { messages: [user("  ")] } }, 400, "invalid_request"],
  ["only a directive", { body: { messages: [user("---tl")] } }, 400, "invalid_request"],
  ["content as number", { body: { messages: [user(7)] } }, 400, "invalid_request"],
  ["model as number", { body: { messages: [user("a cat")], model: 7 } }, 400, "invalid_request"],
  ["stream as text", { body: { messages: [user("a cat")], stream: "yes" } }, 400, "invalid_request"],
  ["an over-long prompt", { body: { messages: [user(long)] } }, 400, "prompt_too_long"],
  ["an unknown model", { body: { messages: [user("a cat")], model: "no-such" } }, 404, "model_not_found"],
  ["a body over the limit", { body: `"${"x".repeat(LIMITS.maxBodyBytes)}"` }, 413, "payload_too_large"],
  [
    "form data",
    { body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } },
    415,
    "unsupported_media_type",
  ],
  [
    "another charset",
    { body: "{}", headers: { "content-type": "application/json; charset=gbk" } },
    415,
    "unsupported_media_type",
  ],
  [
    "a compressed body",
    { body: "{}", headers: { "content-encoding": "gzip" } },
    415,
    "unsupported_media_type",
  ],
];

describe("bad input to POST /api/image", () => {
  test.each(badRequests)("%s", async (_name, call = {}, status, code) => {
    const response = await callRoute(POST, { ...call, headers: { ...asOwner, ...call.headers } });
    const reply = await response.json<{ error: string; code: string; requestId: string }>();
    expect([response.status, reply.code]).toEqual([status, code]);
    expect(reply.error).toMatch(/^[A-Z].*\.$/s);
    expect(reply.requestId).toBe(response.headers.get("x-request-id"));
  });

  test("a body that never ends is cut off at the limit", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024).fill(0x20));
      },
    });
    const response = await callRoute(POST, { body, headers: asOwner });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(LIMITS.maxBodyBytes + 4 * 1024 * 1024);
  });

  test("GET is a 405 that names POST", async () => {
    const response = await callRoute(GET, { headers: asOwner });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("OPTIONS, POST");
  });
});

describe("POST /api/generate-image", PATIENCE, () => {
  test("a bare prompt becomes a picture", async () => {
    const body = { prompt: "一只可爱的猫咪", model: "DS-8-CF" };
    const reply = await readImage(await callRoute(generateImage, { body, headers: asOwner }));
    expect(reply.translatedPrompt).toMatch(/cat|kitten/i);
  });

  test.each([[{}], [{ prompt: "" }], [{ prompt: 3 }], [{ prompt: long }]])(
    "bad body %# is refused",
    async (body) => {
      const response = await callRoute(generateImage, { body, headers: asOwner });
      expect(response.status).toBe(400);
    },
  );
});

test("GET /api/models lists the ids of CF Flux Remix first, and needs no key", async () => {
  const response = await callRoute(listModels);
  const { models } = await response.json<{ models: { id: string; name: string; path: string }[] }>();
  expect(models.slice(0, 4).map(({ id }) => id)).toEqual([
    "FLUX.1-Schnell-CF",
    "DS-8-CF",
    "SD-XL-Bash-CF",
    "SD-XL-Lightning-CF",
  ]);
  expect(models.every(({ name, path }) => name && path)).toBe(true);
  const ids = models.map(({ id }) => id);
  expect(ids).toContain("flux-2-dev");
  expect(new Set(ids).size).toBe(ids.length);
});
