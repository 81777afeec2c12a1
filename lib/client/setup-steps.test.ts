import { describe, expect, it } from "vitest";
import type { Status } from "@/lib/domain/status";
import { setupSteps } from "./setup-steps";

const good: Status = {
  state: "ready",
  bindings: { ai: true, database: true, images: "r2" },
  library: { available: true, images: 3, trashed: 1, bytes: 9_000, schema: "current" },
  painter: "workers-ai",
  providers: [
    { provider: "workers-ai", accountLabel: "binding", state: "ready", until: null, errorCode: null },
  ],
  models: { count: 10, default: "flux-1-schnell" },
  configuration: { set: { API_KEY: true, ALLOW_ANONYMOUS: false }, accounts: 0, translateModel: "m" },
  problems: [],
  probe: null,
};
const away = { available: false, images: null, trashed: null, bytes: null } as const;
const found = (change: Partial<Status>) =>
  setupSteps({ kind: "ready", status: { ...good, ...change } }).map(({ problem }) => problem);

describe("setupSteps", () => {
  it("has nothing to say of a deployment that is complete, of one it may not look at, or of a local start", () => {
    expect(found({})).toEqual([]);
    expect(setupSteps({ kind: "locked", isSetupRequired: false })).toEqual([]);
    const open = { ...good.configuration, set: { ALLOW_ANONYMOUS: true } };
    expect(found({ painter: "local-emulator", configuration: open })).toEqual([]);
    expect(found({ library: { ...good.library, schema: "unknown" } })).toEqual([]);
  });

  it("names the key first, to strangers too", () => {
    expect(setupSteps({ kind: "locked", isSetupRequired: true })).toEqual([
      {
        problem: "noKey",
        isBlocking: true,
        command: "npx wrangler pages secret put API_KEY --project-name pictor",
      },
    ]);
  });

  it.each([
    [{ state: "no_provider" }, ["noPainter"]],
    [
      {
        bindings: { ai: true, database: false, images: null },
        library: { ...away, schema: null },
      },
      ["noDatabase", "noStore"],
    ],
    [{ library: { ...away, schema: "behind" } }, ["oldTables"]],
    [{ library: { ...good.library, schema: "behind" } }, ["oldTables"]],
    [{ library: { ...away, schema: "unknown" } }, ["libraryDown"]],
    [{ configuration: { ...good.configuration, set: { ALLOW_ANONYMOUS: true } } }, ["everyone"]],
    [
      {
        providers: [
          {
            provider: "workers-ai",
            accountLabel: "second",
            state: "broken",
            until: null,
            errorCode: "provider_auth",
          },
        ],
      },
      ["badToken"],
    ],
  ] satisfies [Partial<Status>, string[]][])("%j lacks %j", (change, problems) => {
    expect(found(change)).toEqual(problems);
  });
});
