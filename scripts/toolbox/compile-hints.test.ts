import { describe, expect, it } from "vitest";
import { startScripts } from "./compile-hints";

describe("startScripts", () => {
  it("names the page's own scripts, without those for browsers of old and of others", () => {
    const html = `
      <script src="/_next/static/chunks/a.js" async=""></script><script src="/start.js"></script>
      <script id="_R_">1</script><script src="/_next/static/chunks/b.js?v=1"></script>
      <script src="/_next/static/chunks/polyfills.js" noModule=""></script>
      <script src="https://example.com/_next/static/chunks/c.js"></script>`;
    expect(startScripts(html)).toEqual(["/_next/static/chunks/a.js", "/_next/static/chunks/b.js"]);
  });
});
