import { Buffer } from "node:buffer";
import { beforeAll, describe, expect, it } from "vitest";
import { decodeImage, encodePng } from "./codec/codec.ts";
import { provideNodeWasm } from "./codec/wasm-node.ts";
import { readSettings } from "./emulator-settings.ts";
import { Engine, type ModelAnswer } from "./engine.ts";
import type { PixelBuffer } from "./painter/pixel-buffer.ts";

const schnell = "@cf/black-forest-labs/flux-1-schnell";
const klein = "@cf/black-forest-labs/flux-2-klein-4b";
const dreamshaper = "@cf/lykon/dreamshaper-8-lcm";
const inpainting = "@cf/runwayml/stable-diffusion-v1-5-inpainting";
const size = { width: 256, height: 256 };

beforeAll(provideNodeWasm);

function run(
  model: string,
  input: unknown,
  options = {},
  engine = new Engine(readSettings({})),
  dailyNeurons?: number,
) {
  return engine.run({ model, input, options, account: { id: "a", dailyNeurons }, faults: [] });
}

async function bytesOf(answer: ModelAnswer): Promise<Uint8Array> {
  if (answer.kind === "body") return new Uint8Array(await new Response(answer.body).arrayBuffer());
  const { image } = answer.value as { image: string };
  return new Uint8Array(Buffer.from(image, "base64"));
}

function form(fields: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") data.append(name, value);
    else data.append(name, new Blob([value]), "x.png");
  }
  const response = new Response(data);
  return { multipart: { body: response.body, contentType: response.headers.get("content-type") } };
}

function plain(width: number, height: number, value: number): PixelBuffer {
  return { width, height, rgba: new Uint8ClampedArray(width * height * 4).fill(value) };
}

function kindOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return "jpeg";
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? "png" : "unknown";
}

describe("image models", () => {
  const outputs: [string, object, "json" | "body", string][] = [
    ["@cf/leonardo/lucid-origin", size, "json", "jpeg"],
    ["@cf/leonardo/phoenix-1.0", size, "body", "jpeg"],
    ["@cf/stabilityai/stable-diffusion-xl-base-1.0", size, "body", "jpeg"],
    ["@cf/bytedance/stable-diffusion-xl-lightning", size, "body", "jpeg"],
    [dreamshaper, size, "body", "png"],
  ];
  it.each(outputs)("%s answers as the real one", async (model, extra, kind, media) => {
    const answer = await run(model, { prompt: "a cat", seed: 1, ...extra });
    expect(answer.kind).toBe(kind);
    const bytes = await bytesOf(answer);
    expect(kindOf(bytes)).toBe(media);
    expect(await decodeImage(bytes)).toMatchObject(size);
  });

  it("schnell answers a square JPEG in base64", async () => {
    const picture = await decodeImage(await bytesOf(await run(schnell, { prompt: "a cat", steps: 1 })));
    expect(picture).toMatchObject({ width: 1024, height: 1024 });
  });

  it.each(["klein-4b", "klein-9b", "dev"])("FLUX.2 %s takes a form, 1024x768 unless told", async (name) => {
    const model = `@cf/black-forest-labs/flux-2-${name}`;
    const sized = await bytesOf(await run(model, form({ prompt: "a boat", width: "512", height: "256" })));
    expect(await decodeImage(sized)).toMatchObject({ width: 512, height: 256 });
    expect(kindOf(sized)).toBe(name === "dev" ? "png" : "jpeg");
  });

  it("the same seed gives the same picture, another seed another", async () => {
    const paint = async (seed: number) =>
      bytesOf(await run(dreamshaper, { prompt: "a fox in snow", seed, ...size }));
    expect(await paint(5)).toEqual(await paint(5));
    expect(await paint(5)).not.toEqual(await paint(6));
  });

  it("inpainting needs a picture", async () => {
    await expect(run(inpainting, { prompt: "x" })).rejects.toThrow("3030: Missing image tensor");
    const image_b64 = Buffer.from(await encodePng(plain(256, 256, 200))).toString("base64");
    const bytes = await bytesOf(await run(inpainting, { prompt: "a cat", image_b64, seed: 1, ...size }));
    expect(kindOf(bytes)).toBe("png");
  });
});

describe("refusals", () => {
  const refused: [string, () => Promise<unknown>, string][] = [
    ["unknown model", () => run("@cf/no/model", {}), "5007: No such model @cf/no/model or task"],
    ["private model", () => run("@cf/runwayml/stable-diffusion-v1-5-img2img", {}), "5018: "],
    [
      "JSON for FLUX.2",
      () => run(klein, { prompt: "x" }),
      "5006: Error: required properties at '/' are 'multipart'",
    ],
    [
      "string body",
      () => run(klein, { multipart: { body: "x", contentType: "a/b" } }),
      "8001: Invalid input",
    ],
    [
      "form without boundary",
      () => run(klein, { multipart: { body: new Response("x").body, contentType: "multipart/form-data" } }),
      "3043: Internal server error",
    ],
    [
      "size in the form",
      () => run(klein, form({ prompt: "x", width: "100" })),
      "5006: Error: '/width' must be >= 256",
    ],
    ["size not of eights", () => run(dreamshaper, { prompt: "x", width: 500, height: 512 }), "3030: "],
    [
      "bad base64",
      () => run(inpainting, { prompt: "x", image_b64: "***" }),
      "8006: Invalid base64 image data",
    ],
    [
      "not a picture",
      () => run(inpainting, { prompt: "x", image_b64: "aGVsbG8=" }),
      "3030: Cannot identify image",
    ],
    [
      "picture for SDXL",
      () => run("@cf/bytedance/stable-diffusion-xl-lightning", { prompt: "x", image: [1] }),
      "3030: ",
    ],
    ["refused words", () => run(dreamshaper, { prompt: "a naked man" }), "3030: Input prompt contains NSFW"],
    [
      "refused words, newer",
      () => run("@cf/leonardo/phoenix-1.0", { prompt: "gore" }),
      "8007: Input prompt contains NSFW",
    ],
    [
      "stream through a gateway",
      () => run(klein, form({ prompt: "x" }), { gateway: { id: "g" } }),
      "AI Gateway does not support ReadableStreams yet.",
    ],
  ];
  it.each(refused)("%s", async (_name, call, message) => {
    await expect(call()).rejects.toThrow(message);
  });

  it("references over 512 pixels", async () => {
    const large = new Uint8Array(await encodePng(plain(520, 100, 9)));
    await expect(run(klein, form({ prompt: "x", input_image_0: large }))).rejects.toThrow(
      "must be smaller than 512x512",
    );
    const fitting = new Uint8Array(await encodePng(plain(512, 256, 9)));
    const input = form({
      prompt: "x",
      width: "256",
      height: "256",
      input_image_0: fitting,
      input_image_1: fitting,
    });
    expect((await run(klein, input)).kind).toBe("json");
  });
});

describe("meter, queue, abort", () => {
  it("runs out with 4006, free models go on", async () => {
    const engine = new Engine(readSettings({}));
    await run(schnell, { prompt: "x", steps: 1 }, {}, engine, 10);
    await expect(run(schnell, { prompt: "x", steps: 1 }, {}, engine, 10)).rejects.toThrow("4006: ");
    expect((await run(dreamshaper, { prompt: "x", ...size }, {}, engine, 10)).kind).toBe("body");
    engine.clockOffsetMs = 86_400_000;
    expect((await run(schnell, { prompt: "x", steps: 1 }, {}, engine, 10)).kind).toBe("json");
  });

  it("queues when full, or fails with 3040 under rejectIfBusy", async () => {
    const engine = new Engine(readSettings({ EMULATOR_CONCURRENCY: "1", EMULATOR_LATENCY_MS: "60" }));
    const text = { text: "猫", source_lang: "zh", target_lang: "en" };
    const first = run("@cf/meta/m2m100-1.2b", text, {}, engine);
    const queued = run("@cf/meta/m2m100-1.2b", text, {}, engine);
    await expect(run("@cf/meta/m2m100-1.2b", text, { rejectIfBusy: true }, engine)).rejects.toThrow("3040: ");
    expect(await first).toEqual(await queued);
  });

  it("an abort ends a hanging call", async () => {
    const call = run(dreamshaper, { prompt: "x --emulator-fault=hang" }, { signal: AbortSignal.timeout(30) });
    await expect(call).rejects.toThrow("aborted due to timeout");
  });

  it("a dropped stream breaks off", async () => {
    const answer = await run(dreamshaper, { prompt: "x --emulator-fault=dropped", ...size });
    await expect(bytesOf(answer)).rejects.toThrow("Network connection lost");
  });
});
