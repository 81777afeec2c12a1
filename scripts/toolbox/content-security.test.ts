import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "./content-security";

const scriptSource = (html: string) => /script-src ([^;]+)/.exec(contentSecurityPolicy(html))?.[1];

describe("contentSecurityPolicy", () => {
  it("allows exactly the inline scripts of the page, by their hash", () => {
    // echo -n 'alert(1)' | openssl dgst -sha256 -binary | base64
    expect(scriptSource("<script>alert(1)</script>")).toBe(
      "'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='",
    );
  });

  it("counts equal scripts once and needs no hash for a file", () => {
    const html = '<script src="/a.js"></script><script>alert(1)</script><script id="b">alert(1)</script>';
    expect(scriptSource(html)?.match(/sha256/g)).toHaveLength(1);
  });

  it("never allows inline scripts as such, nor any other site", () => {
    const policy = contentSecurityPolicy("<p>no script</p>");
    expect(policy).toContain("script-src 'self';");
    expect(scriptSource("<p></p>")).not.toMatch(/unsafe|https?:|\*/);
    expect(policy).toMatch(/default-src 'self'.*object-src 'none'.*frame-ancestors 'none'/);
  });
});
