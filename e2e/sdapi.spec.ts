import { expect, test } from "@playwright/test";
import { pngSize } from "./pictures.ts";

/** The calls of Open WebUI's engine "automatic1111", in its order (routers/images.py). */
test("Open WebUI chooses a model and paints", async ({ request }) => {
  const models: { title: string; model_name: string }[] = await (
    await request.get("/sdapi/v1/sd-models")
  ).json();
  expect(models.length).toBeGreaterThanOrEqual(10);
  const { sd_model_checkpoint: before } = await (await request.get("/sdapi/v1/options")).json();
  expect(models.map(({ title }) => title)).toContain(before);
  const choose = (title: string) =>
    request.post("/sdapi/v1/options", { data: { sd_model_checkpoint: title } });
  expect((await choose("dreamshaper-8-lcm")).status()).toBe(200);
  const data = { prompt: "a harbour", batch_size: 1, width: 512, height: 512, steps: 4 };
  const reply = await request.post("/sdapi/v1/txt2img", { data });
  const { images, info } = await reply.json();
  expect(pngSize(Buffer.from(images[0], "base64"))).toEqual({ width: 512, height: 512 });
  expect(JSON.parse(info)).toMatchObject({ sd_model_name: "dreamshaper-8-lcm", steps: 4 });
  await choose(before);
});

/** The calls of SillyTavern's "Stable Diffusion WebUI" source, in its order (endpoints/stable-diffusion.js). */
test("SillyTavern fills its menus and paints", async ({ request }) => {
  for (const list of [
    "samplers",
    "schedulers",
    "upscalers",
    "latent-upscale-modes",
    "sd-vae",
    "sd-modules",
  ]) {
    const reply = await request.get(`/sdapi/v1/${list}`);
    expect([list, reply.status(), Array.isArray(await reply.json())]).toEqual([list, 200, true]);
  }
  expect(await (await request.get("/sdapi/v1/progress")).json()).toMatchObject({
    progress: 0,
    state: { job_count: 0 },
  });
  const data = {
    prompt: "a fox in the snow",
    negative_prompt: "lowres",
    sampler_name: "Euler a",
    scheduler: "Automatic",
    steps: 4,
    cfg_scale: 7,
    width: 256,
    height: 384,
    restore_faces: false,
    enable_hr: false,
    hr_upscaler: "Latent",
    hr_scale: 2,
    hr_additional_modules: [],
    denoising_strength: 0.7,
    hr_second_pass_steps: 0,
    seed: 5,
    override_settings: { CLIP_stop_at_last_layers: 1, sd_model_checkpoint: "dreamshaper-8-lcm" },
    override_settings_restore_afterwards: true,
    clip_skip: 1,
    save_images: true,
    send_images: true,
    do_not_save_grid: false,
    do_not_save_samples: false,
  };
  const reply = await request.post("/sdapi/v1/txt2img", { data });
  const { images, info } = await reply.json();
  expect(pngSize(Buffer.from(images[0], "base64"))).toEqual({ width: 256, height: 384 });
  expect(JSON.parse(info)).toMatchObject({ seed: 5, negative_prompt: "lowres" });
  const known = await request.post("/sdapi/v1/png-info", { data: { image: images[0] } });
  expect((await known.json()).info).toContain("Seed: 5");
  expect((await request.post("/sdapi/v1/interrupt")).status()).toBe(200);
});
