import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import * as contents from "@/app/api/v1/collections/[id]/images/route";
import * as one from "@/app/api/v1/collections/[id]/route";
import { GET, POST } from "@/app/api/v1/collections/route";
import { POST as bulk } from "@/app/api/v1/images/bulk/route";
import { GET as listImages } from "@/app/api/v1/images/route";
import { DELETE as emptyTrash } from "@/app/api/v1/trash/route";
import type { BulkChange } from "@/lib/domain/bulk-change";
import type { Collection } from "@/lib/domain/collection";
import type { Image } from "@/lib/domain/generation";
import { asOwner, callRoute, settle } from "@/test/http-support";
import { seedLibrary } from "@/test/storage-seed";
import { countRows, testId } from "@/test/storage-support";

type Shown = Omit<Collection, "cover"> & { cover: { id: string; url: string } | null };
interface List<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}
const COUNT = 600;
beforeAll(async () => {
  await seedLibrary(env.DB, COUNT);
  // What has been in the trash for long is let go of, and these stand for what has not.
  await env.DB.prepare("UPDATE images SET deleted_at = ?1 WHERE deleted_at IS NOT NULL")
    .bind(Date.now())
    .run();
});

const image = (number: number) => testId("img", number);
async function create(name: string): Promise<Shown> {
  const reply = await callRoute(POST, { headers: asOwner, body: { name } });
  expect(reply.status).toBe(201);
  return reply.json();
}
const get = async (id: string) =>
  (await callRoute(one.GET, { headers: asOwner, params: { id } })).json<Shown>();
const inside = async (id: string, query = "limit=200") =>
  (await callRoute(contents.GET, { path: `/?${query}`, headers: asOwner, params: { id } })).json<
    List<Image>
  >();
async function change(body: BulkChange) {
  const reply = await callRoute(bulk, { headers: asOwner, body });
  expect(reply.status, await reply.clone().text()).toBe(200);
  return reply.json<{ changed: number; notFound: string[] }>();
}
const asBulk = (action: "delete" | "restore" | "purge" | "favorite" | "unfavorite", ...numbers: number[]) =>
  change({ action, ids: numbers.map(image) });
const into = (
  action: "addToCollection" | "removeFromCollection",
  collectionId: string,
  ...numbers: number[]
) => change({ action, collectionId: collectionId as Collection["id"], ids: numbers.map(image) });

describe("a collection", () => {
  test("is made, renamed, filled, emptied and deleted; its pictures stay", async () => {
    const { id } = await create("  Lakes ");
    expect(await get(id)).toMatchObject({ name: "Lakes", imageCount: 0, cover: null });
    const renamed = await callRoute(one.PATCH, {
      method: "PATCH",
      headers: asOwner,
      params: { id },
      body: { name: "湖" },
    });
    expect(await renamed.json()).toMatchObject({ id, name: "湖" });

    const body = { ids: [image(1), image(5), image(9), image(5)] };
    const added = await callRoute(contents.POST, { headers: asOwner, params: { id }, body });
    expect(await added.json()).toMatchObject({ changed: 3 });
    expect(await into("addToCollection", id, 5, 12)).toEqual({
      changed: 1,
      notFound: [],
      changedIds: [image(12)],
    });
    expect(await get(id)).toMatchObject({ imageCount: 4, cover: { id: image(12) } });
    expect((await inside(id)).items.map((item) => item.id)).toEqual([12, 9, 5, 1].map(image));

    const out = await callRoute(contents.DELETE, {
      method: "DELETE",
      headers: asOwner,
      params: { id },
      body: { ids: [image(12), image(2)] },
    });
    expect(await out.json()).toMatchObject({ changed: 1, changedIds: [image(12)] });
    expect(await get(id)).toMatchObject({ imageCount: 3, cover: { id: image(9) } });

    const gone = await callRoute(one.DELETE, { method: "DELETE", headers: asOwner, params: { id } });
    expect(gone.status).toBe(204);
    expect((await callRoute(one.GET, { headers: asOwner, params: { id } })).status).toBe(404);
    const { results } = await env.DB.prepare("SELECT count(*) AS total FROM images").all();
    expect(results).toEqual([{ total: COUNT }]);
  });

  test("its count and cover follow the trash", async () => {
    const { id } = await create("Trash");
    await into("addToCollection", id, 100, 101, 102);
    await asBulk("delete", 102, 101, 103);
    await asBulk("delete", 102);
    expect(await get(id)).toMatchObject({ imageCount: 1, cover: { id: image(100) } });
    expect((await inside(id)).items).toHaveLength(1);
    await into("removeFromCollection", id, 101);
    expect(await get(id)).toMatchObject({ imageCount: 1 });
    await asBulk("restore", 101, 102, 103);
    expect(await get(id)).toMatchObject({ imageCount: 2, cover: { id: image(102) } });
    await asBulk("delete", 102);
    expect(await asBulk("purge", 102, 100)).toEqual({ changed: 1, notFound: [image(100)] });
    expect(await get(id)).toMatchObject({ imageCount: 1, cover: { id: image(100) } });
  });

  test("pictures move from one into another", async () => {
    const [from, to] = [await create("From"), await create("To")];
    await into("addToCollection", from.id, 110, 111);
    await change({
      action: "moveToCollection",
      ids: [image(110)],
      collectionId: to.id,
      fromCollectionId: from.id,
    });
    expect([(await get(from.id)).imageCount, (await get(to.id)).imageCount]).toEqual([1, 1]);
  });

  test("is listed in pages, newest first", async () => {
    const made: string[] = [];
    for (const name of ["a", "b", "c"]) made.unshift((await create(name)).id);
    const page = async (query: string) =>
      (await callRoute(GET, { path: `/?${query}`, headers: asOwner })).json<List<Shown>>();
    const first = await page("limit=2");
    const second = await page(`limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(made);
  });

  test("a page of it reads what it shows, filters and search work inside it", async () => {
    const { id } = await create("Large");
    const numbers = Array.from({ length: 500 }, (_, index) => index + 20).filter(
      (number) => number % 20 !== 19,
    );
    await into("addToCollection", id, ...numbers);
    expect((await get(id)).imageCount).toBeGreaterThan(450);
    const counted = countRows(env.DB);
    const { rowsRead } = await counted.measure(() =>
      callRoute(contents.GET, {
        path: "/?limit=20",
        headers: asOwner,
        params: { id },
        env: { DB: counted.db },
      }),
    );
    expect(rowsRead).toBeLessThan(150);

    const seen = new Set<string>();
    let cursor: string | null = null;
    do {
      const page: List<Image> = await inside(id, `limit=190${cursor ? `&cursor=${cursor}` : ""}`);
      for (const item of page.items) seen.add(item.id);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.size).toBe((await get(id)).imageCount);

    const cats = await inside(id, "query=猫咪&model=flux-2-dev");
    expect(cats.items.map((item) => item.id)).toEqual([442, 342, 242, 142, 42].map(image));
    const favorites = await inside(id, "favorite=true&limit=3&order=oldest");
    expect(favorites.items.map((item) => item.id)).toEqual([23, 33, 43].map(image));
    const throughImages = await callRoute(listImages, {
      path: `/?collection=${id}&limit=1`,
      headers: asOwner,
    });
    expect((await throughImages.json<List<Image>>()).items).toHaveLength(1);
  });

  test.each([[{}], [{ name: "" }], [{ name: "x".repeat(101) }], [{ name: "x", id: "y" }]])(
    "%j is refused",
    async (body) => {
      expect((await callRoute(POST, { headers: asOwner, body })).status).toBe(400);
    },
  );
});

describe("POST /api/v1/images/bulk", () => {
  test("changes 500 pictures at once, and the search knows", async () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index);
    const counted = countRows(env.DB);
    const { statements } = await counted.measure(() =>
      callRoute(bulk, {
        headers: asOwner,
        body: { action: "favorite", ids: numbers.map(image) },
        env: { DB: counted.db },
      }),
    );
    expect(statements).toBeLessThan(10);
    const found = await callRoute(listImages, { path: "/?query=zeppelin&favorite=true", headers: asOwner });
    expect((await found.json<List<Image>>()).items.map(({ id }) => id)).toEqual([image(77)]);
    await asBulk("unfavorite", ...numbers);
    const none = await callRoute(listImages, { path: "/?query=zeppelin&favorite=true", headers: asOwner });
    expect((await none.json<List<Image>>()).items).toEqual([]);
  });

  test("names what is not there and does the rest", async () => {
    expect(await asBulk("favorite", 7, 900_000)).toEqual({ changed: 1, notFound: [image(900_000)] });
  });

  test.each([
    [{ action: "favorite", ids: [] }],
    [{ action: "favorite", ids: Array.from({ length: 501 }, (_, index) => image(index)) }],
    [{ action: "explode", ids: [image(1)] }],
    [{ action: "addToCollection", ids: [image(1)] }],
    [{ action: "delete", ids: ["1 OR 1=1"] }],
  ])("%# is refused", async (body) => {
    expect((await callRoute(bulk, { headers: asOwner, body })).status).toBe(400);
  });

  test("a collection that is not there is a 404", async () => {
    const body = {
      action: "addToCollection",
      ids: [image(1)],
      collectionId: "col_01JZ8QH6T5M0V9E4W3R2Y1X0AB",
    };
    expect((await callRoute(bulk, { headers: asOwner, body })).status).toBe(404);
  });
});

describe("the trash", () => {
  test("is emptied for good: rows, index and bytes, but not bytes another picture uses", async () => {
    const bucket = env.IMAGES_BUCKET;
    if (!bucket) throw new Error("these tests have a bucket");
    const [mine, shared] = [300, 304];
    const key = (number: number) => `${number.toString(16).padStart(64, "0")}.jpg`;
    for (const number of [mine, shared]) await bucket.put(key(number), "bytes");
    await bucket.put(`t/${key(mine)}.webp`, "small");
    await env.DB.batch([
      env.DB.prepare("UPDATE images SET has_thumbnail = 1 WHERE id = ?1").bind(image(mine)),
      env.DB.prepare("UPDATE images SET object_key = ?2 WHERE id = ?1").bind(image(308), key(shared)),
    ]);
    await asBulk("delete", mine, shared);
    const kept = await callRoute(emptyTrash, {
      method: "DELETE",
      path: "/?olderThanDays=1",
      headers: asOwner,
    });
    expect(await kept.json()).toEqual({ purged: 0, complete: true });
    const reply = await callRoute(emptyTrash, { method: "DELETE", headers: asOwner });
    const { purged, complete } = await reply.json<{ purged: number; complete: boolean }>();
    expect(purged).toBeGreaterThanOrEqual(2);
    expect(complete).toBe(true);
    expect(await bucket.head(key(mine))).toBeNull();
    expect(await bucket.head(`t/${key(mine)}.webp`)).toBeNull();
    expect(await bucket.head(key(shared))).not.toBeNull();
    const rest = await env.DB.prepare(
      `SELECT (SELECT count(*) FROM images WHERE deleted_at IS NOT NULL) AS images,
         (SELECT count(*) FROM generations WHERE id = ?1) AS generations,
         (SELECT count(*) FROM images_fts) - (SELECT count(*) FROM images) AS stale`,
    )
      .bind(testId("gen", mine))
      .first();
    expect(rest).toEqual({ images: 0, generations: 0, stale: 0 });
  });

  test("what has been there for 30 days goes by itself", async () => {
    await asBulk("delete", 400, 401);
    const monthAgo = Date.now() - 30 * 86_400_000;
    await env.DB.prepare("UPDATE images SET deleted_at = ?2 WHERE id = ?1")
      .bind(image(400), monthAgo - 1)
      .run();
    await asBulk("favorite", 7);
    await settle();
    const { results } = await env.DB.prepare("SELECT id FROM images WHERE deleted_at IS NOT NULL").all();
    expect(results).toEqual([{ id: image(401) }]);
  });
});
