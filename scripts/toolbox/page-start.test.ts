import { describe, expect, it } from "vitest";
import { awaitAllScripts } from "./page-start";

const page = (...awaited: string[]) => `
  <script src="/_next/static/chunks/react.js" async=""></script>
  <script src="/_next/static/chunks/turbopack-1a2b.js" async=""></script>
  <script src="/_next/static/chunks/create.js" async=""></script><script src="/start.js"></script>
  <script id="_R_">x.push({"otherChunks":${JSON.stringify(awaited)},"runtimeModuleIds":[1]});</script>`;

describe("awaitAllScripts", () => {
  it("lets the page wait for every script it starts with, but not for what does the waiting", () => {
    const html = page("static/chunks/react.js");
    expect(awaitAllScripts(html)).toBe(page("static/chunks/react.js", "static/chunks/create.js"));
  });

  it("fails where Next writes its pages in another way, rather than leave them as they are", () => {
    expect(() => awaitAllScripts("<script>x.push({})</script>")).toThrow("wait");
  });
});
