import { createRequire } from "node:module";
import { commandFile, inRoot } from "./paths.ts";

/**
 * The environment in which wrangler's esbuild takes no time from the pages, browsers and tests beside it. wrangler has
 * it look for changed files ten times a second, for which it reads the whole Worker each time: a fifth of a core, as
 * long as the server runs. Empty where there is no `nice`, or no esbuild of this platform.
 */
export function patientEsbuild(): Readonly<Record<string, string>> {
  if (process.platform === "win32") return {};
  try {
    const { resolve } = createRequire(createRequire(commandFile("wrangler")).resolve("esbuild"));
    return {
      ESBUILD_BINARY_PATH: inRoot("scripts", "toolbox", "patient-esbuild.sh"),
      PATIENT_ESBUILD: resolve(`@esbuild/${process.platform}-${process.arch}/bin/esbuild`),
    };
  } catch {
    return {};
  }
}
