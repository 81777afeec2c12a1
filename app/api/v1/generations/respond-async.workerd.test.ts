import { env } from "cloudflare:workers";
import { describe, expect, test, vi } from "vitest";
import { DELETE, GET } from "@/app/api/v1/generations/[id]/route";
import { POST } from "@/app/api/v1/generations/route";
import { GET as listImages } from "@/app/api/v1/images/route";
import { type Generation, generationSchema } from "@/lib/domain/generation";
import { RUN_LEASE_MS } from "@/lib/domain/generation-run";
import type { AiBinding } from "@/lib/providers/workers-ai/ai-binding";
import { asOwner, callRoute, faultyEmulator, type RouteCall, settle } from "@/test/http-support";

const later = (body: Record<string, unknown>, more: RouteCall = {}) =>
  callRoute(POST, { body, ...more, headers: { ...asOwner, prefer: "respond-async", ...more.headers } });
const read = (id: string, headers = {}) =>
  callRoute(GET, { headers: { ...asOwner, ...headers }, params: { id } });
const remove = (id: string) => callRoute(DELETE, { method: "DELETE", headers: asOwner, params: { id } });
const runs = async () =>
  (await env.DB.prepare("SELECT id FROM generation_runs WHERE error IS NULL").all()).results.length;

async function start(body: Record<string, unknown>, more: RouteCall = {}): Promise<Generation> {
  const reply = await later(body, more);
  expect(reply.status, await reply.clone().text()).toBe(202);
  const generation = generationSchema.parse(await reply.json());
  expect(reply.headers.get("location")).toBe(`/api/v1/generations/${generation.id}`);
  expect(reply.headers.get("preference-applied")).toBe("respond-async");
  return generation;
}

/** The emulator, which begins to paint only when it is told to. */
function waitingEmulator() {
  const gate = Promise.withResolvers<void>();
  const emulator: AiBinding = env.AI;
  const AI: AiBinding = {
    run: async (model, inputs, options) => {
      await gate.promise;
      return emulator.run(model, inputs, options);
    },
  };
  return { AI, open: gate.resolve };
}

/** Pictures are really painted, which takes a while on a busy machine. */
const PATIENCE = { timeout: 30_000 };
const BODY = { prompt: "a lighthouse", model: "flux-1-schnell", steps: 1, translate: "off" };

describe("Prefer: respond-async", PATIENCE, () => {
  test("answers at once, runs on, and ends in the library", async () => {
    const { AI, open } = waitingEmulator();
    const { id, status, prompt } = await start(BODY, { env: { AI } });
    expect([status, prompt]).toEqual(["running", BODY.prompt]);
    const meanwhile = await read(id);
    expect(meanwhile.headers.get("retry-after")).toBe("1");
    expect(generationSchema.parse(await meanwhile.json())).toMatchObject({
      id,
      status: "running",
      images: [],
    });
    open();
    await settle();
    const done = generationSchema.parse(await (await read(id)).json());
    expect(done).toMatchObject({ id, status: "succeeded", stored: true, images: [{ generationId: id }] });
    expect(await runs()).toBe(0);
  });

  test("can be watched as events until it ends", async () => {
    const { AI, open } = waitingEmulator();
    const { id } = await start({ ...BODY, prompt: "a harbour" }, { env: { AI } });
    const watching = read(id, { accept: "text/event-stream" });
    setTimeout(open, 50);
    const events = (await (await watching).text())
      .split("\n\n")
      .filter((block) => block.startsWith("event:"));
    expect(events.map((block) => block.split("\n")[0])).toEqual(["event: status", "event: done"]);
    expect(JSON.parse(events[1]?.split("\ndata: ")[1] ?? "")).toMatchObject({
      generation: { id, status: "succeeded" },
    });
    await settle();
  });

  test("a failure is kept, and told to those who watch", async () => {
    const { id } = await start({ ...BODY, prompt: "a fault" }, { env: { AI: faultyEmulator("5007") } });
    await settle();
    const failed = await (await read(id)).json<Generation>();
    expect(failed).toMatchObject({ id, status: "failed", error: { code: expect.any(String) } });
    const events = await (await read(id, { accept: "text/event-stream" })).text();
    expect(events).toContain("event: error");
    expect(await runs()).toBe(0);
    expect((await remove(id)).status).toBe(204);
    expect((await read(id)).status).toBe(404);
  });

  test("what can be known at once is answered at once", async () => {
    expect((await later({ prompt: "x", model: "no-such-model" })).status).toBe(404);
    expect((await later({ prompt: " " })).status).toBe(400);
    const image = await later({
      ...BODY,
      inputImages: ["img_01JZ8QH6T5M0V9E4W3R2Y1X0AB"],
      model: "flux-2-dev",
    });
    expect(image.status).toBe(400);
    expect(await runs()).toBe(0);
  });

  test("DELETE cancels what is running, and nothing is painted", async () => {
    const { AI, open } = waitingEmulator();
    const run = vi.fn(AI.run);
    const { id } = await start({ ...BODY, prompt: "一座灯塔", translate: "on" }, { env: { AI: { run } } });
    expect((await remove(id)).status).toBe(204);
    expect(await (await read(id)).json()).toMatchObject({
      status: "cancelled",
      error: { code: "cancelled" },
    });
    // The lease notices within seconds; what has not begun by then does not begin.
    await new Promise((resolve) => setTimeout(resolve, 6000));
    open();
    await settle();
    expect(run.mock.calls.filter(([model]) => String(model).includes("flux"))).toEqual([]);
    expect(await (await read(id)).json()).toMatchObject({ status: "cancelled" });
    expect(await runs()).toBe(0);
  });

  test("a run whose Worker died is over when its lease is", async () => {
    const { AI, open } = waitingEmulator();
    const { id } = await start({ ...BODY, prompt: "a wreck" }, { env: { AI } });
    await env.DB.prepare("UPDATE generation_runs SET lease_ends_at = ?2 WHERE id = ?1")
      .bind(id, Date.now() - RUN_LEASE_MS)
      .run();
    expect(await (await read(id)).json()).toMatchObject({
      status: "failed",
      error: { code: "provider_timeout" },
    });
    open();
    await settle();
    expect(await (await read(id)).json()).toMatchObject({ status: "succeeded" });
  });

  test("a stored picture of the same seed answers it", async () => {
    const body = {
      prompt: "a twin",
      model: "sdxl-lightning",
      translate: "off",
      seed: 77,
      width: 256,
      height: 256,
    };
    const first = await start(body);
    await settle();
    const second = await start(body);
    await settle();
    expect(second.id).not.toBe(first.id);
    const [one, two] = [
      await (await read(first.id)).json<Generation>(),
      await (await read(second.id)).json<Generation>(),
    ];
    expect(two.images.map(({ id }) => id)).toEqual(one.images.map(({ id }) => id));
    expect(two.status).toBe("succeeded");
  });

  test("an Idempotency-Key makes it happen once", async () => {
    const more = { headers: { "idempotency-key": "later-1" } };
    const first = await start({ ...BODY, prompt: "once only" }, more);
    await settle();
    const again = await start({ ...BODY, prompt: "once only" }, more);
    expect(again.id).toBe(first.id);
    await settle();
    expect(await (await read(first.id)).json()).toMatchObject({ status: "succeeded" });
  });

  test("without a library the answer comes now, and events stay events", async () => {
    const now = await later({ ...BODY, prompt: "now" }, { env: { IMAGES_BUCKET: undefined } });
    expect(now.status).toBe(200);
    const events = await later({ ...BODY, prompt: "events" }, { headers: { accept: "text/event-stream" } });
    expect(events.status).toBe(200);
    expect(await events.text()).toContain("event: done");
  });
});

describe("DELETE /api/v1/generations/:id", PATIENCE, () => {
  test("puts its pictures into the trash", async () => {
    const reply = await callRoute(POST, {
      body: { ...BODY, prompt: "to be deleted", count: 2 },
      headers: asOwner,
    });
    const { id, images } = await reply.json<Generation>();
    await settle();
    expect((await remove(id)).status).toBe(204);
    const trash = await callRoute(listImages, { path: "/?deleted=true", headers: asOwner });
    const { items } = await trash.json<{ items: { id: string }[] }>();
    expect(items.map((item) => item.id).sort()).toEqual(images.map((image) => image.id).sort());
    expect((await remove("gen_01JZ8QH6T5M0V9E4W3R2Y1X0AB")).status).toBe(404);
  });
});
