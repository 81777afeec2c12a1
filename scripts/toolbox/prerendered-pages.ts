import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LOCALES } from "../../lib/domain/locales.ts";
import { inRoot } from "./paths.ts";

/**
 * Puts the HTML of every prerendered page among the assets, where the page lane (lib/http/page-lane.ts) hands it out
 * without OpenNext, and the table of the pages beside the Worker. Run it after the policies are written.
 */
export function writePrerenderedPages(): void {
  const assets = inRoot(".open-next", "assets");
  const cache = join(assets, "cdn-cgi", "_next_cache");
  const pages: Record<string, Record<string, { contentSecurityPolicy: string }>> = {};
  const expression = new RegExp(`/\\$/(${LOCALES.join("|")})(/.+)?\\.cache$`);
  for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const [, locale, path = "/"] = expression.exec(file.replaceAll("\\", "/")) ?? [];
    if (!entry.isFile() || !locale) continue;
    const { html, meta } = JSON.parse(readFileSync(file, "utf8"));
    if (typeof html !== "string") continue;
    const target = join(assets, "cdn-cgi", "_pages", locale, `${path === "/" ? "index" : path}.page`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, html);
    pages[path] = {
      ...pages[path],
      [locale]: { contentSecurityPolicy: meta.headers["content-security-policy"] },
    };
  }
  writeFileSync(inRoot(".open-next", "prerendered-pages.js"), `export default ${JSON.stringify(pages)};\n`);
}
