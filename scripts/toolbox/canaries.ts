import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "./paths.ts";

const MARK = "canary-of-the-build";

/** Every variable of the configuration, each with a secret of its own: what the tests build with. */
export function canaryEnvironment(): Record<string, string> {
  const source = readFileSync(inRoot("lib", "domain", "read-config.ts"), "utf8");
  const names = [...source.matchAll(/"([A-Z][A-Z_]{4,})"/g)].map(([, name]) => name ?? "");
  return Object.fromEntries(
    [...names, "CF_ACCOUNT_LIST"].map((name) => [name, `${MARK}-${name.toLowerCase()}`]),
  );
}

/** The files below a folder that hold one of those secrets. */
export function findCanaries(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(MARK));
}

/**
 * OpenNext writes the values of .env files into the Worker. A deployment has its own variables and secrets, and those of
 * the machine that built it are nobody else's.
 */
export function keepEnvironmentOut(buildFolder = inRoot(".open-next")): void {
  const modes = ["production", "development", "test"];
  writeFileSync(
    join(buildFolder, "cloudflare", "next-env.mjs"),
    modes.map((mode) => `export const ${mode} = {};\n`).join(""),
  );
}
