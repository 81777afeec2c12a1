import { describe, expect, test } from "vitest";
import { GET as getFile } from "@/app/i/[file]/route";
import { GET as listed } from "@/app/sdapi/v1/[resource]/route";
import { POST as img2img } from "@/app/sdapi/v1/img2img/route";
import { POST as interrupt } from "@/app/sdapi/v1/interrupt/route";
import { GET as options, POST as setOptions } from "@/app/sdapi/v1/options/route";
import { POST as pngInfo } from "@/app/sdapi/v1/png-info/route";
import { GET as progress } from "@/app/sdapi/v1/progress/route";
import { POST as txt2img } from "@/app/sdapi/v1/txt2img/route";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";
import type { RouteHandler } from "@/lib/http/express-lane";
import { callRoute, faultyEmulator, OWNER_KEY, type RouteCall, settle } from "@/test/http-support";

/** As Open WebUI and SillyTavern send "user:password". */
const basic = (userAndPassword: string) => ({ authorization: `Basic ${btoa(userAndPassword)}` });
const asUser = basic(`anybody:${OWNER_KEY}`);
const call = (handler: RouteHandler, more: RouteCall = {}) =>
  callRoute(handler, { headers: asUser, ...more });

interface Painted {
  readonly images: string[];
  readonly parameters: Record<string, unknown>;
  readonly info: string;
}
async function read(response: Response): Promise<Painted> {
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}
const list = async (resource: string) => (await call(listed, { params: { resource } })).json<unknown[]>();
const checkpoint = async (more: RouteCall = {}) =>
  (await (await call(options, more)).json<{ sd_model_checkpoint: string }>()).sd_model_checkpoint;

const PATIENCE = { timeout: 30_000 };

/** What Open WebUI's engine "automatic1111" sends (routers/images.py). */
const openWebUi = { prompt: "a lighthouse at dusk", batch_size: 2, width: 512, height: 512 };

/** What SillyTavern's stable-diffusion extension sends for "Stable Diffusion WebUI". */
const sillyTavern = {
  url: "http://localhost:8787",
  auth: "anybody:key",
  prompt: "best quality, <lora:detail:0.6> a red fox in the snow",
  negative_prompt: "lowres, bad anatomy",
  sampler_name: "Euler a",
  scheduler: "Automatic",
  steps: 4,
  cfg_scale: 7,
  width: 512,
  height: 768,
  restore_faces: false,
  enable_hr: false,
  hr_upscaler: "Latent",
  hr_scale: 2,
  hr_additional_modules: [],
  denoising_strength: 0.7,
  hr_second_pass_steps: 0,
  seed: 42,
  override_settings: { CLIP_stop_at_last_layers: 1, sd_model_checkpoint: "dreamshaper-8-lcm" },
  override_settings_restore_afterwards: true,
  clip_skip: 1,
  save_images: true,
  send_images: true,
  do_not_save_grid: false,
  do_not_save_samples: false,
};

describe("Open WebUI", PATIENCE, () => {
  test("lists the models, picks one, and the next pictures are that model's", async () => {
    const models = (await list("sd-models")) as { title: string; model_name: string }[];
    expect(models.map(({ title }) => title)).toContain("dreamshaper-8-lcm");
    expect(await checkpoint()).toBe("flux-1-schnell");
    const body = { sd_model_checkpoint: "dreamshaper-8-lcm" };
    expect((await call(setOptions, { body })).status).toBe(200);
    expect(await checkpoint()).toBe("dreamshaper-8-lcm");
    const { images, info } = await read(await call(txt2img, { body: openWebUi }));
    expect(images).toHaveLength(2);
    expect(images[0]).not.toBe(images[1]);
    expect(images.map((image) => sniffMediaType(decodeBase64(image)))).not.toContain(null);
    expect(JSON.parse(info)).toMatchObject({ sd_model_name: "dreamshaper-8-lcm", width: 512, height: 512 });
    await call(setOptions, { body: { sd_model_checkpoint: "flux-1-schnell" } });
  });
});

describe("SillyTavern", PATIENCE, () => {
  test("finds everything it asks for before it paints, and no sign of Forge", async () => {
    for (const resource of ["samplers", "schedulers", "upscalers"]) {
      const names = (await list(resource)).map((item) => (item as { name: unknown }).name);
      expect(names.length, resource).toBeGreaterThan(0);
      expect(names.every((name) => typeof name === "string")).toBe(true);
    }
    for (const resource of ["latent-upscale-modes", "sd-vae", "sd-modules"]) {
      expect(await list(resource)).toBeInstanceOf(Array);
    }
    expect(await (await call(options)).json()).not.toHaveProperty("forge_preset");
    expect(await (await call(progress)).json()).toMatchObject({ progress: 0, state: { job_count: 0 } });
  });

  test("gets its picture, with the seed, the size and the model it asked for", async () => {
    const { images, info, parameters } = await read(await call(txt2img, { body: sillyTavern }));
    expect(images).toHaveLength(1);
    const told = JSON.parse(info);
    expect(told).toMatchObject({
      prompt: "best quality,  a red fox in the snow",
      negative_prompt: "lowres, bad anatomy",
      all_seeds: [42],
      width: 512,
      height: 768,
      steps: 4,
      sd_model_name: "dreamshaper-8-lcm",
    });
    expect(told.infotexts[0]).toMatch(
      /^best quality.*\nNegative prompt: lowres.*\nSteps: 4, .*Seed: 42, Size: 512x768/s,
    );
    expect(parameters).toMatchObject({ seed: 42 });
    expect(parameters).not.toHaveProperty("auth");
    const again = await call(txt2img, { body: sillyTavern });
    expect(again.headers.get("x-cache")).toBe("hit");
    expect((await read(again)).images).toEqual(images);
  });

  test("sends one Idempotency-Key twice and gets one generation, and is told so", async () => {
    const headers = { ...asUser, "idempotency-key": "sdapi-twice" };
    const [first, second] = [
      await call(txt2img, { headers, body: openWebUi }),
      await call(txt2img, { headers, body: openWebUi }),
    ];
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect((await read(second)).images).toEqual((await read(first)).images);
  });

  test("what cannot be a number of ours is fitted, not refused", async () => {
    const body = {
      prompt: "a cat",
      seed: -1,
      steps: "999",
      cfg_scale: 90,
      width: null,
      batch_size: "",
      n_iter: 0,
    };
    const override_settings = { sd_model_checkpoint: "dreamshaper-8-lcm [0123abcd]" };
    const { images, info } = await read(await call(txt2img, { body: { ...body, override_settings } }));
    expect(images).toHaveLength(1);
    expect(JSON.parse(info).seed).toBeGreaterThanOrEqual(0);
    expect(JSON.parse(info).changes.length).toBeGreaterThan(0);
  });
});

describe("pictures that were made", PATIENCE, () => {
  test("are in the library, and png-info knows them by their bytes", async () => {
    const { images, info } = await read(await call(txt2img, { body: sillyTavern }));
    await settle();
    const image = `data:image/jpeg;base64,${images[0]}`;
    const reply = await (await call(pngInfo, { body: { image } })).json<{ info: string }>();
    expect(reply.info.split("\n")[0]).toBe(JSON.parse(info).prompt);
    expect(reply.info).toContain("Seed: 42");
    expect(reply.info).toContain("Model: dreamshaper-8-lcm");
    expect((await call(getFile, { params: { file: "nothing.png" } })).status).not.toBe(200);
  });

  test("png-info reads the text inside a PNG", async () => {
    const text = "a cat\nSteps: 20, Seed: 7";
    const image = btoa(String.fromCharCode(...pngWithText("parameters", text)));
    expect(await (await call(pngInfo, { body: { image } })).json()).toMatchObject({
      info: text,
      items: { parameters: text },
    });
  });

  test.each(["", "!!!", btoa("no picture")])("png-info refuses %j", async (image) => {
    expect((await call(pngInfo, { body: { image } })).status).toBe(400);
  });
});

describe("img2img", PATIENCE, () => {
  const repainted = async (more: object) => {
    const source = await read(await call(txt2img, { body: { ...sillyTavern, width: 448, height: 448 } }));
    const body = { prompt: "the same at night", init_images: [source.images[0]], ...more };
    return await call(img2img, { body });
  };

  test("takes a model that starts from pictures", async () => {
    const { images, info, parameters } = await read(await repainted({}));
    expect(images).toHaveLength(1);
    expect(JSON.parse(info).sd_model_name).toMatch(/^(flux-2|sd-1\.5)/);
    expect(parameters).not.toHaveProperty("init_images");
  });

  test("refuses a model that cannot, a body without pictures, and what is none", async () => {
    const named = await repainted({ override_settings: { sd_model_checkpoint: "flux-1-schnell" } });
    expect(named.status).toBe(400);
    expect((await repainted({ init_images: [] })).status).toBe(400);
    expect((await repainted({ init_images: ["bm8gcGljdHVyZQ=="] })).status).toBe(400);
  });
});

describe("while it paints", PATIENCE, () => {
  test("progress shows the job, and interrupt ends it", async () => {
    const body = { prompt: "a cat", batch_size: 3 };
    const painting = call(txt2img, { body, env: { AI: faultyEmulator("hang") } });
    await expect
      .poll(async () => (await call(progress)).json(), { timeout: 5_000 })
      .toMatchObject({ progress: 0.01, state: { job_count: 3 } });
    expect((await call(interrupt, { method: "POST" })).status).toBe(200);
    expect((await painting).status).toBe(499);
    expect(await (await call(progress)).json()).toMatchObject({ progress: 0, state: { job_count: 0 } });
  });
});

describe("who may and what goes wrong", () => {
  test.each([
    [`:${OWNER_KEY}`, 200],
    [`${OWNER_KEY}:`, 200],
    ["user:wrong", 401],
    ["", 401],
  ])("Basic %s is %i", async (credentials, status) => {
    const response = await callRoute(options, { headers: basic(credentials) });
    expect(response.status).toBe(status);
    if (status === 401) expect(response.headers.get("www-authenticate")).toContain('Basic realm="Pictor"');
  });

  test.each([
    [{}, 400],
    [{ prompt: " " }, 400],
    [{ prompt: "a cat", width: "wide" }, 400],
    [{ prompt: "a cat", override_settings: { sd_model_checkpoint: "no-such-model" } }, 404],
  ])("%j is refused in words that both kinds of client show", async (body, status) => {
    const response = await call(txt2img, { body });
    expect(response.status).toBe(status);
    const reply = await response.json<{ detail: string; error: { message: string } }>();
    expect(reply.detail).toContain(reply.error.message);
  });

  test("an unknown model is not picked, an unknown list is a 404", async () => {
    expect((await call(setOptions, { body: { sd_model_checkpoint: "no-such-model" } })).status).toBe(404);
    expect((await call(listed, { params: { resource: "constructor" } })).status).toBe(404);
  });

  test("without a database a choice is refused, and pictures are still painted", PATIENCE, async () => {
    const env = { DB: undefined, IMAGES_BUCKET: undefined };
    const body = { sd_model_checkpoint: "dreamshaper-8-lcm", prompt: "a cat" };
    expect((await call(setOptions, { body, env })).status).toBe(503);
    expect((await read(await call(txt2img, { body, env }))).images).toHaveLength(1);
  });
});

/** A PNG of nothing but a signature, one tEXt chunk and the end; nobody here looks at checksums. */
function pngWithText(keyword: string, text: string): Uint8Array {
  const data = new TextEncoder().encode(`${keyword}\0${text}`);
  const chunk = (type: string, bytes: Uint8Array) => [
    ...new Uint8Array(new Uint32Array([bytes.length]).buffer).reverse(),
    ...new TextEncoder().encode(type),
    ...bytes,
    ...[0, 0, 0, 0],
  ];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  return new Uint8Array([...signature, ...chunk("tEXt", data), ...chunk("IEND", new Uint8Array(0))]);
}
