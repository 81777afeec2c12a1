import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { NeuronRequest, UsageEntry } from "@/lib/domain/metering";
import { createAccountStateRepository } from "./account-state-repository";
import { createUsageRepository } from "./usage-repository";

const NOON = Date.UTC(2026, 10, 22, 12);
const DAY_MS = 86_400_000;
let now = NOON;
const clock = { now: () => now };
const usage = createUsageRepository(env.DB, clock);
const accounts = createAccountStateRepository(env.DB, clock);

const entry = (parts: Partial<UsageEntry> = {}): UsageEntry => ({
  account: "a",
  apiKeyId: null,
  model: "flux-1-schnell",
  neurons: 57.6,
  images: 1,
  requests: 1,
  errors: 0,
  ...parts,
});
const asking = (id: string, parts: Partial<NeuronRequest> = {}): NeuronRequest => ({
  id,
  neurons: 57.6,
  apiKeyId: null,
  dailyLimit: 1_000,
  keyLimit: null,
  ...parts,
});

beforeEach(async () => {
  now = NOON;
  await env.DB.exec("DELETE FROM usage_daily; DELETE FROM neuron_reservations; DELETE FROM account_states;");
});

describe("the meter", () => {
  test("grants to requests at once exactly what the limit allows, then what was given back", async () => {
    const ids = Array.from({ length: 50 }, (_, index) => `r${index}`);
    const grants = await Promise.all(ids.map((id) => usage.reserve(asking(id))));
    expect(grants.filter(({ granted }) => granted)).toHaveLength(17);
    expect(grants.find(({ granted }) => !granted)).toEqual({ granted: false, left: 20.8, limit: 1_000 });
    const winner = ids[grants.findIndex(({ granted }) => granted)] ?? "";
    await usage.settle([], winner);
    expect(await usage.reserve(asking("later"))).toEqual({ granted: true });
    expect(await usage.reserve(asking("too late"))).toMatchObject({ granted: false });
    expect((await usage.summarize(30)).reserved).toBe(979.2);
  });

  test("sums to the limit itself in spite of binary fractions", async () => {
    for (const id of ["a", "b", "c"]) {
      expect(await usage.reserve(asking(id, { neurons: 0.1, dailyLimit: 0.3 }))).toEqual({ granted: true });
      await usage.settle([entry({ neurons: 0.1 })], id);
    }
    expect((await usage.summarize(1)).today.neurons).toBe(0.3);
  });

  test("holds a key to its own limit and all to theirs", async () => {
    await usage.settle([entry({ apiKeyId: "key_1", neurons: 90 }), entry({ neurons: 10 })], null);
    const ofKey = (keyLimit: number, dailyLimit: number | null) =>
      usage.reserve(asking(crypto.randomUUID(), { neurons: 20, apiKeyId: "key_1", keyLimit, dailyLimit }));
    expect(await ofKey(100, null)).toEqual({ granted: false, left: 10, limit: 100 });
    expect(await ofKey(200, 110)).toEqual({ granted: false, left: 10, limit: 110 });
    expect(await ofKey(200, 120)).toEqual({ granted: true });
    expect((await usage.summarize(1)).byKey.map(({ apiKeyId, neurons }) => [apiKeyId, neurons])).toEqual([
      [null, 10],
      ["key_1", 90],
    ]);
    expect(await usage.reserve(asking("owner", { neurons: 1, dailyLimit: 120 }))).toMatchObject({ left: 0 });
  });

  test("counts a settlement once", async () => {
    await usage.reserve(asking("once"));
    await Promise.all([usage.settle([entry()], "once"), usage.settle([entry()], "once")]);
    expect(await usage.summarize(1)).toMatchObject({
      today: { neurons: 57.6, images: 1, requests: 1 },
      reserved: 0,
    });
  });

  test("lets a reservation go whose owner is gone, and all at 00:00 UTC", async () => {
    await usage.reserve(asking("lost", { neurons: 1_000 }));
    expect(await usage.reserve(asking("blocked"))).toMatchObject({ granted: false, left: 0 });
    now += 16 * 60_000;
    expect(await usage.reserve(asking("free", { neurons: 1_000 }))).toEqual({ granted: true });
    await usage.settle([entry({ neurons: 1_000 })], "free");
    now = NOON + DAY_MS / 2;
    expect(await usage.reserve(asking("tomorrow", { neurons: 1_000 }))).toEqual({ granted: true });
    now += 3 * DAY_MS;
    await usage.reserve(asking("sweeper"));
    await usage.settle([], "sweeper");
    const left = await env.DB.prepare("SELECT count(*) AS n FROM neuron_reservations").first("n");
    expect(left).toBe(0);
  });

  test("adds up by day, model and account", async () => {
    await usage.settle([entry(), entry(), entry({ account: "b", neurons: 0, images: 0, errors: 1 })], null);
    now += DAY_MS;
    await usage.settle([entry({ model: "sdxl-base", neurons: 0 })], null);
    const summary = await usage.summarize(2);
    expect(summary.days).toEqual([
      { day: "2026-11-22", neurons: 115.2, images: 2, requests: 3, errors: 1 },
      { day: "2026-11-23", neurons: 0, images: 1, requests: 1, errors: 0 },
    ]);
    expect(summary.byModel.map(({ model, images }) => [model, images])).toEqual([["sdxl-base", 1]]);
    expect(summary.byAccount.map(({ account }) => account)).toEqual(["a"]);
    expect((await usage.summarize(1)).days).toHaveLength(1);
  });
});

test("marks of accounts are shared until their time is over", async () => {
  const mark = { account: "a", credential: "c", errorCode: "quota_exhausted", markedAt: NOON } as const;
  await accounts.mark({ ...mark, reason: "broken", until: NOON + 1 });
  await accounts.mark({ ...mark, reason: "exhausted", until: NOON + 1_000 });
  await accounts.mark({ ...mark, account: "b", reason: "broken", until: NOON + 2_000 });
  await usage.settle([entry({ account: "b", neurons: 5 }), entry({ account: "b", model: "x" })], null);
  const known = await accounts.read();
  expect(known.marks).toContainEqual({ ...mark, reason: "exhausted", until: NOON + 1_000 });
  expect(known.neurons).toEqual(new Map([["b", 62.6]]));
  await accounts.unmark("b");
  now += 1_000;
  expect((await accounts.read()).marks).toEqual([]);
});
