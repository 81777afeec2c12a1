import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuiltPage } from "./read-build.ts";
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

/** First-load scripts of each page; `assetsFolder` holds the scripts. Throws if one of them is not there. */
export function firstLoadSizes(pages: readonly BuiltPage[], assetsFolder: string): PageSize[] {
  const gzipBytes = (source: string) => gzipSync(readFileSync(join(assetsFolder, source))).length;
  return pages.map(({ page, html }) => {
    const scripts = [...scriptsOf(html)];
    const firstLoadBytes = scripts.reduce((sum, source) => sum + gzipBytes(source), 0);
    return { page, firstLoadBytes, scripts: scripts.length };
  });
}
