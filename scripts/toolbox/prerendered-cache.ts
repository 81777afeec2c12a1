import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "./paths.ts";

/** A page as Next has rendered it, in the file that OpenNext answers from; what it has besides is left as it is. */
export interface PrerenderedPage {
  readonly html: string;
  readonly meta?: { readonly headers?: Readonly<Record<string, string>> };
}

interface CachedPage {
  readonly file: string;
  readonly page: PrerenderedPage;
}

/** Every prerendered page among the assets of a build, in every language; without a folder, of what OpenNext built. */
export function readPrerenderedPages(assetsFolder = inRoot(".open-next", "assets")): CachedPage[] {
  const folder = join(assetsFolder, "cdn-cgi", "_next_cache");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".cache"))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, page: JSON.parse(readFileSync(file, "utf8")) }))
    .filter(({ page }) => typeof page.html === "string");
}

export function changePrerenderedPages(change: (page: PrerenderedPage) => PrerenderedPage): void {
  for (const { file, page } of readPrerenderedPages()) writeFileSync(file, JSON.stringify(change(page)));
}
