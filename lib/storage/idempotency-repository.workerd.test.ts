import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { IdempotencyClaim } from "@/lib/domain/metering";
import { createIdempotencyRepository } from "./idempotency-repository";

let now = Date.UTC(2026, 10, 22, 12);
const keys = createIdempotencyRepository(env.DB, { now: () => now });
const GENERATION = "gen_01JZ8QH6T5M0V9E4W3R2Y1X0AB";
const claimOf = (id: string, token: string, fingerprint = "body"): IdempotencyClaim => ({
  id,
  token,
  fingerprint,
});

test("one of many gets the key, the others hear who has it", async () => {
  const states = await Promise.all(
    Array.from({ length: 30 }, (_, n) => keys.claim(claimOf("race", `t${n}`))),
  );
  expect(states.filter(({ state }) => state === "claimed")).toHaveLength(1);
  expect(states.filter(({ state }) => state === "running")).toHaveLength(29);
});

test("the answer is there for a day", async () => {
  const first = claimOf("k", "t1");
  await keys.claim(first);
  await keys.complete(claimOf("k", "not the owner"), GENERATION);
  expect(await keys.claim(claimOf("k", "t2"))).toEqual({ state: "running", fingerprint: "body" });
  await keys.complete(first, GENERATION);
  const done = { state: "done", fingerprint: "body", generationId: GENERATION };
  expect(await keys.claim(claimOf("k", "t2", "other body"))).toEqual(done);
  await keys.release(first);
  expect(await keys.claim(claimOf("k", "t2"))).toEqual(done);
  now += 86_400_000;
  expect(await keys.claim(claimOf("k", "t3"))).toEqual({ state: "claimed" });
});

test("a key given back, forgotten, or held by nobody any more is free", async () => {
  await keys.claim(claimOf("b", "t1"));
  await keys.release(claimOf("b", "somebody else"));
  expect(await keys.claim(claimOf("b", "t2"))).toMatchObject({ state: "running" });
  await keys.release(claimOf("b", "t1"));
  expect(await keys.claim(claimOf("b", "t2"))).toEqual({ state: "claimed" });
  await keys.complete(claimOf("b", "t2"), GENERATION);
  await keys.forget("b", GENERATION);
  expect(await keys.claim(claimOf("b", "t3"))).toEqual({ state: "claimed" });
  now += 10 * 60_000;
  expect(await keys.claim(claimOf("b", "t4"))).toEqual({ state: "claimed" });
  await keys.complete(claimOf("b", "t4"), GENERATION);
  const rows = await env.DB.prepare("SELECT id FROM idempotency_keys ORDER BY id").all();
  // "race" expired and was swept; "k" was taken over above and expired too.
  expect(rows.results).toEqual([{ id: "b" }]);
});
