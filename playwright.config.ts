import { defineConfig } from "@playwright/test";
import { chromiumOptions } from "./scripts/toolbox/find-chromium.ts";

/** The owner's key of every server below. */
process.env.E2E_API_KEY ??= "e2e-owner-key-0123456789";
const port = (name: string, usual: number) => Number(process.env[name] ?? usual);
const servers = {
  workers: preview("workers", port("E2E_WORKERS_PORT", 8797), { ALLOW_ANONYMOUS: "true" }),
  pages: preview("pages", port("E2E_PAGES_PORT", 8798), { ALLOW_ANONYMOUS: "true" }),
  // The same Pages build as an owner deploys it: nothing without the key.
  guarded: preview("pages", port("E2E_GUARDED_PORT", 8799), { ALLOW_ANONYMOUS: "false" }),
  // The same Pages build with a library that only one spec has: it deletes all of it.
  own: preview("pages", port("E2E_OWN_PORT", 8795), { ALLOW_ANONYMOUS: "true" }),
  // The development server, for the contract between the two ways to run a route.
  dev: {
    port: port("E2E_DEV_PORT", 8796),
    command: "node scripts/pictor.mjs dev --fresh",
  },
};
type ServerName = keyof typeof servers;

const wanted = process.env.E2E_PROJECTS?.split(",");
const names = (Object.keys(servers) as ServerName[]).filter((name) => !wanted || wanted.includes(name));
const url = (name: ServerName) => `http://localhost:${servers[name].port}`;
process.env.E2E_WORKERS_URL = url("workers");

/** Which specs run against a server; every other spec runs against the Pages build. */
const special = {
  guarded: /.*\.guarded\.spec\.ts/,
  own: /.*\.own\.spec\.ts/,
  dev: /(lanes|fuzz)\.spec\.ts/,
};
/** What happens within the page, which is the same in both builds. */
const withinThePage =
  /(accessibility|agents|create|developers|focus|gallery|installed|library|models|queue|recall|settings)\.spec\.ts/;

function preview(target: "workers" | "pages", port: number, vars: Record<string, string>) {
  const flags = Object.entries({ ...vars, API_KEY: process.env.E2E_API_KEY }).map(
    ([key, value]) => `--var ${key}=${value}`,
  );
  const command = "node scripts/pictor.mjs preview --no-build --fresh --quiet";
  return { port, command: `${command} --target ${target} --port ${port} ${flags.join(" ")}` };
}

/**
 * Every spec runs against the Pages build, and those where the server decides against the Worker build too;
 * `*.guarded.spec.ts` runs against a server that asks for the key, `*.own.spec.ts` against one with a library of its
 * own, and the lanes' contract and the fuzz against the development server and a build. The builds must be there:
 * `npm test` makes them, or `npm run build:pages`.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 1,
  // A shared machine can stall for seconds; a test that needs its second try is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    launchOptions: chromiumOptions(),
    locale: "en-US",
    // To record every action takes a good part of the time of a test.
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
  },
  projects: names.map((name) => ({
    name,
    ...(name === "workers" || name === "pages"
      ? { testIgnore: [...Object.values(special), ...(name === "workers" ? [withinThePage] : [])] }
      : { testMatch: special[name] }),
    ...(name === "workers" ? { grepInvert: / phone / } : {}),
    use: { baseURL: url(name) },
  })),
  webServer: names.map((name) => ({
    name,
    command: servers[name].command,
    env: { PORT: String(servers[name].port) },
    url: url(name),
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 8000 },
    stdout: "ignore" as const,
    stderr: "pipe" as const,
  })),
});
