import { afterEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { GET as listImages } from "@/app/api/v1/images/route";
import { PictorError } from "@/lib/domain/errors";
import type { Surface } from "@/lib/http/error-reply";
import { withApi } from "@/lib/http/with-api";
import { asOwner, callRoute } from "@/test/http-support";

afterEach(() => vi.restoreAllMocks());

const failing = (surface: Surface, error: unknown) =>
  withApi({ surface, access: "read" }, async () => {
    throw error;
  });

describe("an error nobody expected", () => {
  test.each(["native", "flux-remix"] as const)(
    "tells a %s caller nothing, and the log everything",
    async (surface) => {
      const lines = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const reply = await callRoute(failing(surface, new TypeError("canary detail")), { headers: asOwner });
      expect(reply.status).toBe(500);
      const text = (await reply.text()) + JSON.stringify([...reply.headers]);
      expect(text).toContain("internal");
      expect(text).not.toContain("canary");
      const line = JSON.parse(String(lines.mock.calls[0]?.[0]));
      expect(line).toMatchObject({ error: "TypeError: canary detail", code: "internal" });
      expect(line.stack).toContain("with-api");
      expect(text).toContain(line.requestId);
    },
  );
});

describe("the library out of reach", () => {
  const broken = {
    prepare: () => {
      throw new Error("D1_ERROR: canary network lost");
    },
  };

  test.each([[{ DB: broken }], [{ DB: undefined }]])("is a 503 that says so", async (env) => {
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const reply = await callRoute(listImages, { headers: asOwner, env });
    expect(reply.status).toBe(503);
    const text = await reply.text();
    expect(text).toContain("storage_unavailable");
    expect(text).not.toContain("canary");
  });
});

test.each([
  [new PictorError("rate_limited"), 429, "10"],
  [new PictorError("capacity", { retryAfterSeconds: 2.2 }), 503, "3"],
  [new PictorError("not_found"), 404, null],
])("%s carries its status and Retry-After", async (error, status, retryAfter) => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const reply = await callRoute(failing("native", error), { headers: asOwner });
  expect([reply.status, reply.headers.get("retry-after")]).toEqual([status, retryAfter]);
});

test("a handler gets its input parsed, and its own headers through", async () => {
  const handler = withApi(
    {
      surface: "native",
      access: "read",
      params: z.object({ id: z.string() }),
      query: z.object({ page: z.coerce.number() }),
      body: z.object({ name: z.string() }),
    },
    async ({ params, query, body }) =>
      Response.json({ ...params, ...query, ...body }, { headers: { "cache-control": "max-age=5" } }),
  );
  const reply = await callRoute(handler, {
    path: "/?page=1&page=2",
    params: { id: "x" },
    body: { name: "n" },
    headers: asOwner,
  });
  expect(await reply.json()).toEqual({ id: "x", page: 2, name: "n" });
  expect(reply.headers.get("cache-control")).toBe("max-age=5");
});
