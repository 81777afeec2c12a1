import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { completeLock } from "../scripts/toolbox/complete-lock";
import { isWorkerRoutesFresh } from "../scripts/toolbox/worker-routes";
import { isTest, readSourceFiles, root } from "./support/source-files";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const files = readSourceFiles("app", "components", "lib");

describe("the platform's traps", () => {
  it.each(["middleware.ts", "proxy.ts", "src", "pages", "wrangler.json", "wrangler.jsonc"])(
    "has no %s",
    (name) => {
      expect(existsSync(join(root, name))).toBe(false);
    },
  );

  it("asks for the bindings in one place", () => {
    const callers = files.filter((file) => !isTest(file.path) && /\bgetCloudflareContext\(/.test(file.text));
    expect(callers.map((file) => file.path)).toEqual(["lib/services.ts"]);
  });

  it("takes zod as a namespace, so that its fifty languages stay out of the Worker", () => {
    const named = files.filter(
      (file) => !isTest(file.path) && /import \{[^}]*\bz\b[^}]*\} from "zod"/.test(file.text),
    );
    expect(named.map((file) => file.path)).toEqual([]);
  });

  it("has a fresh express-lane table (npm run generate)", () => {
    expect(isWorkerRoutesFresh()).toBe(true);
  });

  it("runs the same Node from .nvmrc and from the packages", () => {
    const { devDependencies } = JSON.parse(read("package.json"));
    expect(devDependencies.node.split(".")[0]).toBe(read(".nvmrc").trim());
  });

  it("pins every package to one version", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("has a lock file that names the packages of every platform (npm run lock)", () => {
    expect(completeLock(JSON.parse(read("package-lock.json")))).toEqual([]);
  });

  it("names no registry in the lock file", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "http/);
  });

  it("keeps suppressions rare and each with its reason", () => {
    const suppressed = files.flatMap(({ path, text }) =>
      [...text.matchAll(/(@ts-(?:ignore|nocheck|expect-error)|biome-ignore)(.*)/g)].map(([all]) => ({
        path,
        all,
      })),
    );
    const bare = suppressed.filter(({ all }) => /@ts-/.test(all) || !/biome-ignore [\w/]+: .{12,}/.test(all));
    expect(bare).toEqual([]);
  });
});
