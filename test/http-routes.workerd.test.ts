import { describe, expect, test } from "vitest";
import { answerRoute, type RouteModule } from "@/lib/http/express-lane";
import { asOwner, callRoute, faultyEmulator, OWNER_KEY } from "@/test/http-support";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** What a caller without a key may reach. */
const PUBLIC = ["GET /api/models", "GET /api/v1/models", "GET /api/v1/openapi.json", "GET /api/v1/status"];
const SIGN_IN = ["GET /api/v1/session", "POST /api/v1/session", "DELETE /api/v1/session"];
/** What anybody may see who has the link. */
const SHARED = ["GET /s/[slug]", "GET /s/[slug]/image", "POST /share"];
/** These say themselves what may be kept. */
const CACHED = ["/api/v1/openapi.json", "/i/[file]", "/s/[slug]", "/s/[slug]/image"];

const modules = import.meta.glob<RouteModule>("/app/**/route.ts", { eager: true });
const routes = Object.entries(modules).map(([file, module]) => ({
  pattern: file.slice("/app".length, -"/route.ts".length),
  module,
}));
const params = { id: "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB", file: `${"0".repeat(64)}.jpg` };

function handlerOf(module: RouteModule, method: Method | "OPTIONS") {
  const handler = module[method];
  if (!handler) throw new Error(`the route does not export ${method}`);
  return handler;
}
async function allowOf(module: RouteModule): Promise<string[]> {
  const reply = await callRoute(handlerOf(module, "OPTIONS"), { method: "OPTIONS" });
  return (reply.headers.get("allow") ?? "").split(", ");
}

describe.each(routes)("$pattern", ({ pattern, module }) => {
  test("answers a preflight from any origin, without cookies", async () => {
    const headers = { origin: "https://chat.example", "access-control-request-method": "POST" };
    const reply = await callRoute(handlerOf(module, "OPTIONS"), { method: "OPTIONS", headers });
    expect(reply.status).toBe(204);
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
    expect(reply.headers.get("access-control-allow-methods")).toBe((await allowOf(module)).join(", "));
    expect(reply.headers.get("access-control-allow-headers")).toContain("authorization");
    expect(reply.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("refuses what it does not serve with 405 and Allow", async () => {
    const allow = await allowOf(module);
    for (const method of METHODS.filter((name) => !allow.includes(name))) {
      const reply = await callRoute(handlerOf(module, method), { method, headers: asOwner });
      expect(reply.status, method).toBe(405);
      expect(reply.headers.get("allow")?.split(", "), method).toEqual(allow);
      expect(JSON.stringify(await reply.json())).toContain("method_not_allowed");
    }
  });

  test("names what it serves to methods that nobody knows", async () => {
    const asRoute = (request: Request) => answerRoute({ route: { pattern, module }, params: {} }, request);
    const reply = await callRoute(asRoute, { method: "PROPFIND" });
    expect([reply.status, reply.headers.get("allow")]).toEqual([405, (await allowOf(module)).join(", ")]);
  });

  test("asks for a key, unless it is public", async () => {
    const allow = await allowOf(module);
    for (const method of METHODS.filter((name) => allow.includes(name))) {
      const name = `${method} ${pattern}`;
      if (PUBLIC.includes(name) || SHARED.includes(name) || SIGN_IN.includes(name)) continue;
      const callers: Record<string, string>[] = [
        {},
        { authorization: "Bearer wrong" },
        { authorization: `Basic ${btoa(`x:${pattern.startsWith("/sdapi/") ? "wrong" : OWNER_KEY}`)}` },
        { "x-api-key": `${OWNER_KEY}x` },
        { cookie: "__Host-pictor_session=v1.99999999999.x.y" },
      ];
      for (const headers of callers) {
        const reply = await callRoute(handlerOf(module, method), { method, headers, params });
        expect(reply.status, name).toBe(401);
        expect(reply.headers.get("www-authenticate")).toContain("Bearer");
      }
    }
  });

  test("answers nobody before API_KEY is set, and everybody on a local start", async () => {
    const allow = await allowOf(module);
    for (const method of METHODS.filter((name) => allow.includes(name))) {
      const name = `${method} ${pattern}`;
      const call = { method, params, headers: asOwner };
      const closed = await callRoute(handlerOf(module, method), { ...call, env: { API_KEY: undefined } });
      const open = ["GET /api/v1/status", "GET /api/v1/session", "DELETE /api/v1/session"].includes(name);
      expect(closed.status === 503, name).toBe(!open);
      const local = { API_KEY: undefined, ALLOW_ANONYMOUS: "true", AI: faultyEmulator("5007") };
      const answered = await callRoute(handlerOf(module, method), { method, params, env: local });
      expect([401, 403, 500, 503], name).not.toContain(answered.status);
    }
  });

  test("every reply has a request id, is not sniffed, and only pictures are cached", async () => {
    const allow = await allowOf(module);
    for (const method of METHODS.filter((name) => allow.includes(name))) {
      const headers = { ...asOwner, "x-request-id": "my-own-request-1" };
      const reply = await callRoute(handlerOf(module, method), { method, headers, params });
      expect(reply.headers.get("x-request-id")).toBe("my-own-request-1");
      expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
      if (!CACHED.includes(pattern)) expect(reply.headers.get("cache-control")).toBe("no-store");
      const forged = { ...asOwner, "x-request-id": 'x","level":"error' };
      const other = await callRoute(handlerOf(module, method), { method, headers: forged, params });
      expect(other.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe("CORS_ORIGINS", () => {
  const { GET } = modules["/app/api/models/route.ts"] ?? {};
  const from = (origin: string) =>
    callRoute(GET ?? (() => new Response()), {
      headers: { origin },
      env: { CORS_ORIGINS: "https://chat.example" },
    });

  test("lets in the origins it lists and no others", async () => {
    const listed = await from("https://chat.example");
    expect(listed.headers.get("access-control-allow-origin")).toBe("https://chat.example");
    expect(listed.headers.get("vary")).toContain("Origin");
    const other = await from("https://evil.example");
    expect(other.headers.get("access-control-allow-origin")).toBeNull();
    expect(other.headers.get("vary")).toContain("Origin");
  });
});

describe("GET /api/v1/status", () => {
  const { GET } = modules["/app/api/v1/status/route.ts"] ?? {};
  const status = (call: Parameters<typeof callRoute>[1]) => callRoute(GET ?? (() => new Response()), call);

  test("tells the owner what is bound, and a stranger nothing", async () => {
    expect(await (await status({ headers: asOwner })).json()).toMatchObject({
      state: "ready",
      bindings: { ai: true, database: true, images: "r2" },
      painter: "local-emulator",
      probe: null,
    });
    expect(await (await status({})).json()).toEqual({ state: "sign_in_required" });
    expect(await (await status({ env: { API_KEY: undefined } })).json()).toEqual({ state: "setup_required" });
  });

  test("calls a model only if the owner asks", async () => {
    const asked = await status({ path: "/api/v1/status?probe=1", headers: asOwner });
    expect(await asked.json()).toMatchObject({ probe: { ok: true } });
    expect((await status({ path: "/api/v1/status?probe=1" })).status).toBe(403);
  });

  test("never tells a secret", async () => {
    const env = {
      CF_ACCOUNT_LIST: '[{"account_id":"canary-account","token":"canary-token"}]',
      EXTERNAL_API_KEY: "canary-external",
      CF_API_TOKEN: "canary-cf-token",
      API_KEY: "canary-owner",
      FLUX_NUM_STEPS: "canary-steps",
    };
    const reply = await status({ headers: { authorization: "Bearer canary-owner" }, env });
    expect(reply.status).toBe(200);
    expect((await reply.text()) + JSON.stringify([...reply.headers])).not.toContain("canary");
  });
});
