import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { POST as restore } from "@/app/api/v1/images/[id]/restore/route";
import { DELETE, GET as getOne, PATCH } from "@/app/api/v1/images/[id]/route";
import { GET as getThumbnail, PUT as putThumbnail } from "@/app/api/v1/images/[id]/thumbnail/route";
import { GET } from "@/app/api/v1/images/route";
import { GET as listPrompts } from "@/app/api/v1/prompts/route";
import { GET as getFile } from "@/app/i/[file]/route";
import type { Image } from "@/lib/domain/generation";
import { asOwner, callRoute } from "@/test/http-support";
import { seedLibrary } from "@/test/storage-seed";

interface ImagePage {
  readonly items: Image[];
  readonly nextCursor: string | null;
}
async function list(query: string): Promise<ImagePage> {
  const response = await callRoute(GET, { path: `/api/v1/images?${query}`, headers: asOwner });
  expect(response.status, await response.clone().text()).toBe(200);
  return response.json();
}
const one = (handler: typeof GET, id: string, more = {}) =>
  callRoute(handler, { headers: asOwner, params: { id }, ...more });

beforeAll(() => seedLibrary(env.DB, 200));

describe("GET /api/v1/images", () => {
  test("pages hold together from the first to the last", async () => {
    const seen = new Set<string>();
    let cursor: string | null = null;
    do {
      const page: ImagePage = await list(`limit=60${cursor ? `&cursor=${cursor}` : ""}`);
      for (const { id } of page.items) seen.add(id);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.size).toBe(190);
    expect((await list("deleted=true")).items).toHaveLength(10);
  });

  test("search and filters reach the library", async () => {
    const { items } = await list(
      "query=zeppelin&model=sdxl-base&favorite=false&shape=landscape&order=oldest",
    );
    expect(items.every(({ prompt, model }) => prompt.includes("zeppelin") && model === "sdxl-base")).toBe(
      true,
    );
    expect((await list("query=猫咪")).items.length).toBeGreaterThan(0);
    expect((await list("query=")).items).toHaveLength(50);
  });

  test.each([
    "limit=0",
    "limit=201",
    "limit=x",
    "cursor=%00",
    "cursor=!!",
    "favorite=maybe",
    "order=up",
    "shape=round",
    "createdAfter=yesterday",
  ])("%s is refused", async (query) => {
    const response = await callRoute(GET, { path: `/api/v1/images?${query}`, headers: asOwner });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "invalid_request" } });
  });
});

describe("one picture", () => {
  test("is marked, named, put into the trash and taken out again", async () => {
    const id = (await list("limit=1")).items[0]?.id ?? "";
    const patched = await one(PATCH, id, { method: "PATCH", body: { favorite: true, title: "Home" } });
    expect(await patched.json()).toMatchObject({ id, favorite: true, title: "Home" });
    expect((await one(DELETE, id, { method: "DELETE" })).status).toBe(204);
    expect((await list("limit=1")).items[0]?.id).not.toBe(id);
    expect(await (await one(restore, id, { method: "POST" })).json()).toMatchObject({ id, deletedAt: null });
    expect((await list("limit=1")).items[0]?.id).toBe(id);
  });

  test.each([[{}], [{ favorite: 1 }], [{ thumbhash: "<script>" }], [{ title: "" }], [{ id: "x" }]])(
    "PATCH with %j is refused",
    async (body) => {
      const id = (await list("limit=1")).items[0]?.id ?? "";
      expect((await one(PATCH, id, { method: "PATCH", body })).status).toBe(400);
    },
  );

  test("an id nobody has is a 404, one that is none a 400", async () => {
    for (const handler of [getOne, DELETE, restore, getThumbnail]) {
      expect((await one(handler, "img_01JZ8QH6T5M0V9E4W3R2Y1X0AB")).status).toBe(404);
      expect((await one(handler, "../secrets")).status).toBe(400);
    }
  });
});

/** A whole WebP file of one pixel. */
const WEBP = Uint8Array.from(atob("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="), (text) =>
  text.charCodeAt(0),
);

describe("thumbnails", () => {
  const put = (id: string, body: Uint8Array) => one(putThumbnail, id, { method: "PUT", body });

  test("one that a browser made is kept, shown and served", async () => {
    const id = (await list("limit=1")).items[0]?.id ?? "";
    expect((await one(getThumbnail, id)).status).toBe(404);
    const kept = await (await put(id, WEBP)).json<Image>();
    const address = new URL(kept.thumbnailUrl ?? "", "http://host");
    const byLink = await callRoute(getFile, {
      path: kept.thumbnailUrl ?? "",
      params: { file: address.pathname.slice(3) },
    });
    for (const response of [byLink, await one(getThumbnail, id)]) {
      expect(response.headers.get("content-type")).toBe("image/webp");
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(WEBP);
    }
  });

  test("what is no whole WebP or too large is refused", async () => {
    const id = (await list("limit=1")).items[0]?.id ?? "";
    expect((await put(id, WEBP.slice(0, -2))).status).toBe(400);
    expect((await put(id, new Uint8Array(5))).status).toBe(400);
    expect((await put(id, new Uint8Array(64 * 1024 + 1))).status).toBe(413);
  });
});

describe("GET /api/v1/prompts", () => {
  test("lists the history", async () => {
    const response = await callRoute(listPrompts, { path: "/?limit=5&query=lake", headers: asOwner });
    expect(await response.json()).toMatchObject({ items: expect.any(Array) });
  });
});
