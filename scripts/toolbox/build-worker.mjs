import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeContentSecurity } from "./content-security.mjs";
import { fail } from "./fail.mjs";
import { commandFile, inRoot } from "./paths.mjs";
import { runNode } from "./run.mjs";
import { sourceHash } from "./source-hash.mjs";

const stampFile = inRoot(".open-next", "source-hash");

/** Builds the app with Next and OpenNext into .open-next, unless it already stands there from the same sources. */
export async function buildWorker({ force = false } = {}) {
  await generateRoutes();
  const hash = sourceHash();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash) return { built: false };

  console.log("Building the app (Next and OpenNext) ...");
  rmSync(stampFile, { force: true });
  const started = Date.now();
  const build = [
    commandFile("@opennextjs/cloudflare", "opennextjs-cloudflare"),
    "build",
    "-c",
    "wrangler.local.toml",
  ];
  const { code, output } = await runNode(build, { output: "capture", env: { NODE_ENV: "production" } });
  if (code !== 0) {
    console.error(output);
    fail("The build failed; its own words are above.");
  }
  putPrerenderedPagesAmongAssets();
  writeContentSecurity();
  writeFileSync(stampFile, hash);
  console.log(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
  return { built: true };
}

async function generateRoutes() {
  const { code } = await runNode([inRoot("scripts", "generate-worker-routes.mjs")]);
  if (code !== 0) fail("The express-lane table could not be generated.");
}

/** OpenNext's cache interception reads the prerendered pages from here, through the ASSETS binding. */
function putPrerenderedPagesAmongAssets() {
  cpSync(inRoot(".open-next", "cache"), inRoot(".open-next", "assets", "cdn-cgi", "_next_cache"), {
    recursive: true,
  });
}
