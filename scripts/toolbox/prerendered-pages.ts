import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LOCALES } from "../../lib/domain/locales.ts";
import { inRoot } from "./paths.ts";
import { readPrerenderedPages } from "./prerendered-cache.ts";

/**
 * Puts the HTML of every prerendered page among the assets, where the page lane (lib/http/page-lane.ts) hands it out
 * without OpenNext, and the table of the pages beside the Worker. Run it after the policies are written.
 */
export function writePrerenderedPages(): void {
  const assets = inRoot(".open-next", "assets");
  const pages: Record<string, Record<string, { contentSecurityPolicy: string }>> = {};
  const expression = new RegExp(`/\\$/(${LOCALES.join("|")})(/.+)?\\.cache$`);
  for (const { file, page } of readPrerenderedPages()) {
    const [, locale, path = "/"] = expression.exec(file.replaceAll("\\", "/")) ?? [];
    if (!locale) continue;
    const contentSecurityPolicy = page.meta?.headers?.["content-security-policy"];
    if (!contentSecurityPolicy) throw new Error(`The page ${path} has no content security policy.`);
    const target = join(assets, "cdn-cgi", "_pages", locale, `${path === "/" ? "index" : path}.page`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, page.html);
    pages[path] = { ...pages[path], [locale]: { contentSecurityPolicy } };
  }
  writeFileSync(inRoot(".open-next", "prerendered-pages.js"), `export default ${JSON.stringify(pages)};\n`);
}
