import {
  cpSync,
  type Dirent,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { withBuildLock } from "./build-lock.ts";
import { buildWorker } from "./build-worker.ts";
import { fail } from "./fail.ts";
import { commandFile, inRoot } from "./paths.ts";
import { runNode } from "./run.ts";

const stampFile = inRoot("dist", "source-hash");
const target = inRoot("dist", "pages");

/**
 * Makes dist/pages, the directory that Cloudflare Pages takes: the assets of the OpenNext build, the Worker entry
 * bundled into one _worker.js, and _routes.json, which keeps static files from waking the Worker.
 */
export async function buildPages({ force = false } = {}): Promise<{ built: boolean }> {
  await buildWorker({ force });
  return withBuildLock(() => assemble(force));
}

async function assemble(force: boolean): Promise<{ built: boolean }> {
  const hash = readFileSync(inRoot(".open-next", "source-hash"), "utf8");
  if (!force && readStamp() === hash) return { built: false };

  console.log("Bundling for Pages ...");
  rmSync(inRoot("dist"), { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(inRoot(".open-next", "assets"), target, { recursive: true });
  await bundleWorker();
  writeFileSync(
    join(target, "_routes.json"),
    `${JSON.stringify(pagesRoutes(readdirSync(target, { withFileTypes: true })), null, 2)}\n`,
  );
  writeFileSync(stampFile, hash);
  return { built: true };
}

/**
 * What wakes the Worker: everything but the files that are served as they are.
 * `cdn-cgi` holds the prerendered pages, which only the Worker may hand out.
 * `entries` is the top level of the Pages directory.
 */
export function pagesRoutes(entries: readonly Dirent[]) {
  const hidden = new Set(["cdn-cgi", "_worker.js", "_routes.json", "_headers", "_redirects", "BUILD_ID"]);
  const files = entries.filter((entry) => !hidden.has(entry.name));
  const exclude = files.map((entry) => (entry.isDirectory() ? `/${entry.name}/*` : `/${entry.name}`)).sort();
  if (exclude.length > 99)
    throw new Error(`Pages takes 100 rules in _routes.json; public/ makes ${exclude.length + 1}`);
  return { version: 1, include: ["/*"], exclude };
}

async function bundleWorker() {
  const folder = inRoot("dist", "worker");
  const bundle = [
    commandFile("wrangler"),
    "deploy",
    "--dry-run",
    "--minify",
    "--outdir",
    folder,
    "-c",
    "wrangler.workers.toml",
  ];
  const { code, output } = await runNode(bundle, { output: "capture" });
  if (code !== 0) {
    console.error(output);
    fail("The Worker could not be bundled; wrangler's own words are above.");
  }
  const modules = readdirSync(folder).filter((name) => !/\.map$|^README\.md$/.test(name));
  if (modules.length === 1) {
    renameSync(join(folder, "worker.js"), join(target, "_worker.js"));
    return;
  }
  // With modules beside it (WebAssembly), Pages wants a directory whose entry is index.js.
  mkdirSync(join(target, "_worker.js"));
  for (const name of modules) {
    renameSync(join(folder, name), join(target, "_worker.js", name === "worker.js" ? "index.js" : name));
  }
}

function readStamp() {
  try {
    return readFileSync(stampFile, "utf8");
  } catch {
    return "";
  }
}
