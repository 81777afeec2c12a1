import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { firstLoadSizes } from "./build-sizes";

const folder = mkdtempSync(join(tmpdir(), "build-sizes-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("firstLoadSizes", () => {
  it("counts each script of a page once and leaves out those for old browsers", () => {
    const script = (name: string) => `/* ${name.repeat(500)} */`;
    for (const name of ["a", "b", "old"]) writeFileSync(join(folder, `${name}.js`), script(name));
    const home = `<link rel="preload" as="script" href="/a.js"/><script src="/a.js" async=""></script>
      <script src="/b.js?dpl=1" async></script><script src="/old.js" noModule=""></script><script>inline</script>`;
    const pages = [
      { page: "/", html: home },
      { page: "/gallery", html: `<script src="/b.js"></script>` },
    ];
    const size = (name: string) => gzipSync(script(name)).length;
    expect(firstLoadSizes(pages, folder)).toEqual([
      { page: "/", firstLoadBytes: size("a") + size("b"), scripts: 2 },
      { page: "/gallery", firstLoadBytes: size("b"), scripts: 1 },
    ]);
  });
});
