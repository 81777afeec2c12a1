import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inRoot, root } from "./paths.ts";

/** Everything that decides what a build contains. */
const buildSources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "scripts",
  "next.config.ts",
  "open-next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "worker.ts",
  "wrangler.workers.toml",
  "package-lock.json",
];

/** One hash over the names and contents of all sources of the build; tests do not count. */
export function sourceHash() {
  const hash = createHash("sha256").update(process.env.SERVICE_WORKER === "off" ? "no service worker" : "");
  for (const file of buildSources.flatMap((source) => filesBelow(inRoot(source))).sort()) {
    hash
      .update(`${relative(root, file).split(sep).join("/")}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
