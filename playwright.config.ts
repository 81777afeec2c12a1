import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/toolbox/find-chromium.ts";

/** The owner's key of every server below. */
process.env.E2E_API_KEY ??= "e2e-owner-key-0123456789";
const port = (name: string, usual: number) => Number(process.env[name] ?? usual);
const servers = {
  workers: { port: port("E2E_WORKERS_PORT", 8797), target: "workers", vars: { ALLOW_ANONYMOUS: "true" } },
  pages: { port: port("E2E_PAGES_PORT", 8798), target: "pages", vars: { ALLOW_ANONYMOUS: "true" } },
  // The same Pages build as an owner deploys it: nothing without the key.
  guarded: { port: port("E2E_GUARDED_PORT", 8799), target: "pages", vars: { ALLOW_ANONYMOUS: "false" } },
};
type ServerName = keyof typeof servers;

const wanted = process.env.E2E_PROJECTS?.split(",");
const names = (Object.keys(servers) as ServerName[]).filter((name) => !wanted || wanted.includes(name));
const url = (name: ServerName) => `http://localhost:${servers[name].port}`;

/**
 * Every spec runs against the Worker build and against the Pages build; `*.guarded.spec.ts` runs against a server
 * that asks for the key. The builds must be there: `npm test` makes them, or `npm run build:pages`.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    launchOptions: {
      executablePath: findChromium(),
      // Chromium's own sandbox cannot start as root, as in a container.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
    locale: "en-US",
    trace: "retain-on-failure",
  },
  projects: names.map((name) => ({
    name,
    ...(name === "guarded"
      ? { testMatch: /.*\.guarded\.spec\.ts/ }
      : { testIgnore: /.*\.guarded\.spec\.ts/ }),
    use: { baseURL: url(name) },
  })),
  webServer: names.map((name) => {
    const { port, target, vars } = servers[name];
    const all = { ...vars, API_KEY: process.env.E2E_API_KEY };
    const flags = Object.entries(all).map(([key, value]) => `--var ${key}=${value}`);
    return {
      name,
      command: `node scripts/pictor.mjs preview --no-build --fresh --quiet --target ${target} --port ${port} ${flags.join(" ")}`,
      url: url(name),
      timeout: 120_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 8000 },
      stdout: "ignore" as const,
      stderr: "pipe" as const,
    };
  }),
});
