import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { withBuildLock } from "./build-lock.ts";
import { keepEnvironmentOut } from "./canaries.ts";
import { writeCompileHints } from "./compile-hints.ts";
import { writeContentSecurity } from "./content-security.ts";
import { fail } from "./fail.ts";
import { generateOpenApi } from "./openapi-document.ts";
import { writePageStarts } from "./page-start.ts";
import { commandFile, inRoot } from "./paths.ts";
import { writePrerenderedPages } from "./prerendered-pages.ts";
import { runNode } from "./run.ts";
import { writeServiceWorker } from "./service-worker.ts";
import { sourceHash } from "./source-hash.ts";
import { writeStaticHeaders } from "./static-headers.ts";
import { generateWorkerRoutes } from "./worker-routes.ts";

const stampFile = inRoot(".open-next", "source-hash");

/** Builds the app with Next and OpenNext into .open-next, unless it already stands there from the same sources. */
export function buildWorker({ force = false } = {}): Promise<{ built: boolean }> {
  return withBuildLock(() => build(force));
}

async function build(force: boolean): Promise<{ built: boolean }> {
  generateWorkerRoutes();
  await generateOpenApi();
  const hash = sourceHash();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return { built: false };

  console.log("Building the app (Next and OpenNext) ...");
  rmSync(stampFile, { force: true });
  const started = Date.now();
  const command = [
    commandFile("@opennextjs/cloudflare", "opennextjs-cloudflare"),
    "build",
    "-c",
    "wrangler.local.toml",
  ];
  const { code, output } = await runNode(command, { output: "capture", env: { NODE_ENV: "production" } });
  if (code !== 0) {
    console.error(output);
    fail("The build failed; its own words are above.");
  }
  keepEnvironmentOut();
  putPrerenderedPagesAmongAssets();
  writePageStarts();
  writeContentSecurity();
  writeCompileHints();
  writePrerenderedPages();
  writeStaticHeaders();
  writeServiceWorker();
  writeFileSync(stampFile, hash);
  console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  return { built: true };
}

/** OpenNext's cache interception reads the prerendered pages from here, through the ASSETS binding. */
function putPrerenderedPagesAmongAssets() {
  cpSync(inRoot(".open-next", "cache"), inRoot(".open-next", "assets", "cdn-cgi", "_next_cache"), {
    recursive: true,
  });
}
