import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { POST as postKey } from "@/app/api/v1/keys/route";
import { GET as getUsage } from "@/app/api/v1/usage/route";
import { type Usage, usageSchema } from "@/lib/domain/usage";
import { clearBooks, generate, readGeneration, SMALL_NEURONS } from "@/test/account-support";
import { asOwner, callRoute, settle } from "@/test/http-support";

// Painting takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
beforeEach(clearBooks);
afterEach(settle);

async function usage(variables: Record<string, unknown> = {}): Promise<Usage> {
  await settle();
  const reply = await callRoute(getUsage, { headers: asOwner, env: variables });
  return usageSchema.parse(await reply.json());
}
const limitedTo = (pictures: number) => ({ DAILY_NEURON_LIMIT: String(pictures * SMALL_NEURONS + 1) });

describe("DAILY_NEURON_LIMIT", () => {
  test("fifty requests at once never overspend, and the refused ones say why", async () => {
    const variables = limitedTo(7);
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) => generate({ prompt: `boat number ${n}` }, { env: variables })),
    );
    const painted = replies.filter(({ status }) => status === 200);
    const refused = replies.filter(({ status }) => status === 429);
    expect([painted.length, refused.length]).toEqual([7, 43]);
    const { error } = await (refused[0] as Response).json<{ error: { code: string; message: string } }>();
    expect(error.code).toBe("quota_exhausted");
    expect(error.message).toMatch(
      /^This needs about 27 neurons, and \d+ of the 183.35 allowed for today are left\.$/,
    );
    for (const reply of refused) {
      expect(reply.headers.get("x-should-retry")).toBe("false");
      expect(Number(reply.headers.get("retry-after"))).toBeCloseTo(
        86_400 - ((Date.now() / 1_000) % 86_400),
        -2,
      );
    }
    const { today, models } = await usage(variables);
    expect(today).toMatchObject({ neurons: 182.35, images: 7, requests: 7, errors: 0, reserved: 0, left: 1 });
    expect(today).toMatchObject({ limit: 183.35, limitBy: "DAILY_NEURON_LIMIT" });
    expect(models.find(({ model }) => model === "flux-2-klein-4b")?.imagesLeft).toBe(0);
    expect(models.find(({ model }) => model === "sdxl-base")?.imagesLeft).toBeNull();
  });

  test("gives back what a failure did not spend", async () => {
    const variables = limitedTo(1);
    const failed = await generate({ prompt: "a cat --emulator-fault=8001" }, { env: variables });
    expect(failed.status).toBe(400);
    expect((await usage(variables)).today).toMatchObject({
      neurons: 0,
      images: 0,
      requests: 1,
      errors: 1,
      reserved: 0,
    });
    expect((await generate({ prompt: "a cat" }, { env: variables })).status).toBe(200);
  });

  test("counts every picture of a generation, and calls that brought none", async () => {
    const reply = await generate({ prompt: "three boats", count: 3 });
    expect((await readGeneration(reply)).neurons).toBe(78.15);
    const broken = await generate({ prompt: "a cat --emulator-fault=truncated" });
    expect(broken.status).toBe(502);
    expect((await usage()).today).toMatchObject({ neurons: 156.3, images: 3, requests: 6, errors: 3 });
  });

  test("lets unmetered models paint on, also in place of one that costs", async () => {
    const variables = { DAILY_NEURON_LIMIT: "1" };
    const free = await generate({ prompt: "a cat", model: "dreamshaper-8-lcm" }, { env: variables });
    expect(free.status).toBe(200);
    const other = await readGeneration(
      await generate({ prompt: "a cat on a roof", fallback: true }, { env: variables }),
    );
    expect(other).toMatchObject({ model: "sdxl-lightning", neurons: 0 });
    expect(other.changes[0]).toEqual({
      parameter: "model",
      requested: "flux-2-klein-4b",
      actual: "sdxl-lightning",
      reason: "fallback",
    });
    expect((await usage(variables)).today.neurons).toBe(0);
  });

  test("refuses before the prompt is translated, and counts the translation of what it lets through", async () => {
    const refused = await generate({ prompt: "一艘蓝色的船" }, { env: limitedTo(1) });
    expect(refused.status).toBe(429);
    expect((await usage()).textModels).toEqual([]);
    const painted = await generate({ prompt: "一艘蓝色的船" }, { env: limitedTo(2) });
    expect(painted.status).toBe(200);
    const after = await usage(limitedTo(2));
    expect(after.textModels).toMatchObject([{ model: "@cf/qwen/qwen3-30b-a3b-fp8", today: { requests: 1 } }]);
    expect(after.today.neurons).toBeGreaterThan(SMALL_NEURONS);
  });
});

describe("the limit of a created key", () => {
  async function createKey(pictures: number): Promise<{ id: string; headers: Record<string, string> }> {
    const body = { name: "Chat", scopes: ["generate"], dailyNeuronLimit: pictures * SMALL_NEURONS + 20 };
    const reply = await callRoute(postKey, { headers: asOwner, body });
    const { id, secret } = await reply.json<{ id: string; secret: string }>();
    return { id, headers: { authorization: `Bearer ${secret}` } };
  }

  test("holds that key alone, whatever it does at once, and counts its translations too", async () => {
    const key = await createKey(3);
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        generate({ prompt: `boat number ${n}` }, { headers: key.headers }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(9);
    expect((await generate({ prompt: "the owner's boat" })).status).toBe(200);
    const other = await createKey(3);
    const translated = await generate({ prompt: "一座红色的灯塔" }, { headers: other.headers });
    expect((await readGeneration(translated)).pipeline.translated).not.toBeNull();
    const { keys } = await usage();
    const spentBy = (id: string | null) => keys.find(({ apiKeyId }) => apiKeyId === id)?.today;
    expect(spentBy(key.id)).toMatchObject({ neurons: 78.15, images: 3 });
    expect(spentBy(null)).toMatchObject({ neurons: SMALL_NEURONS, images: 1 });
    expect(spentBy(other.id)).toMatchObject({ images: 1, requests: 2 });
    expect(spentBy(other.id)?.neurons).toBeGreaterThan(SMALL_NEURONS);
  });
});

describe("GET /api/v1/usage", () => {
  test("shows thirty days, what is left of the free allowance, and when it returns", async () => {
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await env.DB.prepare("INSERT INTO usage_daily VALUES (?1, 'binding', '', 'flux-1-schnell', 500, 5, 6, 1)")
      .bind(day)
      .run();
    const shown = await usage();
    expect(shown.days).toHaveLength(30);
    expect(shown.days.at(-2)).toEqual({ day, neurons: 500, images: 5, requests: 6, errors: 1 });
    expect(shown.days.at(-1)).toMatchObject({ day: shown.today.day, neurons: 0 });
    expect(shown.today).toMatchObject({ limit: 10_000, limitBy: "free-allowance", left: 10_000 });
    expect(shown.models.find(({ model }) => model === "flux-1-schnell")).toMatchObject({
      neuronsPerImage: 76.8,
      imagesLeft: 130,
    });
    expect(Date.parse(shown.today.resetsAt) % 86_400_000).toBe(0);
    expect(shown.accounts).toMatchObject([{ label: "binding", state: "ready" }]);
  });

  test("without a database nothing is counted, limited or replayed, and everything else works", async () => {
    const variables = { DB: undefined, DAILY_NEURON_LIMIT: "1" };
    const call = { env: variables, headers: { "idempotency-key": "no-database" } };
    const [first, second] = [
      await generate({ prompt: "a cat" }, call),
      await generate({ prompt: "a cat" }, call),
    ];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.headers.get("idempotent-replayed")).toBeNull();
    expect(await usage(variables)).toMatchObject({ counted: false, today: { neurons: 0, left: 1 } });
  });
});
