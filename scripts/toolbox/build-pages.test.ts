import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { pagesRoutes } from "./build-pages";

function routesOf(folders: readonly string[], files: readonly string[]) {
  const directory = mkdtempSync(join(tmpdir(), "pictor-test-"));
  for (const folder of folders) mkdirSync(join(directory, folder));
  for (const file of files) writeFileSync(join(directory, file), "");
  return pagesRoutes(readdirSync(directory, { withFileTypes: true }));
}

describe("pagesRoutes", () => {
  it("sends everything to the Worker but the static files", () => {
    const routes = routesOf(["_next", "icons"], ["start.js", "robots.txt"]);
    expect(routes).toEqual({
      version: 1,
      include: ["/*"],
      exclude: ["/_next/*", "/icons/*", "/robots.txt", "/start.js"],
    });
  });

  it("leaves the prerendered pages and Cloudflare's own files to the Worker", () => {
    const routes = routesOf(["cdn-cgi"], ["_worker.js", "_headers", "_routes.json", "BUILD_ID"]);
    expect(routes.exclude).toEqual([]);
  });

  it("refuses more rules than Pages takes, which are 100", () => {
    const many = Array.from({ length: 100 }, (_, index) => `file-${index}.txt`);
    expect(() => routesOf([], many)).toThrow(/100/);
  });
});
