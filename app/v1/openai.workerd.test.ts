import { env } from "cloudflare:workers";
import { APIError, AuthenticationError, BadRequestError, NotFoundError, RateLimitError } from "openai";
import { describe, expect, test } from "vitest";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { grayPng } from "@/lib/http/openai/gray-png";
import { pictureSize } from "@/lib/http/openai/picture-size";
import type { AiBinding } from "@/lib/providers/workers-ai/ai-binding";
import { asOwner, faultyEmulator, ORIGIN, OWNER_KEY } from "@/test/http-support";
import { localFetch, openAiClient } from "@/test/openai-support";

/** Pictures are really painted, which takes a while on a busy machine. */
const PATIENCE = { timeout: 60_000 };
const QUICK = { model: "dreamshaper-8-lcm", size: "256x256" } as const;
const { client } = openAiClient();

const sizeOf = (base64: string | undefined) => pictureSize(decodeBase64(base64 ?? ""));
const pngFile = (side: number, name = "picture.png") =>
  new File([grayPng({ width: side, height: side }, new Uint8Array(side * side).fill(90))], name, {
    type: "image/png",
  });

describe("POST /v1/images/generations with the openai client", PATIENCE, () => {
  test("gives base64 unless told otherwise, with the prompt that was painted", async () => {
    const reply = await client.images.generate({ ...QUICK, prompt: "一只可爱的猫咪", n: 2 });
    expect(reply.data).toHaveLength(2);
    for (const picture of reply.data ?? []) {
      expect(sizeOf(picture.b64_json)).toEqual({ width: 256, height: 256 });
      expect(picture.revised_prompt).toMatch(/cat|kitten/i);
      expect(picture.url).toBeUndefined();
    }
    expect(reply.data?.[0]?.b64_json).not.toBe(reply.data?.[1]?.b64_json);
    expect(Math.abs(reply.created - Date.now() / 1000)).toBeLessThan(60);
    expect(reply).toMatchObject({ size: "256x256", output_format: "png", background: "opaque" });
    expect(reply.usage?.total_tokens).toBe(0);
    expect(reply._request_id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test("gives links that open without a key", async () => {
    const reply = await client.images.generate({ ...QUICK, prompt: "a lighthouse", response_format: "url" });
    const url = reply.data?.[0]?.url ?? "";
    expect(reply.data?.[0]?.b64_json).toBeUndefined();
    expect(url).toMatch(new RegExp(`^${ORIGIN}/i/[0-9a-f]{64}\\.png\\?expires=\\d+&signature=`));
    const picture = await localFetch()(url);
    expect(picture.status).toBe(200);
    expect(pictureSize(new Uint8Array(await picture.arrayBuffer()))).toEqual({ width: 256, height: 256 });
    expect((await localFetch()(url.replace(/\?.*/, ""))).status).toBe(401);
  });

  test("takes everything clients send: nulls, unknown fields, other clients' names for extensions", async () => {
    const body = {
      ...QUICK,
      prompt: "a red fox in snow",
      n: null,
      size: "auto",
      quality: "hd",
      style: "vivid",
      background: "transparent",
      moderation: "low",
      output_format: "webp",
      output_compression: 80,
      partial_images: 2,
      response_format: null,
      stream: false,
      user: "someone",
      aspectRatio: "2:1",
      seed: 7,
      cfg: 3,
      num_inference_steps: 4,
      negativePrompt: "text",
      prompt_extend: { nobody: "knows" },
    };
    const post = async () => {
      const headers = { ...asOwner, "content-type": "application/json" };
      const response = await localFetch()(`${ORIGIN}/v1/images/generations`, {
        method: "POST",
        headers,
        body: JSON.stringify(body),
      });
      expect(response.status, await response.clone().text()).toBe(200);
      expect(response.headers.get("x-seed")).toBe("7");
      return response.json<{ size: string; data: { b64_json: string }[] }>();
    };
    const [first, second] = [await post(), await post()];
    expect(first.size).toBe("1088x544");
    expect(first.data[0]?.b64_json).toBe(second.data[0]?.b64_json);
  });

  test("answers OpenAI's own names with the default model", async () => {
    const { data } = await client.images.generate({ model: "dall-e-3", prompt: "a mill", size: "1792x1024" });
    expect(sizeOf(data?.[0]?.b64_json)).toEqual({ width: 1024, height: 1024 });
  });

  test("ten at once, and nothing kept where there is no library", async () => {
    const ten = await client.images.generate({ ...QUICK, prompt: "a star", n: 10 });
    expect(new Set(ten.data?.map(({ b64_json }) => b64_json)).size).toBe(10);
    const bare = openAiClient({ DB: undefined }).client;
    const kept = await bare.images.generate({ ...QUICK, prompt: "a star", response_format: "url" });
    expect(kept.data?.[0]?.url).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
  });

  test("a part that fails does not lose the others", async () => {
    const odd = faultyEmulator("8007");
    const AI: typeof odd = {
      run: (model, inputs, options) => (Number(inputs.seed) % 2 ? odd : env.AI).run(model, inputs, options),
    };
    const { client: partly } = openAiClient({ AI });
    const reply = await partly.images.generate({ ...QUICK, prompt: "a star", n: 4 });
    expect(reply.data).toHaveLength(2);
    expect(reply).toMatchObject({ partial_error: { code: "content_rejected" } });
  });

  test("streams one event a picture, each as soon as it is painted", async () => {
    const firstIsHere = Promise.withResolvers<void>();
    let calls = 0;
    const emulator: AiBinding = env.AI;
    const AI: AiBinding = {
      run: async (model, inputs, options) => {
        calls += 1;
        // The second picture is painted only after the client has the first one.
        if (calls === 2) await firstIsHere.promise;
        return emulator.run(model, inputs, options);
      },
    };
    const { client: watching } = openAiClient({ AI });
    const stream = await watching.images.generate({ ...QUICK, prompt: "a boat", n: 2, stream: true });
    const events = [];
    for await (const event of stream) {
      firstIsHere.resolve();
      events.push(event);
    }
    expect(events.map(({ type }) => type)).toEqual(Array(2).fill("image_generation.completed"));
    for (const event of events) {
      expect(sizeOf(event.b64_json)).toEqual({ width: 256, height: 256 });
      expect(event).toMatchObject({ size: "256x256", output_format: "png", quality: "medium" });
    }
  });
});

describe("POST /v1/images/edits and variations with the openai client", PATIENCE, () => {
  const transparentCorner = async () => {
    const side = 64;
    const canvas = new Uint8Array(side * side).fill(255);
    const { rgbaPng } = await import("@/test/rgba-png");
    for (let y = 0; y < 32; y++) canvas.fill(0, y * side, y * side + 32);
    return new File([rgbaPng({ width: side, height: side }, canvas)], "mask.png", { type: "image/png" });
  };

  test("uses pictures as references", async () => {
    const image = [pngFile(200, "a.png"), pngFile(100, "b.png")];
    const reply = await client.images.edit({ image, prompt: "the same room in winter", size: "256x256" });
    expect(sizeOf(reply.data?.[0]?.b64_json)).toEqual({ width: 256, height: 256 });
    expect(reply.output_format).toBe("jpeg");
  });

  test("repaints what the mask leaves transparent", async () => {
    const reply = await client.images.edit({
      image: pngFile(64),
      mask: await transparentCorner(),
      model: "gpt-image-1",
      prompt: "a red balloon",
      size: "256x256",
    });
    expect(sizeOf(reply.data?.[0]?.b64_json)).toEqual({ width: 256, height: 256 });
  });

  test("edits a large picture with the model that takes it, and streams", async () => {
    const stream = await client.images.edit({ image: pngFile(1024), prompt: "fog", stream: true });
    const events = [];
    for await (const event of stream) events.push(event);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ type: "image_edit.completed", size: "512x512" });
  });

  test("varies a picture", async () => {
    const reply = await client.images.createVariation({ image: pngFile(300), n: 2, size: "256x256" });
    expect(reply.data).toHaveLength(2);
  });

  test("says what is missing or cannot be", async () => {
    const edit = (image: File | File[], more = {}) =>
      client.images.edit({ image, prompt: "x", ...more }).catch((error: unknown) => error);
    const noRoom = await edit(pngFile(700), { model: "flux-2-klein-4b" });
    expect(noRoom).toBeInstanceOf(BadRequestError);
    expect(noRoom).toMatchObject({ param: expect.stringContaining("image"), code: "invalid_image" });
    expect(await edit(pngFile(64), { model: "flux-1-schnell" })).toMatchObject({
      status: 400,
      param: "model",
    });
    expect(await edit(new File(["no picture"], "x.png"))).toMatchObject({ status: 400, param: "image" });
    expect(await edit([])).toMatchObject({ status: 400, param: "image" });
    const text = await localFetch()(`${ORIGIN}/v1/images/edits`, {
      method: "POST",
      headers: asOwner,
      body: "image=nothing",
    });
    expect(text.status).toBe(415);
  });

  test("takes JSON with data URIs too", async () => {
    const { data } = await client.images.generate({ ...QUICK, prompt: "a hill" });
    const image = `data:image/png;base64,${data?.[0]?.b64_json}`;
    const body = { images: [{ image_url: image }], prompt: "the hill at night", size: "256x256" };
    const reply = await client.post<{ data: { b64_json: string }[] }>("/images/edits", { body });
    expect(sizeOf(reply.data[0]?.b64_json)).toEqual({ width: 256, height: 256 });
  });
});

describe("models with the openai client", () => {
  test("are listed and found by any of their names", async () => {
    const { data } = await client.models.list();
    expect(data.map(({ id }) => id)).toContain("flux-1-schnell");
    expect(data[0]).toMatchObject({
      object: "model",
      created: expect.any(Number),
      owned_by: expect.any(String),
    });
    const encoded = await client.models.retrieve("@cf/black-forest-labs/flux-1-schnell");
    expect(encoded).toMatchObject({ id: "@cf/black-forest-labs/flux-1-schnell", root: "flux-1-schnell" });
    const plain = await localFetch()(`${ORIGIN}/v1/models/@cf/leonardo/phoenix-1.0`, { headers: asOwner });
    expect(await plain.json()).toMatchObject({ root: "phoenix-1.0" });
    await expect(client.models.retrieve("gpt-4o")).rejects.toBeInstanceOf(NotFoundError);
    const text = await localFetch()(`${ORIGIN}/v1/models?type=text`, { headers: asOwner });
    expect(await text.json()).toEqual({ object: "list", data: [] });
  });

  test("lists the ids of CUSTOMER_MODEL_MAP", async () => {
    const env = { CUSTOMER_MODEL_MAP: '{"draw":"@cf/lykon/dreamshaper-8-lcm"}' };
    const { data } = await openAiClient(env).client.models.list();
    expect(data[0]).toMatchObject({ id: "draw", root: "dreamshaper-8-lcm" });
  });
});

describe("errors with the openai client", PATIENCE, () => {
  const fail = async (env: Record<string, unknown>, key = OWNER_KEY) => {
    const { client: failing, calls } = openAiClient(env, key);
    const error = await failing.images
      .generate({ ...QUICK, prompt: "a cat" })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof APIError)) throw error;
    return { error, calls: calls.length };
  };

  test("a wrong key", async () => {
    const { error, calls } = await fail({}, "sk-wrong");
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ type: "invalid_request_error", code: "invalid_api_key" });
    expect(error.requestID).toMatch(/^[0-9a-f-]{36}$/);
    expect(calls).toBe(1);
  });

  test("a used-up quota is not tried again", async () => {
    const { error, calls } = await fail({ AI: faultyEmulator("4006") });
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ type: "insufficient_quota", code: "insufficient_quota" });
    expect(Number(error.headers?.get("retry-after"))).toBeGreaterThan(0);
    expect(calls).toBe(1);
  });

  test("a declined prompt", async () => {
    const { error, calls } = await fail({ AI: faultyEmulator("8007") });
    expect(error).toMatchObject({
      status: 400,
      type: "image_generation_user_error",
      code: "moderation_blocked",
    });
    expect(calls).toBe(1);
  });

  test("bad fields are named", async () => {
    const generate = (body: object) =>
      client.post("/images/generations", { body }).catch((thrown: unknown) => thrown);
    const prompt = "a cat";
    expect(await generate({ prompt: "" })).toMatchObject({ status: 400, param: "prompt" });
    expect(await generate({})).toMatchObject({ status: 400, param: "prompt", code: "invalid_value" });
    expect(await generate({ prompt, n: 11 })).toMatchObject({ status: 400, param: "n" });
    expect(await generate({ prompt, size: "big" })).toMatchObject({ status: 400, param: "size" });
    expect(await generate({ prompt, response_format: "jpeg" })).toMatchObject({ param: "response_format" });
    expect(await generate({ prompt, model: "nothing-like-it" })).toBeInstanceOf(NotFoundError);
    expect(await generate({ prompt: "x".repeat(9000) })).toMatchObject({ code: "string_above_max_length" });
  });

  test("a failure after the stream has begun is an event", async () => {
    const { client: failing } = openAiClient({ AI: faultyEmulator("8007") });
    const stream = await failing.images.generate({ ...QUICK, prompt: "a cat", stream: true });
    await expect(stream[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: "moderation_blocked" });
  });

  test("parts of the API that are not there answer in its shape", async () => {
    await expect(client.embeddings.create({ model: "x", input: "y" })).rejects.toBeInstanceOf(NotFoundError);
  });
});
