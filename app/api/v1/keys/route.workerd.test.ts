import { env } from "cloudflare:workers";
import { afterEach, describe, expect, test, vi } from "vitest";
import { POST as generate } from "@/app/api/v1/generations/route";
import { GET as listImages } from "@/app/api/v1/images/route";
import { DELETE } from "@/app/api/v1/keys/[id]/route";
import { GET, POST } from "@/app/api/v1/keys/route";
import { GET as listModels } from "@/app/api/v1/models/route";
import { GET as getStatus } from "@/app/api/v1/status/route";
import { GET as sdapiList } from "@/app/sdapi/v1/[resource]/route";
import { GET as sdapiOptions } from "@/app/sdapi/v1/options/route";
import { GET as openAiModel } from "@/app/v1/models/[...id]/route";
import { GET as openAiModels } from "@/app/v1/models/route";
import type { ApiKey } from "@/lib/domain/api-key";
import type { RouteHandler } from "@/lib/http/express-lane";
import { asOwner, callRoute } from "@/test/http-support";
import { countRows } from "@/test/storage-support";

type CreatedKey = ApiKey & { readonly secret: string };

async function createKey(change: Record<string, unknown> = {}): Promise<CreatedKey> {
  const reply = await callRoute(POST, { headers: asOwner, body: { name: "Chat", ...change } });
  expect(reply.status, await reply.clone().text()).toBe(201);
  return reply.json();
}
const bearing = ({ secret }: CreatedKey) => ({ authorization: `Bearer ${secret}` });
const useKey = (key: CreatedKey, more = {}) => callRoute(listImages, { headers: bearing(key), ...more });
const revoke = (id: string) => callRoute(DELETE, { method: "DELETE", headers: asOwner, params: { id } });

afterEach(() => vi.useRealTimers());

describe("created keys", () => {
  test("the secret is told once and kept as a hash", async () => {
    const key = await createKey({ name: " Open WebUI ", scopes: ["read", "generate", "read"] });
    expect(key.secret).toMatch(/^pk_[0-9a-f]{64}$/);
    expect(key).toMatchObject({ name: "Open WebUI", scopes: ["generate", "read"], lastUsedAt: null });
    const list = await (await callRoute(GET, { headers: asOwner })).text();
    expect(list).toContain(key.id);
    expect(list).toContain(key.prefix);
    expect(list).not.toContain(key.secret);
    const { results } = await env.DB.prepare("SELECT * FROM api_keys").all();
    expect(JSON.stringify(results)).not.toContain(key.secret);
  });

  test("work as Bearer and x-api-key, within their scopes", async () => {
    const key = await createKey({ scopes: ["read"] });
    expect((await useKey(key)).status).toBe(200);
    expect((await useKey(key, { headers: { "x-api-key": key.secret } })).status).toBe(200);
    const beyond = await callRoute(GET, { headers: bearing(key) });
    expect(beyond.status).toBe(403);
    expect(await beyond.json()).toMatchObject({ error: { code: "forbidden" } });
    const status = await callRoute(getStatus, { headers: bearing(key) });
    expect(await status.json()).toMatchObject({ state: "ready" });
  });

  test("the last use is shown", async () => {
    const key = await createKey();
    await useKey(key);
    const { items } = await (await callRoute(GET, { headers: asOwner })).json<{ items: ApiKey[] }>();
    expect(Date.parse(items.find(({ id }) => id === key.id)?.lastUsedAt ?? "")).toBeGreaterThan(0);
  });

  test("a revoked key is refused at once, and revoking twice changes nothing", async () => {
    const key = await createKey();
    expect((await useKey(key)).status).toBe(200);
    const first = await (await revoke(key.id)).json<ApiKey>();
    expect(first.revokedAt).not.toBeNull();
    expect((await useKey(key)).status).toBe(401);
    expect(await (await revoke(key.id)).json()).toEqual(first);
    expect((await revoke("key_01JZ8QH6T5M0V9E4W3R2Y1X0AB")).status).toBe(404);
  });

  test("an expired key is refused", async () => {
    const key = await createKey({ expiresAt: new Date(Date.now() + 60_000).toISOString() });
    expect((await useKey(key)).status).toBe(200);
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ["Date"] });
    expect((await useKey(key)).status).toBe(401);
  });

  test("one digit off is another key", async () => {
    const key = await createKey();
    const last = key.secret.endsWith("0") ? "1" : "0";
    const wrong = { authorization: `Bearer ${key.secret.slice(0, -1)}${last}` };
    expect((await callRoute(listImages, { headers: wrong })).status).toBe(401);
  });

  test.each([
    [{ name: "" }],
    [{ scopes: [] }],
    [{ scopes: ["root"] }],
    [{ requestsPerMinute: 0 }],
    [{ dailyNeuronLimit: -1 }],
    [{ expiresAt: "tomorrow" }],
    [{ expiresAt: "2020-01-01T00:00:00Z" }],
    [{ secret: "pk_mine" }],
  ])("%j is refused", async (change) => {
    const reply = await callRoute(POST, { headers: asOwner, body: { name: "Chat", ...change } });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ error: { code: "invalid_request" } });
  });

  test("the list is paged, newest first", async () => {
    const made = [await createKey(), await createKey(), await createKey()].map(({ id }) => id);
    const page = async (query: string) =>
      (await callRoute(GET, { path: `/?${query}`, headers: asOwner })).json<{
        items: ApiKey[];
        nextCursor: string;
      }>();
    const first = await page("limit=2");
    const second = await page(`limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].slice(0, 3).map(({ id }) => id)).toEqual(made.reverse());
  });
});

describe("the lists of models", () => {
  const lists: [string, RouteHandler, Record<string, string>][] = [
    ["OpenAI", openAiModels, {}],
    ["OpenAI, one", openAiModel, { id: "flux-1-schnell" }],
    ["AUTOMATIC1111", sdapiList, { resource: "sd-models" }],
    ["AUTOMATIC1111, options", sdapiOptions, {}],
  ];
  test.each(lists)("%s: any key may see them, a wrong one may not", async (_name, handler, params) => {
    const key = await createKey({ scopes: ["read"] });
    expect((await callRoute(handler, { headers: bearing(key), params })).status).toBe(200);
    const wrong = { authorization: "Bearer pk_wrong" };
    expect((await callRoute(handler, { headers: wrong, params })).status).toBe(401);
  });
});

describe("requests a minute", () => {
  test("at once, no more get through than the limit, and the reply says how it stands", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 16, 0, 10), toFake: ["Date"] });
    const key = await createKey({ requestsPerMinute: 5 });
    const replies = await Promise.all(Array.from({ length: 12 }, () => useKey(key)));
    const passed = replies.filter(({ status }) => status === 200);
    const refused = replies.filter(({ status }) => status === 429);
    expect([passed.length, refused.length]).toEqual([5, 7]);
    expect(refused[0]?.headers.get("retry-after")).toBe("50");
    expect(refused[0]?.headers.get("ratelimit")).toBe('"minute";r=0;t=50');
    expect(refused[0]?.headers.get("ratelimit-policy")).toBe('"minute";q=5;w=60');
    expect(passed.map(({ headers }) => headers.get("ratelimit")).sort()[0]).toBe('"minute";r=0;t=50');
    vi.setSystemTime(Date.UTC(2026, 10, 22, 16, 1, 1));
    const later = await useKey(key);
    expect(later.status).toBe(200);
    expect(later.headers.get("ratelimit")).toBe('"minute";r=4;t=59');
  });

  test("keys without a limit and the owner have no such headers", async () => {
    expect((await useKey(await createKey())).headers.has("ratelimit")).toBe(false);
    expect((await callRoute(listImages, { headers: asOwner })).headers.has("ratelimit")).toBe(false);
  });
});

test("neurons a day: a key cannot spend more than its own budget", async () => {
  const body = { prompt: "a lighthouse", model: "flux-1-schnell", steps: 4, translate: "off" };
  const poor = await createKey({ dailyNeuronLimit: 1 });
  const refused = await callRoute(generate, { headers: bearing(poor), body });
  expect(refused.status).toBe(429);
  expect(await refused.json()).toMatchObject({ error: { code: "quota_exhausted" } });
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const reader = await createKey({ scopes: ["read"] });
  expect((await callRoute(generate, { headers: bearing(reader), body })).status).toBe(403);
});

describe("what authentication costs", () => {
  const counted = countRows(env.DB);
  const cost = (headers: Record<string, string>) =>
    counted.measure(() => callRoute(listModels, { headers, env: { DB: counted.db } }));

  test("nothing for the owner and for strangers, one row for a created key", async () => {
    expect(await cost(asOwner)).toMatchObject({ statements: 0 });
    expect(await cost({})).toMatchObject({ statements: 0 });
    expect(await cost({ authorization: "Bearer something else" })).toMatchObject({ statements: 0 });
    const key = await createKey();
    await cost(bearing(key));
    const { rowsRead, statements } = await cost(bearing(key));
    // Two statements in one round trip: count, then read.
    expect(statements).toBe(2);
    expect(rowsRead).toBeLessThanOrEqual(2);
  });
});
