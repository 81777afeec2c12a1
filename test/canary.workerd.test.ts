import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { RouteHandler, RouteModule } from "@/lib/http/express-lane";
import { callRoute, faultyEmulator, settle } from "@/test/http-support";

/*
 * A different secret in every variable, good values and bad ones; then everything that comes out of the product is
 * searched for them: replies with their headers, lines of the log, rows, and what is stored.
 */

const CANARY = "canary7f3a";
const bird = (name: string) => `${CANARY}-${name.toLowerCase().replaceAll("_", "-")}`;
const OWNER = bird("API_KEY");

const [readConfigSource = ""] = Object.values(
  import.meta.glob<string>("/lib/domain/read-config.ts", { query: "?raw", import: "default", eager: true }),
);
const VARIABLES = [...readConfigSource.matchAll(/"([A-Z][A-Z_]{4,})"/g)].map(([, name = ""]) => name);

/** Every variable holds a secret, whether it is meant to or not. */
const everywhere: Record<string, string> = Object.fromEntries(VARIABLES.map((name) => [name, bird(name)]));

/** The secrets are where they belong, and every provider is used. */
const inPlace: Record<string, string> = {
  API_KEY: OWNER,
  CF_ACCOUNT_LIST: JSON.stringify([{ account_id: bird("account"), token: bird("token") }]),
  CF_API_TOKEN: bird("CF_API_TOKEN"),
  USE_EXTERNAL_API: "true",
  EXTERNAL_API: "https://pictures.example/v1",
  EXTERNAL_MODEL: "their-model",
  EXTERNAL_API_KEY: bird("EXTERNAL_API_KEY"),
  LOG_LEVEL: "debug",
  SOMETHING_ELSE: bird("SOMETHING_ELSE"),
};

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
const routes = Object.entries(import.meta.glob<RouteModule>("/app/**/route.ts", { eager: true }));
const params = {
  id: "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB",
  file: `${"0".repeat(64)}.jpg`,
  slug: "aaaaaaaaaaaaaaaa",
  name: "towers",
};

const seen: { where: string; text: string }[] = [];
const remember = (where: string, text: string) => void seen.push({ where, text });
const leaks = () =>
  seen
    .filter(({ text }) => text.includes(CANARY))
    .map(({ where, text }) => `${where}: ${text.slice(0, 400)}`);

async function call(where: string, handler: RouteHandler, options: Parameters<typeof callRoute>[1]) {
  const reply = await callRoute(handler, options);
  remember(where, `${reply.status} ${JSON.stringify([...reply.headers])}`);
  const text = await reply.text();
  remember(where, text);
  return text;
}

async function callEverything(variables: Record<string, string>): Promise<void> {
  const callers: Record<string, string>[] = [
    { authorization: `Bearer ${OWNER}` },
    { "x-api-key": OWNER },
    { authorization: `Basic ${btoa(`user:${OWNER}`)}` },
    {},
  ];
  for (const [file, module] of routes) {
    for (const method of METHODS) {
      const handler = module[method];
      if (!handler) continue;
      for (const headers of callers) {
        // Nothing is painted here: what a generation tells is looked at below.
        const body = method === "GET" || method === "HEAD" ? undefined : {};
        await call(`${method} ${file}`, handler, { method, headers, params, body, env: variables });
      }
    }
  }
}

const module = (path: string) => {
  const found = routes.find(([file]) => file === `/app/${path}/route.ts`)?.[1];
  if (!found?.POST) throw new Error(`no POST at ${path}`);
  return found.POST;
};
const generate = (variables: Record<string, unknown>, model: string) =>
  call(`generation with ${model}`, module("api/v1/generations"), {
    headers: { authorization: `Bearer ${OWNER}` },
    body: { prompt: "a lighthouse", model, steps: 1 },
    env: variables,
  });

const LEVELS = ["debug", "info", "log", "warn", "error"] as const;
beforeAll(() => {
  for (const level of LEVELS) {
    vi.spyOn(console, level).mockImplementation((...parts) =>
      remember(`console.${level}`, parts.map(String).join(" ")),
    );
  }
});
afterAll(() => vi.restoreAllMocks());

/** Painting takes a while on a busy machine. */
const PATIENCE = { timeout: 120_000 };

describe("no secret comes out", PATIENCE, () => {
  test("of any route, whatever variable it is in", async () => {
    expect(VARIABLES.length).toBeGreaterThan(15);
    await callEverything(everywhere);
    await callEverything(inPlace);
    await settle();
    expect(seen.length).toBeGreaterThan(500);
    expect(leaks()).toEqual([]);
  });

  test("of a generation, one that works and those that fail with a secret in the provider's own words", async () => {
    await generate({ ...inPlace, CF_ACCOUNT_LIST: "" }, "flux-1-schnell");
    const words = () =>
      `refused Bearer ${bird("token")} and ${bird("EXTERNAL_API_KEY")} of ${bird("account")}`;
    const outside = vi.spyOn(globalThis, "fetch");
    const replies: (() => Promise<Response>)[] = [
      async () => Promise.reject(new Error(words())),
      async () => new Response(words(), { status: 500 }),
      async () => new Response(`<html>${words()}</html>`, { status: 403 }),
      async () =>
        Response.json({ success: false, errors: [{ code: 10_000, message: words() }] }, { status: 401 }),
      async () =>
        Response.json({ error: { message: words(), code: words(), type: words() } }, { status: 400 }),
    ];
    for (const reply of replies) {
      outside.mockImplementation(reply);
      for (const model of ["flux-1-schnell", "their-model"]) {
        await generate({ ...inPlace, AI: faultyEmulator("3040") }, model);
      }
    }
    expect(outside).toHaveBeenCalled();
    outside.mockRestore();
    await settle();
    expect(leaks()).toEqual([]);
  });

  test("of a created key, but for the one reply that tells it", async () => {
    const headers = { authorization: `Bearer ${OWNER}` };
    const reply = await callRoute(module("api/v1/keys"), { headers, body: { name: "Mine" }, env: inPlace });
    const { secret } = await reply.json<{ secret: string }>();
    const asKey = { authorization: `Bearer ${secret}` };
    const list = routes.find(([file]) => file === "/app/api/v1/images/route.ts")?.[1].GET;
    if (!list) throw new Error("no list of images");
    await call("list as key", list, { headers: asKey, env: inPlace });
    await call("list as key, broken", list, {
      headers: asKey,
      env: { ...inPlace, DB: brokenDatabase(secret) },
    });
    await settle();
    expect(seen.filter(({ text }) => text.includes(secret)).map(({ where }) => where)).toEqual([]);
  });

  test("into the database, the store or a picture", async () => {
    const { results: tables } = await env.DB.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
    ).all<{ name: string }>();
    for (const { name } of tables) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${name}`).all();
      remember(`table ${name}`, JSON.stringify(results));
    }
    const { objects } = (await env.IMAGES_BUCKET?.list()) ?? { objects: [] };
    expect(objects.length).toBeGreaterThan(0);
    for (const { key } of objects) {
      const object = await env.IMAGES_BUCKET?.get(key);
      remember(`object ${key}`, `${key} ${JSON.stringify(object?.httpMetadata)}`);
      // One character a byte, so that text in any part of the file is found.
      remember(`object ${key}`, new TextDecoder("latin1").decode(await object?.arrayBuffer()));
    }
    expect(leaks()).toEqual([]);
  });
});

/** A database whose every error repeats what it was asked with. */
function brokenDatabase(secret: string): D1Database {
  const fail = () => {
    throw new Error(`D1_ERROR: near "${secret}": authorization Bearer ${secret}`);
  };
  return { prepare: fail, batch: fail } as unknown as D1Database;
}
