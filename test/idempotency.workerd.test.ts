import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as postChat } from "@/app/api/image/route";
import type { AiBinding } from "@/lib/providers/workers-ai/ai-binding";
import { clearBooks, generate, readGeneration } from "@/test/account-support";
import { asOwner, callRoute, settle } from "@/test/http-support";

// Painting takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
beforeEach(clearBooks);
afterEach(settle);

const emulator: AiBinding = env.AI;
/** The emulator, with its calls counted and, if wanted, held up. */
function countedEmulator(delayMs = 0) {
  const counter = { calls: 0 };
  const AI: AiBinding = {
    run: async (model, inputs, options) => {
      counter.calls += 1;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      return await emulator.run(model, inputs, options);
    },
  };
  return { counter, AI };
}
const keyed = (key: string, more: Record<string, string> = {}) => ({ "idempotency-key": key, ...more });
const countOf = (table: "generations" | "images") =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n");

describe("Idempotency-Key", () => {
  test("twenty at once are one generation, and one answer", async () => {
    const before = { generations: await countOf("generations"), images: await countOf("images") };
    const { counter, AI } = countedEmulator(300);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () =>
        generate({ prompt: "a race of boats" }, { env: { AI }, headers: keyed("race") }),
      ),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
    expect(replies.filter(({ headers }) => headers.get("idempotent-replayed") === "true")).toHaveLength(19);
    const generations = await Promise.all(replies.map(readGeneration));
    expect(new Set(generations.map(({ id }) => id)).size).toBe(1);
    expect(new Set(generations.map(({ images }) => images[0]?.id)).size).toBe(1);
    expect(counter.calls).toBe(1);
    expect(await countOf("generations")).toBe((before.generations ?? 0) + 1);
    expect(await countOf("images")).toBe((before.images ?? 0) + 1);
    await settle();
    expect(await env.DB.prepare("SELECT sum(images) AS n FROM usage_daily").first("n")).toBe(1);
  });

  test("gives the same picture in every form", async () => {
    const body = { prompt: "a boat in every form" };
    const first = await generate(body, { headers: keyed("forms", { accept: "image/*" }) });
    const picture = await first.arrayBuffer();
    const bytes = await generate(body, { headers: keyed("forms", { accept: "image/*" }) });
    expect(bytes.headers.get("idempotent-replayed")).toBe("true");
    expect(bytes.headers.get("x-image-id")).toBe(first.headers.get("x-image-id"));
    expect(new Uint8Array(await bytes.arrayBuffer())).toEqual(new Uint8Array(picture));
    const events = await generate(body, { headers: keyed("forms", { accept: "text/event-stream" }) });
    const text = await events.text();
    const types = [...text.matchAll(/^event: (\w+)$/gm)].map(([, type]) => type);
    expect(types).toEqual(["accepted", "prompt", "image", "done"]);
    expect(JSON.parse(text.split("event: done\ndata: ")[1] ?? "")).toMatchObject({ replayed: true });
  });

  test("works for chat clients too", async () => {
    const body = { messages: [{ role: "user", content: "a boat for chat clients" }], model: "DS-8-CF" };
    const { counter, AI } = countedEmulator();
    const ask = () => callRoute(postChat, { body, env: { AI }, headers: { ...asOwner, ...keyed("chat") } });
    const [first, second] = [await ask(), await ask()];
    expect(second.headers.get("idempotent-replayed")).toBe("true");
    expect(await second.json()).toEqual(await first.json());
    expect(counter.calls).toBe(1);
  });

  test("is bound to the request", async () => {
    await generate({ prompt: "a boat" }, { headers: keyed("bound") });
    const other = await generate({ prompt: "a bird" }, { headers: keyed("bound") });
    expect([other.status, await other.text()]).toEqual([
      422,
      expect.stringContaining("idempotency_mismatch"),
    ]);
    const spaced = await generate({ prompt: "a bird" }, { headers: keyed("two words") });
    expect(spaced.status).toBe(400);
  });

  test("is free again after a failure, and after its pictures are gone", async () => {
    const failed = await generate({ prompt: "a cat --emulator-fault=8001" }, { headers: keyed("again") });
    expect(failed.status).toBe(400);
    const first = await generate({ prompt: "a cat in a tree" }, { headers: keyed("again") });
    expect([first.status, first.headers.get("idempotent-replayed")]).toEqual([200, null]);
    const { id } = await readGeneration(first);
    await env.DB.prepare("DELETE FROM images WHERE generation_id = ?1").bind(id).run();
    await env.DB.prepare("DELETE FROM generations WHERE id = ?1").bind(id).run();
    const anew = await generate({ prompt: "a cat in a tree" }, { headers: keyed("again") });
    expect([anew.status, anew.headers.get("idempotent-replayed")]).toEqual([200, null]);
  });

  test("tells to come back where the first one takes too long", async () => {
    const { AI } = countedEmulator(9_000);
    const slow = generate({ prompt: "a very slow boat" }, { env: { AI }, headers: keyed("slow") });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const second = await generate({ prompt: "a very slow boat" }, { headers: keyed("slow") });
    expect([second.status, second.headers.get("retry-after")]).toEqual([409, "3"]);
    expect(await second.text()).toContain("idempotency_in_progress");
    expect((await slow).status).toBe(200);
    const third = await generate({ prompt: "a very slow boat" }, { headers: keyed("slow") });
    expect(third.headers.get("idempotent-replayed")).toBe("true");
  });
});

describe("the explicit-seed cache", () => {
  test("gives the stored pictures, without a call", async () => {
    const { counter, AI } = countedEmulator();
    const ask = (body: Record<string, unknown>, headers = {}) =>
      generate({ prompt: "a boat from the cache", seed: 77, count: 2, ...body }, { env: { AI }, headers });
    const first = await readGeneration(await ask({}));
    expect(first.cached).toBeUndefined();
    expect(counter.calls).toBe(2);
    const hit = await ask({});
    expect(hit.headers.get("x-cache")).toBe("hit");
    const second = await readGeneration(hit);
    expect(second).toMatchObject({ id: first.id, cached: true, neurons: 0, attempts: [] });
    expect(second.images.map(({ id }) => id)).toEqual(first.images.map(({ id }) => id));
    expect(counter.calls).toBe(2);

    for (const [body, headers] of [
      [{ seed: 78 }, {}],
      [{ count: 1 }, {}],
      [{ prompt: "another boat" }, {}],
      [{ width: 264 }, {}],
      [{ model: "sdxl-lightning" }, {}],
      [{}, { "cache-control": "no-cache" }],
    ] as const) {
      const before = counter.calls;
      const miss = await ask(body, headers);
      expect([miss.status, miss.headers.get("x-cache")], JSON.stringify(body)).toEqual([200, null]);
      expect(counter.calls, JSON.stringify(body)).toBeGreaterThan(before);
    }
  });

  test("finds the picture of a prompt in another language, tells it as asked, and streams it", async () => {
    const body = { prompt: "一艘蓝色的船", seed: 5 };
    const { final } = (await readGeneration(await generate(body))).pipeline;
    const hit = await generate({ prompt: final, seed: 5 });
    expect(hit.headers.get("x-cache")).toBe("hit");
    expect(await readGeneration(hit)).toMatchObject({
      prompt: final,
      pipeline: { original: final, translated: null },
    });
    const events = await generate(body, { headers: { accept: "text/event-stream" } });
    const text = await events.text();
    expect([...text.matchAll(/^event: (\w+)$/gm)].map(([, type]) => type)).toEqual([
      "accepted",
      "prompt",
      "image",
      "done",
    ]);
    expect(text).toContain('"cached":true');
  });

  test("does not bring back what was thrown away, and works when the day's neurons are gone", async () => {
    const body = { prompt: "a boat thrown away", seed: 9 };
    const first = await readGeneration(await generate(body));
    await settle();
    const hit = await generate(body, { env: { DAILY_NEURON_LIMIT: "1" } });
    expect([hit.status, hit.headers.get("x-cache")]).toEqual([200, "hit"]);
    await env.DB.prepare("UPDATE images SET deleted_at = 1 WHERE generation_id = ?1").bind(first.id).run();
    expect((await generate(body, { env: { DAILY_NEURON_LIMIT: "1" } })).status).toBe(429);
    const anew = await readGeneration(await generate(body));
    expect(anew.id).not.toBe(first.id);
  });
});
