import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { DELETE as deleteImage, GET as getImage, PATCH } from "@/app/api/v1/images/[id]/route";
import { POST as share, DELETE as unshare } from "@/app/api/v1/images/[id]/share/route";
import { GET as getFile } from "@/app/s/[slug]/image/route";
import { GET as getPage } from "@/app/s/[slug]/route";
import type { Image } from "@/lib/domain/generation";
import { asOwner, callRoute, ORIGIN } from "@/test/http-support";
import { seedLibrary } from "@/test/storage-seed";
import { testId, testImage } from "@/test/storage-support";

beforeAll(async () => {
  await seedLibrary(env.DB, 50);
  for (let number = 0; number < 10; number++) {
    await env.IMAGES_BUCKET?.put(testImage(number).objectKey, `bytes of ${number}`, {
      httpMetadata: { contentType: "image/jpeg" },
    });
  }
});

const image = (number: number) => testId("img", number);
async function slugOf(number: number): Promise<string> {
  const reply = await callRoute(share, { method: "POST", headers: asOwner, params: { id: image(number) } });
  expect(reply.status).toBe(200);
  const { shareUrl } = await reply.json<Image>();
  return (shareUrl ?? "").slice("/s/".length);
}
const page = (slug: string, headers = {}) =>
  callRoute(getPage, { path: `/s/${slug}`, params: { slug }, headers });
const file = (slug: string, headers = {}) =>
  callRoute(getFile, { path: `/s/${slug}/image`, params: { slug }, headers });
const takeBack = (number: number) =>
  callRoute(unshare, { method: "DELETE", headers: asOwner, params: { id: image(number) } });

describe("a shared picture", () => {
  test("has a page for everybody, with a preview for messengers", async () => {
    const slug = await slugOf(1);
    expect(slug).toMatch(/^[\w-]{16}$/);
    const reply = await page(slug);
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const html = await reply.text();
    for (const part of [
      `<meta property="og:image" content="${ORIGIN}/s/${slug}/image">`,
      '<meta property="og:image:width" content="1024">',
      '<meta property="og:title" content="picture 1 of a mountain lake at dawn, wide view">',
      '<meta name="twitter:card" content="summary_large_image">',
      `<img src="/s/${slug}/image" alt="picture 1 of a mountain lake at dawn, wide view"`,
      '<html lang="en">',
    ]) {
      expect(html).toContain(part);
    }
    // Its own address, which stays valid, is not given away.
    expect(html).not.toContain(testImage(1).sha256);
    const chinese = await (await page(slug, { "accept-language": "zh-CN,zh;q=0.9" })).text();
    expect(chinese).toContain("下载");
  });

  test("is fetched through the share alone, in parts too", async () => {
    const slug = await slugOf(2);
    const whole = await file(slug);
    expect([whole.status, whole.headers.get("content-type"), await whole.text()]).toEqual([
      200,
      "image/jpeg",
      "bytes of 2",
    ]);
    expect(whole.headers.get("cache-control")).toBe("private, no-cache");
    const again = await file(slug, { "if-none-match": whole.headers.get("etag") ?? "" });
    expect(again.status).toBe(304);
    const part = await file(slug, { range: "bytes=0-4" });
    expect([part.status, await part.text()]).toEqual([206, "bytes"]);
  });

  test("keeps its address when shared twice, and gets another after it was taken back", async () => {
    const slug = await slugOf(3);
    expect(await slugOf(3)).toBe(slug);
    expect((await takeBack(3)).status).toBe(204);
    expect([(await page(slug)).status, (await file(slug)).status]).toEqual([404, 404]);
    const shown = await callRoute(getImage, { headers: asOwner, params: { id: image(3) } });
    expect(await shown.json()).toMatchObject({ shareUrl: null });
    expect(await slugOf(3)).not.toBe(slug);
  });

  test("is gone with the picture, and cannot be shared from the trash", async () => {
    const slug = await slugOf(4);
    await callRoute(deleteImage, { method: "DELETE", headers: asOwner, params: { id: image(4) } });
    const reply = await page(slug);
    expect(reply.status).toBe(404);
    expect(await reply.text()).toContain("no longer shared");
    const again = await callRoute(share, { method: "POST", headers: asOwner, params: { id: image(4) } });
    expect(again.status).toBe(404);
  });

  test("lets nothing of its title run", async () => {
    const title = `"><script>alert(1)</script>`;
    const call = { headers: asOwner, params: { id: image(5) } };
    await callRoute(PATCH, { ...call, method: "PATCH", body: { title } });
    const reply = await page(await slugOf(5));
    expect(await reply.text()).not.toContain("<script");
    const policy = reply.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
  });

  test("allows the style it has", async () => {
    const reply = await page(await slugOf(6));
    const style = /<style>([\s\S]*?)<\/style>/.exec(await reply.text())?.[1] ?? "";
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    expect(reply.headers.get("content-security-policy")).toContain(`'sha256-${hash}'`);
  });

  test.each(["", "x", "%", "' OR 1=1 --", "a".repeat(16), "a".repeat(4000)])(
    "nothing is shared under %j",
    async (slug) => {
      expect((await page(slug)).status).toBe(404);
      expect((await file(slug)).status).toBe(404);
    },
  );
});
