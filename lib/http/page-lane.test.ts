import { describe, expect, it } from "vitest";
import { chooseLocale, findPage, type PrerenderedPages } from "./page-lane";

const pages: PrerenderedPages = {
  "/": { en: { contentSecurityPolicy: "for en" }, "zh-CN": { contentSecurityPolicy: "for zh-CN" } },
  "/gallery": { en: { contentSecurityPolicy: "for gallery" } },
};
const request = (headers: Record<string, string> = {}, method = "GET") =>
  new Request("https://pictor.test/", { headers, method });

describe("chooseLocale", () => {
  it.each([
    [{}, "en"],
    [{ "accept-language": "en-US,zh;q=0.5" }, "en"],
    [{ "accept-language": "zh-CN,zh;q=0.9,en;q=0.8" }, "zh-CN"],
    [{ "accept-language": "zh-TW" }, "zh-CN"],
    [{ "accept-language": "zh-CN", cookie: "a=b; locale=en" }, "en"],
    [{ "accept-language": "en", cookie: "locale=zh-CN; a=b" }, "zh-CN"],
    [{ "accept-language": "zh-CN", cookie: "locale=xx" }, "zh-CN"],
    [{ cookie: "mylocale=zh-CN" }, "en"],
  ])("reads %o as %s", (headers: Record<string, string>, locale) => {
    expect(chooseLocale(new Headers(headers))).toBe(locale);
  });
});

describe("findPage", () => {
  it("finds the page in the visitor's language", () => {
    expect(findPage(pages, request({ cookie: "locale=zh-CN" }), "/")).toEqual({
      assetPath: "/cdn-cgi/_pages/zh-CN/index.page",
      contentSecurityPolicy: "for zh-CN",
    });
    expect(findPage(pages, request(), "/gallery")?.assetPath).toBe("/cdn-cgi/_pages/en/gallery.page");
  });

  it("leaves everything else to OpenNext", () => {
    expect(findPage(pages, request(), "/nothing")).toBeNull();
    expect(findPage(pages, request(), "/constructor")).toBeNull();
    expect(findPage(pages, request({ rsc: "1" }), "/")).toBeNull();
    expect(findPage(pages, request({}, "POST"), "/")).toBeNull();
    expect(findPage(pages, request({ cookie: "locale=zh-CN" }), "/gallery")).toBeNull();
  });
});
