import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { canaryEnvironment, findCanaries, keepEnvironmentOut } from "./canaries";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "canaries-"));
  mkdirSync(join(folder, "cloudflare"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("plants a secret of its own in every variable", () => {
  const planted = canaryEnvironment();
  expect(Object.keys(planted)).toEqual(
    expect.arrayContaining(["API_KEY", "CF_ACCOUNT_LIST", "EXTERNAL_API_KEY"]),
  );
  expect(new Set(Object.values(planted)).size).toBe(Object.keys(planted).length);
});

it("finds the file that holds one, in the middle of other bytes too", () => {
  const leak = join(folder, "cloudflare", "worker.js");
  writeFileSync(leak, Buffer.concat([Buffer.from([0, 255]), Buffer.from(canaryEnvironment().API_KEY ?? "")]));
  writeFileSync(join(folder, "clean.js"), "nothing");
  expect(findCanaries(folder)).toEqual([leak]);
  expect(findCanaries(join(folder, "missing"))).toEqual([]);
});

it("takes what .env files held out of the build", () => {
  const file = join(folder, "cloudflare", "next-env.mjs");
  writeFileSync(file, `export const production = {"API_KEY":"${canaryEnvironment().API_KEY}"};`);
  keepEnvironmentOut(folder);
  expect(findCanaries(folder)).toEqual([]);
  expect(readFileSync(file, "utf8")).toContain("export const production = {};");
});
