import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const inRoot = (...parts: string[]) => join(root, ...parts);

/** The JavaScript file behind a package's command, so that no shell is needed to start it. */
export function commandFile(packageName: string, command = packageName): string {
  const manifestFile = inRoot("node_modules", packageName, "package.json");
  const { bin }: { bin: string | Record<string, string> } = JSON.parse(readFileSync(manifestFile, "utf8"));
  const file = typeof bin === "string" ? bin : bin[command];
  if (!file) throw new Error(`The package ${packageName} has no command ${command}`);
  return join(dirname(manifestFile), file);
}
