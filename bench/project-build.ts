import { readFileSync } from "node:fs";

/** What the build leaves that is measured, from the project's root. */
export const BUILD = {
  worker: "dist/pages/_worker.js",
  assets: ".open-next/assets",
  pages: ".next/server/app/en",
  migrations: "migrations",
} as const;

/** The compatibility date and flags of wrangler.toml, so that the runtime behaves as it does in production. */
export function readCompatibility(): { readonly date: string; readonly flags: readonly string[] } {
  const text = readFileSync("wrangler.toml", "utf8");
  const date = /^compatibility_date\s*=\s*"([^"]+)"/m.exec(text)?.[1];
  const flags = /^compatibility_flags\s*=\s*\[([^\]]*)\]/m.exec(text)?.[1];
  if (!date || !flags) throw new Error("wrangler.toml has no compatibility_date or compatibility_flags.");
  return { date, flags: [...flags.matchAll(/"([^"]+)"/g)].map(([, flag]) => flag ?? "") };
}
