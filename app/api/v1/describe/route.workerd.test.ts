import { describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/describe/route";
import { POST as generate } from "@/app/api/v1/generations/route";
import { GET as usage } from "@/app/api/v1/usage/route";
import { GET as getFile } from "@/app/i/[file]/route";
import { generationSchema } from "@/lib/domain/generation";
import type { ImageDescription } from "@/lib/use-cases/describe-image";
import { asOwner, callRoute, faultyEmulator, settle } from "@/test/http-support";
import { ONE_PIXEL_PNG } from "@/test/use-case-support";

const describePicture = (body: unknown, env: Record<string, unknown> = {}) =>
  callRoute(POST, { headers: asOwner, body, env });

/** A stored picture: its id and its bytes. */
async function paint(): Promise<{ id: string; base64: string; mediaType: string }> {
  const body = { prompt: "a lighthouse by the sea", model: "sdxl-lightning" };
  const generation = generationSchema.parse(
    await (await callRoute(generate, { headers: asOwner, body })).json(),
  );
  await settle();
  const [image] = generation.images;
  if (!image) throw new Error("no picture was painted");
  const { pathname } = new URL(image.url, "http://host");
  const file = await callRoute(getFile, { path: image.url, params: { file: pathname.slice(3) } });
  const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
  return { id: image.id, base64, mediaType: image.mediaType };
}

describe("POST /api/v1/describe", { timeout: 30_000 }, () => {
  test("says the same of a picture however it is given, and counts what it cost", async () => {
    const { id, base64, mediaType } = await paint();
    const before = await (await callRoute(usage, { headers: asOwner })).text();
    const answers = await Promise.all(
      [id, base64, `data:${mediaType};base64,${base64}`].map(async (image) => {
        const reply = await describePicture({ image });
        expect(reply.status, await reply.clone().text()).toBe(200);
        return await reply.json<ImageDescription>();
      }),
    );
    const [first] = answers;
    expect(new Set(answers.map(({ prompt }) => prompt)).size).toBe(1);
    expect(first?.prompt).toMatch(/^[A-Z].{40,}/);
    expect(first?.model).toBe("@cf/moondream/moondream3.1-9B-A2B");
    expect(first?.neurons).toBeGreaterThan(0);
    await settle();
    expect(await (await callRoute(usage, { headers: asOwner })).text()).not.toBe(before);
  });

  test("says more when asked for more", async () => {
    const { id } = await paint();
    const lengths = await Promise.all(
      ["short", "normal", "long"].map(async (length) => {
        const answer = await (await describePicture({ image: id, length })).json<ImageDescription>();
        return answer.prompt.length;
      }),
    );
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(3);
  });

  test.each([
    ["no picture", {}, 400, "invalid_request"],
    ["an empty picture", { image: "" }, 400, "invalid_request"],
    ["something that is no base64", { image: "%%%" }, 400, "invalid_image"],
    ["base64 of something else", { image: btoa("hello, world, this is text") }, 400, "invalid_image"],
    ["an id nobody has", { image: "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB" }, 400, "invalid_image"],
    ["an unknown length", { image: ONE_PIXEL_PNG, length: "epic" }, 400, "invalid_request"],
  ])("%s is refused", async (_name, body, status, code) => {
    const reply = await describePicture(body);
    expect([reply.status, (await reply.json<{ error: { code: string } }>()).error.code]).toEqual([
      status,
      code,
    ]);
  });

  test.each([
    ["4006", 429, "quota_exhausted"],
    ["3040", 503, "capacity"],
    ["502", 502, "provider_unavailable"],
  ])("a model that fails with %s is a clear error", async (fault, status, code) => {
    const reply = await describePicture({ image: ONE_PIXEL_PNG }, { AI: faultyEmulator(fault) });
    expect([reply.status, (await reply.json<{ error: { code: string } }>()).error.code]).toEqual([
      status,
      code,
    ]);
  });

  test("says so where no model is bound or the day's limit is reached", async () => {
    expect((await describePicture({ image: ONE_PIXEL_PNG }, { AI: undefined })).status).toBe(502);
    const limited = await describePicture({ image: ONE_PIXEL_PNG }, { DAILY_NEURON_LIMIT: "1" });
    expect(limited.status).toBe(429);
  });
});
