import { readFileSync } from "node:fs";
import { readPrerenderedPages } from "../scripts/toolbox/prerendered-cache.ts";

/** What the Pages build leaves, from the project's root. */
export const BUILD = {
  worker: "dist/pages/_worker.js",
  assets: "dist/pages",
  migrations: "migrations",
} as const;

/** A prerendered page in English. */
export interface BuiltPage {
  /** The public path, e.g. "/gallery". */
  readonly page: string;
  readonly html: string;
}

/** The prerendered English pages, sorted by path, from OpenNext's cache entries among the assets. */
export function readPages(assetsFolder: string): BuiltPage[] {
  return readPrerenderedPages(assetsFolder)
    .flatMap(({ file, page }) => {
      const path = /\/en((?:\/[^$]+)?)\.cache$/.exec(file)?.[1];
      return path === undefined ? [] : [{ page: path || "/", html: page.html }];
    })
    .sort((a, b) => a.page.localeCompare(b.page));
}

/** The compatibility date and flags of wrangler.toml, so that the runtime behaves as it does in production. */
export function readCompatibility(): { readonly date: string; readonly flags: readonly string[] } {
  const text = readFileSync("wrangler.toml", "utf8");
  const date = /^compatibility_date\s*=\s*"([^"]+)"/m.exec(text)?.[1];
  const flags = /^compatibility_flags\s*=\s*\[([^\]]*)\]/m.exec(text)?.[1];
  if (!date || !flags) throw new Error("wrangler.toml has no compatibility_date or compatibility_flags.");
  return { date, flags: [...flags.matchAll(/"([^"]+)"/g)].map(([, flag]) => flag ?? "") };
}
