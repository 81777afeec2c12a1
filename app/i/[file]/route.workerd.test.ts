import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/i/[file]/route";
import { accessKeys } from "@/lib/http/access-keys";
import { signPath } from "@/lib/http/signed-url";
import { asOwner, callRoute, OWNER_KEY } from "@/test/http-support";

const SHA = "ab".repeat(32);
const FILE = `${SHA}.jpg`;
const BYTES = Uint8Array.from({ length: 100 }, (_, index) => index);

beforeAll(async () => {
  await env.IMAGES_BUCKET?.put(FILE, BYTES, { httpMetadata: { contentType: "image/jpeg" } });
});

const fetchFile = (headers: Record<string, string> = {}, file = FILE) =>
  callRoute(GET, { path: `/i/${file}`, params: { file }, headers: { ...asOwner, ...headers } });
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("GET /i/:file", () => {
  test("the whole picture, kept for good by the caller's own cache, and able to run nothing", async () => {
    const response = await fetchFile();
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "content-length": "100",
      etag: `"${SHA}"`,
      "cache-control": "private, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "accept-ranges": "bytes",
    });
    expect(await bytesOf(response)).toEqual(BYTES);
  });

  test.each([`"${SHA}"`, `W/"${SHA}"`, `"other", "${SHA}"`, "*"])(
    "If-None-Match %s is a 304",
    async (etag) => {
      const response = await fetchFile({ "if-none-match": etag });
      expect(response.status).toBe(304);
      expect(response.body).toBeNull();
      expect(response.headers.get("etag")).toBe(`"${SHA}"`);
    },
  );

  test.each([
    ["bytes=0-9", 0, 9],
    ["bytes=90-", 90, 99],
    ["bytes=90-500", 90, 99],
    ["bytes=-10", 90, 99],
    ["bytes=-500", 0, 99],
  ])("Range %s is a 206", async (range, first, last) => {
    const response = await fetchFile({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get("content-range")).toBe(`bytes ${first}-${last}/100`);
    expect(response.headers.get("content-length")).toBe(String(last - first + 1));
    expect(await bytesOf(response)).toEqual(BYTES.slice(first, last + 1));
  });

  test.each(["bytes=100-", "bytes=500-600", "bytes=-0"])("Range %s is a 416", async (range) => {
    const response = await fetchFile({ range });
    expect(response.status).toBe(416);
    expect(response.headers.get("content-range")).toBe("bytes */100");
  });

  test.each(["bytes=9-5", "bytes=0-1,5-6", "lines=1-2"])(
    "Range %s is answered with the whole",
    async (range) => {
      expect((await fetchFile({ range })).status).toBe(200);
    },
  );

  test("a range of another picture (If-Range) is answered with the whole", async () => {
    expect((await fetchFile({ range: "bytes=0-9", "if-range": '"other"' })).status).toBe(200);
    expect((await fetchFile({ range: "bytes=0-9", "if-range": `"${SHA}"` })).status).toBe(206);
  });

  test.each([`${"cd".repeat(32)}.jpg`, "x.jpg", "../secrets", `t/${FILE}`, `${SHA}.svg`, ""])(
    "%s is a 404",
    async (file) => {
      expect((await fetchFile({}, file)).status).toBe(404);
    },
  );

  test("a stranger needs a signed link", async () => {
    const unsigned = await callRoute(GET, { path: `/i/${FILE}`, params: { file: FILE } });
    expect(unsigned.status).toBe(401);
    const path = await signPath(`/i/${FILE}`, await accessKeys(OWNER_KEY), Date.now());
    expect((await callRoute(GET, { path, params: { file: FILE } })).status).toBe(200);
    const stale = await signPath(`/i/${FILE}`, await accessKeys(OWNER_KEY), Date.now() - 30 * 86_400_000);
    expect((await callRoute(GET, { path: stale, params: { file: FILE } })).status).toBe(401);
  });
});
