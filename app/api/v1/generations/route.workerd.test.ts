import { describe, expect, test } from "vitest";
import { GET as getGeneration } from "@/app/api/v1/generations/[id]/route";
import { POST } from "@/app/api/v1/generations/route";
import { GET as getImage } from "@/app/api/v1/images/[id]/route";
import { GET as listImages } from "@/app/api/v1/images/route";
import { GET as listPrompts } from "@/app/api/v1/prompts/route";
import { GET as getFile } from "@/app/i/[file]/route";
import { generationSchema } from "@/lib/domain/generation";
import { LIMITS } from "@/lib/domain/limits";
import type { AiBinding } from "@/lib/providers/workers-ai/ai-binding";
import { asOwner, callRoute, faultyEmulator, type RouteCall, settle } from "@/test/http-support";

const generate = (body: unknown, accept = "application/json", more: RouteCall = {}) =>
  callRoute(POST, { body, ...more, headers: { ...asOwner, accept, ...more.headers } });

interface SentEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}
async function readEvents(response: Response): Promise<SentEvent[]> {
  const blocks = (await response.text()).trim().split("\n\n");
  return blocks
    .filter((block) => !block.startsWith(":"))
    .map((block) => JSON.parse(block.split("\ndata: ")[1] ?? ""));
}

/** Pictures are really painted, which takes a while on a busy machine. */
const PATIENCE = { timeout: 30_000 };

describe("POST /api/v1/generations", PATIENCE, () => {
  test("as JSON: the record, with pictures under addresses that work", async () => {
    const response = await generate({
      prompt: "一座灯塔",
      model: "sdxl-lightning",
      count: 2,
      seed: 7,
      steps: 99,
    });
    expect(response.headers.get("server-timing")).toContain("total;dur=");
    const generation = generationSchema.parse(await response.json());
    expect(generation).toMatchObject({ status: "succeeded", source: "api", stored: true });
    expect(generation.pipeline.language).toBe("zh");
    expect(generation.requested.steps).toBe(99);
    expect(generation.changes.map(({ parameter }) => parameter)).toContain("steps");
    expect(generation.images.map(({ seed }) => seed)).toEqual([7, 8]);
    await settle();
    for (const image of generation.images) {
      const { pathname, search } = new URL(image.url, "http://host");
      const file = await callRoute(getFile, { path: image.url, params: { file: pathname.slice(3) } });
      expect([file.status, file.headers.get("content-type")], search).toEqual([200, image.mediaType]);
      const one = await callRoute(getImage, { headers: asOwner, params: { id: image.id } });
      expect(await one.json()).toMatchObject({ id: image.id, prompt: "一座灯塔" });
    }
    const again = await callRoute(getGeneration, { headers: asOwner, params: { id: generation.id } });
    expect(generationSchema.parse(await again.json()).images).toHaveLength(2);
  });

  test("Accept: image/* gives the picture itself and its facts in headers", async () => {
    const response = await generate({ prompt: "a lighthouse", model: "sdxl-base", seed: 5 }, "image/*");
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isPng = response.headers.get("content-type") === "image/png";
    expect(bytes.subarray(0, 2)).toEqual(new Uint8Array(isPng ? [0x89, 0x50] : [0xff, 0xd8]));
    expect(response.headers.get("x-seed")).toBe("5");
    expect(response.headers.get("x-model")).toBe("sdxl-base");
    expect(response.headers.get("x-generation-id")).toMatch(/^gen_/);
    expect(response.headers.get("content-disposition")).toMatch(/^inline; filename="img_\w+\.(png|jpg)"$/);
  });

  test("Accept: text/event-stream tells what happens as it happens", async () => {
    const body = { prompt: "a lighthouse", model: "sdxl-lightning", count: 2 };
    const response = await generate(body, "text/event-stream");
    const events = await readEvents(response);
    const types = events.map(({ type }) => type);
    expect(types.slice(0, 2)).toEqual(["accepted", "prompt"]);
    expect(types.filter((type) => type === "image")).toHaveLength(2);
    expect(types.at(-1)).toBe("done");
    expect(generationSchema.parse(events.at(-1)?.generation).images).toHaveLength(2);
  });

  test("where nothing can be kept, the reply itself carries the picture", async () => {
    const env = { DB: undefined, IMAGES_BUCKET: undefined };
    const response = await generate({ prompt: "a lighthouse" }, "application/json", { env });
    const generation = generationSchema.parse(await response.json());
    expect(generation.stored).toBe(false);
    expect(generation.images[0]?.url).toMatch(/^data:image\/jpeg;base64,\/9j/);
  });

  test("requests of the studio's own page are the studio's", async () => {
    const headers = { "sec-fetch-site": "same-origin" };
    const response = await generate({ prompt: "a cat" }, "application/json", { headers });
    expect(await response.json()).toMatchObject({ source: "studio" });
  });

  test("a failure of the provider is an error in the asked form: a status, or an event", async () => {
    const env = { AI: faultyEmulator("3030") };
    const plain = await generate({ prompt: "a cat", model: "flux-1-schnell" }, "application/json", { env });
    expect(plain.status).toBeGreaterThanOrEqual(400);
    const { error } = await plain.json<{ error: { code: string } }>();
    const events = await readEvents(await generate({ prompt: "a cat" }, "text/event-stream", { env }));
    const failures = events.filter(({ type, position }) => type === "error" && position === null);
    expect(failures).toMatchObject([{ error: { code: error.code } }]);
  });

  test("a caller who leaves the events stops what was not sent to the model yet", async () => {
    let calls = 0;
    const AI: AiBinding = {
      run: async () => {
        calls += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
        throw new Error("5006: a failure, so that the next part has its turn");
      },
    };
    const response = await generate({ prompt: "a cat", count: 8 }, "text/event-stream", { env: { AI } });
    await response.body?.cancel();
    await settle();
    expect(calls).toBeLessThan(8);
  });

  test.each([
    ["a NUL", "a cat\u0000 and a dog"],
    ["half a surrogate pair", "a cat \ud83d and a dog"],
    ["quotes and operators", `"a cat' OR 1=1; --" NEAR(x) *`],
    ["a right-to-left override", "a cat \u202e and a dog"],
    ["only emoji", "🐈‍⬛🏠"],
    ["the longest prompt", "x".repeat(LIMITS.maxPromptLength)],
  ])("a prompt with %s is painted and found again", async (_name, prompt) => {
    const response = await generate({ prompt, model: "sdxl-lightning", translate: "off" });
    expect(response.status, await response.clone().text()).toBe(200);
    const generation = generationSchema.parse(await response.json());
    expect(generation.stored).toBe(true);
    await settle();
    const again = await callRoute(getGeneration, { headers: asOwner, params: { id: generation.id } });
    expect(again.status).toBe(200);
    const path = `/?query=${encodeURIComponent(generation.prompt.toWellFormed().slice(0, 100))}`;
    for (const handler of [listImages, listPrompts]) {
      expect((await callRoute(handler, { headers: asOwner, path })).status).toBe(200);
    }
  });

  const bad: [string, unknown, string, number, string][] = [
    ["no prompt", {}, "application/json", 400, "invalid_request"],
    ["an unknown field", { prompt: "a", stepz: 1 }, "application/json", 400, "invalid_request"],
    ["a negative seed", { prompt: "a", seed: -1 }, "application/json", 400, "invalid_request"],
    ["too many pictures", { prompt: "a", count: 99 }, "application/json", 400, "invalid_request"],
    ["several pictures as bytes", { prompt: "a", count: 2 }, "image/*", 400, "invalid_request"],
    ["an unknown model", { prompt: "a", model: "x" }, "application/json", 404, "model_not_found"],
    ["an unknown model as events", { prompt: "a", model: "x" }, "text/event-stream", 404, "model_not_found"],
    [
      "an image that is none",
      { prompt: "a", model: "flux-2-dev", inputImages: ["%%"] },
      "*/*",
      400,
      "invalid_image",
    ],
    [
      "a picture model without a picture",
      { prompt: "a", model: "sd-1.5-inpainting" },
      "*/*",
      400,
      "invalid_request",
    ],
    ["a form nobody can give", { prompt: "a" }, "text/html", 406, "not_acceptable"],
  ];
  test.each(bad)("%s is refused", async (_name, body, accept, status, code) => {
    const response = await generate(body, accept);
    const { error } = await response.json<{ error: Record<string, unknown> }>();
    expect([response.status, error.code]).toEqual([status, code]);
    expect(error).toMatchObject({
      message: expect.any(String),
      hint: expect.any(String),
      details: expect.any(Array),
    });
    expect(error.requestId).toBe(response.headers.get("x-request-id"));
  });

  test("who asks for problem details gets them", async () => {
    const response = await generate({}, "application/problem+json");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      status: 400,
      code: "invalid_request",
      type: expect.any(String),
    });
  });
});

test.each(["gen_01JZ8QH6T5M0V9E4W3R2Y1X0AB", "gen_nonsense", "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB"])(
  "GET /api/v1/generations/%s is a clear 4xx",
  async (id) => {
    const response = await callRoute(getGeneration, { headers: asOwner, params: { id } });
    expect(response.status).toBe(id.startsWith("gen_01") ? 404 : 400);
  },
);
