import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import type { WorkerModule } from "./read-bundle.ts";

export interface PageSize {
  readonly page: string;
  /** Scripts the page loads before it is usable, gzip bytes. */
  readonly firstLoadBytes: number;
  readonly scripts: number;
}

/** What Cloudflare counts against the size limit: all modules, gzip bytes. */
export function workerGzipBytes(modules: readonly WorkerModule[]): number {
  return gzipSync(Buffer.concat(modules.map((module) => module.contents))).length;
}

/** The scripts an HTML document asks for itself; `nomodule` ones are for browsers this product does not serve. */
function scriptsOf(html: string): Set<string> {
  const scripts = new Set<string>();
  for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) {
    const source = /\bsrc="([^"?]+\.js)[^"]*"/.exec(tag)?.[1];
    if (source && !/\bnomodule\b/i.test(tag)) scripts.add(source);
  }
  for (const [tag] of html.matchAll(/<link\b[^>]*\bas="script"[^>]*>/g)) {
    const source = /\bhref="([^"?]+\.js)[^"]*"/.exec(tag)?.[1];
    if (source) scripts.add(source);
  }
  return scripts;
}

/** First-load scripts of every prerendered page of one language. `pagesFolder` holds the HTML, `assetsFolder` the scripts. */
export function firstLoadSizes(pagesFolder: string, assetsFolder: string): PageSize[] {
  const sizes: PageSize[] = [];
  const gzipBytes = (source: string) => {
    const file = join(assetsFolder, source);
    return existsSync(file) ? gzipSync(readFileSync(file)).length : 0;
  };
  const read = (file: string, page: string) => {
    const scripts = [...scriptsOf(readFileSync(file, "utf8"))];
    const firstLoadBytes = scripts.reduce((sum, source) => sum + gzipBytes(source), 0);
    sizes.push({ page, firstLoadBytes, scripts: scripts.length });
  };
  if (existsSync(`${pagesFolder}.html`)) read(`${pagesFolder}.html`, "/");
  if (!existsSync(pagesFolder)) return sizes;
  for (const entry of readdirSync(pagesFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const file = join(entry.parentPath, entry.name);
    read(file, `/${relative(pagesFolder, file).replace(/\.html$/, "")}`);
  }
  return sizes.sort((a, b) => a.page.localeCompare(b.page));
}
