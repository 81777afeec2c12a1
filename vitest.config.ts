import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { EMULATED_ACCOUNTS } from "./test/setup/emulated-accounts.ts";
import { workerModules } from "./test/setup/worker-modules.ts";

const ignored = ["**/node_modules/**", ".next/**", ".open-next/**", "dist/**", "e2e/**"];
const alias = { "@": import.meta.dirname };

/** `unit` runs in Node. `workerd` runs `*.workerd.test.ts` in the Workers runtime, with a real local D1 and R2. */
export default defineConfig({
  test: {
    // The log of a failed test helps; that of a thousand passed ones hides it.
    silent: "passed-only",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          environment: "node",
          // Some tests paint several pictures, which takes long where other work holds the cores.
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx,mjs}"],
          exclude: [...ignored, "**/*.workerd.test.ts"],
        },
      },
      {
        resolve: { alias },
        plugins: [
          cloudflareTest({
            main: "./test/setup/worker.ts",
            remoteBindings: false,
            miniflare: {
              compatibilityDate: "2026-11-01",
              compatibilityFlags: ["nodejs_compat", "global_fetch_strictly_public", "enable_request_signal"],
              d1Databases: ["DB"],
              r2Buckets: ["IMAGES_BUCKET"],
              kvNamespaces: ["IMAGES_KV"],
              serviceBindings: { AI: { name: "local-ai", entrypoint: "WorkersAI" } },
              outboundService: "internet",
              bindings: { TEST_MIGRATIONS: await readD1Migrations(`${import.meta.dirname}/migrations`) },
              workers: [
                {
                  name: "local-ai",
                  modules: await workerModules(import.meta.dirname, "emulator/src/index.ts"),
                  compatibilityDate: "2026-11-01",
                  compatibilityFlags: ["nodejs_compat"],
                  bindings: { EMULATOR_ACCOUNTS: JSON.stringify(EMULATED_ACCOUNTS) },
                },
                {
                  name: "internet",
                  modules: await workerModules(import.meta.dirname, "test/setup/internet.ts"),
                  compatibilityDate: "2026-11-01",
                  serviceBindings: {
                    EMULATOR: "local-ai",
                    AI: { name: "local-ai", entrypoint: "WorkersAI" },
                  },
                },
              ],
            },
          }),
        ],
        test: {
          name: "workerd",
          include: ["**/*.workerd.test.ts"],
          exclude: ignored,
          setupFiles: ["./test/setup/migrate.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
