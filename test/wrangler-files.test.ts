import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { unstable_readConfig } from "wrangler";
import { root } from "./support/source-files";

/** The part of a wrangler configuration that the three files have to agree on. */
interface Config {
  readonly name?: string;
  readonly main?: string;
  readonly assets?: object;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly compatibility_date?: string;
  readonly compatibility_flags: readonly string[];
  readonly ai?: { readonly binding: string };
  readonly services?: readonly { readonly binding: string }[];
  readonly d1_databases: readonly {
    readonly binding: string;
    database_name?: string;
    database_id?: string;
  }[];
  readonly r2_buckets: readonly { readonly binding: string; bucket_name?: string }[];
}

const load = (name: string): Config =>
  unstable_readConfig({ config: join(root, name) }, { hideWarnings: true });
const pages = load("wrangler.toml");
const workers = load("wrangler.workers.toml");
const local = load("wrangler.local.toml");
const emulator = load("emulator/wrangler.toml");
const all = { "wrangler.toml": pages, "wrangler.workers.toml": workers, "wrangler.local.toml": local };

/** What the code finds under each name, whatever stands behind it. */
function bindings(config: Config) {
  return {
    databases: config.d1_databases.map(({ binding, database_name, database_id }) => ({
      binding,
      database_name,
      database_id,
    })),
    buckets: config.r2_buckets.map(({ binding, bucket_name }) => ({ binding, bucket_name })),
    ai: [config.ai?.binding, ...(config.services ?? []).map(({ binding }) => binding)].filter(Boolean),
  };
}

describe("the three wrangler files", () => {
  it.each(Object.entries(all))("%s has the bindings the code asks for", (_name, config) => {
    expect(bindings(config)).toEqual({
      databases: [expect.objectContaining({ binding: "DB" })],
      buckets: [expect.objectContaining({ binding: "IMAGES_BUCKET" })],
      ai: ["AI"],
    });
  });

  it.each(Object.entries(all))("%s agrees with the others", (_name, config) => {
    expect(bindings(config)).toEqual(bindings(pages));
    expect(config.name).toBe(pages.name);
    expect(config.compatibility_date).toBe(pages.compatibility_date);
    expect(config.compatibility_flags).toEqual(pages.compatibility_flags);
  });

  it("production calls Workers AI, this machine the emulator", () => {
    expect([pages.ai?.binding, workers.ai?.binding, local.ai]).toEqual(["AI", "AI", undefined]);
    expect(local.services).toEqual([{ binding: "AI", service: emulator.name, entrypoint: "WorkersAI" }]);
    expect([pages.services ?? [], workers.services ?? []]).toEqual([[], []]);
  });

  it("the Worker files serve the same entry and assets", () => {
    expect([local.main, local.assets]).toEqual([workers.main, workers.assets]);
  });

  it("only this machine lets everybody in, and no file carries a secret", () => {
    expect([pages.vars, workers.vars, local.vars]).toEqual([{}, {}, { ALLOW_ANONYMOUS: "true" }]);
  });

  it("the integration tests run on the same date and flags", () => {
    const vitest = readFileSync(join(root, "vitest.config.ts"), "utf8");
    expect(vitest).toContain(`compatibilityDate: "${pages.compatibility_date}"`);
    for (const flag of pages.compatibility_flags) expect(vitest).toContain(`"${flag}"`);
  });
});
