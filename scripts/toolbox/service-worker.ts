import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "./paths.ts";

/** Larger files are fetched when they are first used: few visitors need them, and none at once. */
const MAX_FILE_BYTES = 160_000;

/** What takes an installed service worker away again, with all it kept: `SERVICE_WORKER=off npm run deploy`. */
export const REMOVER = `// Deployed with SERVICE_WORKER=off: takes the place of the studio's service worker and removes it.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  const remove = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("pictor-")).map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(remove());
});
`;

/**
 * Writes the version and the files of this build into the service worker's source. Another build is another worker, so
 * browsers notice it; `files` are paths below the site's root.
 */
export function stampServiceWorker(source: string, version: string, files: readonly string[]): string {
  const stamped = source
    .replace(/^const VERSION = .*;$/m, `const VERSION = ${JSON.stringify(version)};`)
    .replace(/^const BUILD_FILES = .*;$/m, `const BUILD_FILES = ${JSON.stringify(files)};`);
  if (!stamped.includes(`"${version}"`) || !stamped.includes(JSON.stringify(files)))
    throw new Error("public/sw.js has no place for the build's version and files");
  return stamped;
}

/** Puts the service worker of this build among the assets, or with SERVICE_WORKER=off the one that removes it. */
export function writeServiceWorker(): void {
  const assets = inRoot(".open-next", "assets");
  const target = join(assets, "sw.js");
  if (process.env.SERVICE_WORKER === "off") {
    writeFileSync(target, REMOVER);
    return;
  }
  const folder = join(assets, "_next", "static");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|woff2)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  const paths = files.map((file) => file.slice(assets.length).replaceAll("\\", "/"));
  for (const path of paths) hash.update(`${path}\0`);
  const kept = paths.filter((_, index) => statSync(files[index] ?? "").size <= MAX_FILE_BYTES);
  const source = readFileSync(inRoot("public", "sw.js"), "utf8");
  writeFileSync(target, stampServiceWorker(source, hash.digest("hex").slice(0, 16), kept));
}
