import { readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "./paths.ts";
import { readPrerenderedPages } from "./prerendered-cache.ts";

/**
 * Tells V8 that what is in a file runs as soon as it is loaded. It then compiles the file whole on a background thread
 * while it arrives, instead of function by function on the page's own thread, where it holds up the first clicks and
 * keys. Other engines see a comment. Source: https://v8.dev/blog/explicit-compile-hints (Chrome 136 and later).
 */
const HINT = "//# allFunctionsCalledOnLoad\n";

/** What of ours a page runs to start, as paths below the site's root; not what is for browsers without modules. */
export function startScripts(html: string): string[] {
  const tags = [...html.matchAll(/<script\b[^>]*\ssrc="(\/_next\/static\/[^"?]+\.js)[^>]*>/g)];
  return tags.filter(([tag]) => !/\snomodule\b/i.test(tag)).map(([, path]) => path ?? "");
}

/** Puts the hint on every file that a prerendered page starts with; what is fetched later stays lazy. */
export function writeCompileHints(): void {
  const paths = new Set(readPrerenderedPages().flatMap(({ page }) => startScripts(page.html)));
  for (const path of paths) {
    const file = inRoot(".open-next", "assets", path);
    writeFileSync(file, HINT + readFileSync(file, "utf8"));
  }
}
