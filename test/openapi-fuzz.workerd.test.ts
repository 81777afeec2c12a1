import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { answerRoute, compileRoutes, type RouteModule } from "@/lib/http/express-lane";
import { asOwner, callRoute, faultyEmulator, ORIGIN, settle } from "./http-support";
import { encode, malformedRequests } from "./malformed-requests";
import { faultOf, operations } from "./openapi-support";

const modules = import.meta.glob<RouteModule>("/app/**/route.ts", { eager: true });
const findRoute = compileRoutes(
  Object.entries(modules).map(([file, module]) => ({
    pattern: file.slice("/app".length, -"/route.ts".length),
    module,
  })),
);

/** Few, since a failure here shrinks to its cause in no time; e2e/fuzz.spec.ts sends the many, over HTTP and to both lanes. */
const RUNS = Math.ceil(2_000 / operations.length);
/** Every call of a model fails as a model that is not there: what gets so far was a good request by chance. */
const FAULTY = { AI: faultyEmulator("5007"), LOG_LEVEL: "error" };

/** What is in the library and could not be put there by a bad request. */
async function stored(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of ["images", "collection_images"]) {
    const row = await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>();
    counts[table] = row?.n ?? -1;
  }
  const listed = await env.IMAGES_BUCKET?.list();
  const open = await env.DB.prepare(
    "SELECT count(*) AS n FROM generations WHERE status IN ('queued','running','succeeded')",
  ).first<{ n: number }>();
  return { ...counts, objects: listed?.objects.length ?? -1, unfinished: open?.n ?? -1 };
}

let sent = 0;
beforeAll(() => {
  for (const level of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation(() => undefined);
});

describe("malformed requests", { timeout: 120_000 }, () => {
  test.each(operations)("$method $path", async (documented) => {
    const { method, operation } = documented;
    await fc.assert(
      fc.asyncProperty(malformedRequests(documented), async (request) => {
        sent += 1;
        const url = new URL(request.path, ORIGIN);
        const match = findRoute(url.pathname);
        // An address that cannot be decoded is left to the Next server.
        if (!match) return;
        const response = await callRoute(
          () =>
            answerRoute(
              match,
              new Request(url, {
                method,
                headers: { ...asOwner, ...request.headers },
                ...(request.body !== null && { body: request.body }),
              }),
            ),
          { env: FAULTY },
        );
        const told = `${request.path} ${encode(request.headers)} ${String(request.body).slice(0, 300)}`;
        expect(response.status, `${told} -> ${await response.clone().text()}`).toBeLessThan(500);
        expect(await faultOf(operation, response), told).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  test("left nothing in the library", async () => {
    await settle();
    expect(sent).toBeGreaterThanOrEqual(2_000);
    expect(await stored()).toEqual({ images: 0, collection_images: 0, objects: 0, unfinished: 0 });
  });
});
