import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as getStatus } from "@/app/api/v1/status/route";
import { GET as getUsage } from "@/app/api/v1/usage/route";
import { statusSchema } from "@/lib/domain/status";
import { usageSchema } from "@/lib/domain/usage";
import { clearBooks, generate, onAccounts, readGeneration, SMALL_NEURONS } from "@/test/account-support";
import { asOwner, callRoute, settle } from "@/test/http-support";

// Painting takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });
beforeEach(clearBooks);
afterEach(settle);

const EXTERNAL = {
  AI: undefined,
  USE_EXTERNAL_API: "true",
  EXTERNAL_API: "https://images.example/v1",
  EXTERNAL_MODEL: "outside",
  EXTERNAL_API_KEY: "external-key",
};

/** Workers AI's code -> what the caller gets, and how many calls were made for it on one account. */
const ERRORS = [
  [3003, 400, "invalid_request", 1],
  [3006, 413, "payload_too_large", 1],
  [3007, 504, "provider_timeout", 2],
  [3008, 504, "provider_timeout", 2],
  [3023, 502, "provider_auth", 1],
  [3030, 400, "content_rejected", 2],
  [3036, 429, "quota_exhausted", 1],
  [3039, 400, "invalid_request", 1],
  [3040, 503, "capacity", 3],
  [3041, 403, "model_requires_paid_plan", 1],
  [3042, 404, "model_not_found", 1],
  [3043, 502, "provider_unavailable", 3],
  [4006, 429, "quota_exhausted", 1],
  [5004, 400, "invalid_image", 1],
  [5005, 400, "invalid_request", 1],
  [5007, 404, "model_not_found", 1],
  [5016, 502, "provider_auth", 1],
  [5018, 403, "model_requires_paid_plan", 1],
  [5019, 400, "invalid_request", 1],
  [5035, 403, "model_requires_paid_plan", 1],
  [8001, 400, "invalid_request", 1],
  [8006, 400, "invalid_image", 1],
  [8007, 400, "content_rejected", 2],
  ["502", 502, "provider_unavailable", 3],
  ["html", 502, "provider_unavailable", 3],
  ["truncated", 502, "invalid_model_output", 3],
  ["corrupt", 502, "invalid_model_output", 3],
] as const;

async function lastAttempts(): Promise<number> {
  const attempts = await env.DB.prepare("SELECT attempts FROM generations ORDER BY id DESC LIMIT 1").first(
    "attempts",
  );
  return JSON.parse(String(attempts)).length;
}

describe.each([
  ["the binding", {}],
  ["an account over REST", onAccounts("rich")],
])("every documented error through %s", (_name, variables) => {
  test.each(ERRORS)("%s becomes %i %s", async (fault, status, code, calls) => {
    const reply = await generate({ prompt: `a cat --emulator-fault=${fault}` }, { env: variables });
    expect(reply.status).toBe(status);
    const { error } = await reply.json<{ error: { code: string; message: string; hint: string } }>();
    expect(error.code).toBe(code);
    expect(`${error.message} ${error.hint}`).not.toMatch(/token-of|AiError|[<{]/);
    expect(await lastAttempts()).toBe(calls);
    expect(reply.headers.get("x-should-retry")).toBe(code === "quota_exhausted" ? "false" : null);
    if (code === "quota_exhausted") {
      const secondsLeft = 86_400 - ((Date.now() / 1_000) % 86_400);
      expect(Number(reply.headers.get("retry-after"))).toBeCloseTo(secondsLeft, -2);
    }
  });
});

describe("an external endpoint", () => {
  const outside = (prompt: string, variables = {}) =>
    generate({ prompt, model: "outside", width: 512, height: 512 }, { env: { ...EXTERNAL, ...variables } });

  test("paints, and costs no neurons", async () => {
    const generation = await readGeneration(await outside("a lighthouse"));
    expect(generation).toMatchObject({
      provider: "openai-compatible",
      accountLabel: "external",
      neurons: 0,
      stored: true,
    });
    expect(generation.images).toHaveLength(1);
  });

  test.each([
    [400, "", 400, "invalid_request"],
    [400, "content_policy_violation", 400, "content_rejected"],
    [401, "", 502, "provider_auth"],
    [404, "", 404, "model_not_found"],
    [413, "", 413, "payload_too_large"],
    [429, "insufficient_quota", 502, "provider_auth"],
    [429, "", 429, "rate_limited"],
    [500, "", 502, "provider_unavailable"],
  ])("%i %s becomes %i %s", async (theirs, theirCode, status, code) => {
    const reply = await outside(`a cat --status=${theirs}:${theirCode}`);
    expect([reply.status, (await reply.json<{ error: { code: string } }>()).error.code]).toEqual([
      status,
      code,
    ]);
  });

  test("refuses a wrong key clearly", async () => {
    const reply = await outside("a cat", { EXTERNAL_API_KEY: "canary-key" });
    expect([reply.status, await reply.text()]).toEqual([502, expect.stringContaining("EXTERNAL_API_KEY")]);
  });
});

describe("three accounts: one out of quota, one with a bad token, one slow", () => {
  const variables = onAccounts("poor", "rich:wrong-token", "slow");

  test("every request gets its picture from the one that can; the others are tried once and shown", async () => {
    const replies = await Promise.all(
      ["red", "green", "blue"].map((color) => generate({ prompt: `a ${color} boat` }, { env: variables })),
    );
    const generations = await Promise.all(replies.map(readGeneration));
    for (const generation of generations) {
      expect(generation).toMatchObject({
        accountLabel: "account 3",
        provider: "cloudflare-accounts",
        stored: true,
      });
      expect(generation.attempts.at(-1)?.errorCode).toBeNull();
      expect(generation.durationMs).toBeGreaterThanOrEqual(1_200);
    }
    await settle();
    // What none of the three happened to touch is found out here: every account but the slow one fails once.
    for (let tries = 0; tries < 12; tries++) {
      const marks = await env.DB.prepare("SELECT count(*) AS n FROM account_states").first("n");
      if (marks === 2) break;
      await generate({ prompt: `boat number ${tries}` }, { env: variables });
    }
    const parked = await readGeneration(await generate({ prompt: "a parked boat" }, { env: variables }));
    expect(parked.attempts.map(({ accountLabel }) => accountLabel)).toEqual(["account 3"]);

    const status = await callRoute(getStatus, { headers: asOwner, env: variables });
    const text = await status.text();
    expect(text).not.toMatch(/token-of|wrong-token|"poor"|"rich"/);
    expect(statusSchema.parse(JSON.parse(text)).providers).toEqual([
      expect.objectContaining({
        accountLabel: "account 1",
        state: "exhausted",
        errorCode: "quota_exhausted",
      }),
      expect.objectContaining({ accountLabel: "account 2", state: "broken", errorCode: "provider_auth" }),
      {
        provider: "cloudflare-accounts",
        accountLabel: "account 3",
        state: "ready",
        until: null,
        errorCode: null,
      },
    ]);
    const midnight = new Date((Math.floor(Date.now() / 86_400_000) + 1) * 86_400_000).toISOString();
    expect(statusSchema.parse(JSON.parse(text)).providers[0]?.until).toBe(midnight);

    await settle();
    const usage = usageSchema.parse(
      await (await callRoute(getUsage, { headers: asOwner, env: variables })).json(),
    );
    const [, , slow] = usage.accounts;
    expect(slow?.today.neurons).toBeCloseTo((slow?.today.images ?? 0) * SMALL_NEURONS, 1);
    expect(usage.accounts.map(({ today }) => today.neurons > 0)).toEqual([false, false, true]);
    expect(usage.today.limit).toBe(30_000);
  });

  test("when all are parked the caller hears of the quota without a call, and may fall back", async () => {
    const bad = onAccounts("poor", "rich:wrong-token");
    const first = await generate({ prompt: "a cat" }, { env: bad });
    expect([429, 502]).toContain(first.status);
    await generate({ prompt: "a cat" }, { env: bad });
    const before = await env.DB.prepare("SELECT count(*) AS n FROM account_states").first("n");
    expect(before).toBe(2);
    const refused = await generate({ prompt: "a cat" }, { env: bad });
    expect([refused.status, refused.headers.get("x-should-retry")]).toEqual([429, "false"]);
    expect(await lastAttempts()).toBe(0);
    const other = await readGeneration(
      await generate({ prompt: "a small cat", fallback: true }, { env: bad }),
    );
    expect(other).toMatchObject({ model: "sdxl-lightning", neurons: 0, accountLabel: "account 1" });
    expect(other.changes[0]).toMatchObject({ parameter: "model", reason: "fallback" });
  });

  test("a prompt is translated on whichever account can", async () => {
    const generation = await readGeneration(
      await generate({ prompt: "一只可爱的猫咪" }, { env: onAccounts("slow:wrong-token", "rich") }),
    );
    expect(generation.pipeline.translated).toMatch(/cat|kitten/);
    await settle();
    const rows = await env.DB.prepare(
      "SELECT model, neurons, requests FROM usage_daily WHERE model LIKE '@cf/%' AND neurons > 0",
    ).all<{ model: string; neurons: number }>();
    expect(rows.results).toEqual([
      { model: "@cf/qwen/qwen3-30b-a3b-fp8", neurons: expect.any(Number), requests: 1 },
    ]);
  });
});
