import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const inRoot = (...parts) => join(root, ...parts);

/** The JavaScript file behind a package's command, so that no shell is needed to start it. */
export function commandFile(packageName, command = packageName) {
  const require = createRequire(join(root, "package.json"));
  const manifestFile = inRoot("node_modules", packageName, "package.json");
  const { bin } = require(manifestFile);
  return join(dirname(manifestFile), typeof bin === "string" ? bin : bin[command]);
}
