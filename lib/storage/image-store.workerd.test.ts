import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { createImageStoreKv } from "./image-store-kv";
import { createImageStoreR2 } from "./image-store-r2";

const { IMAGES_BUCKET: bucket, IMAGES_KV: kv } = env;
if (bucket === undefined || kv === undefined)
  throw new Error("the test worker needs IMAGES_BUCKET and IMAGES_KV");

const BYTES = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const read = async (body: ReadableStream<Uint8Array> | null | undefined) =>
  new Uint8Array(await new Response(body ?? null).arrayBuffer());

describe.each([
  ["R2", createImageStoreR2(bucket)],
  ["KV", createImageStoreKv(kv)],
])("%s", (_, store) => {
  const key = `${"0a".repeat(32)}.webp`;

  test("gives back what was put, with its type, size and a strong etag", async () => {
    await store.put(key, BYTES, "image/webp");
    await store.put(key, BYTES, "image/webp");
    const object = await store.get(key);
    expect(object).toMatchObject({ mediaType: "image/webp", size: 1000, range: null });
    expect(object?.etag).toMatch(/^"[^"]+"$/);
    expect(await read(object?.body)).toEqual(BYTES);
  });

  test("other bytes have another etag", async () => {
    const other = `${"0b".repeat(32)}.webp`;
    await store.put(key, BYTES, "image/webp");
    await store.put(other, BYTES.slice(1), "image/webp");
    const objects = [await store.get(key), await store.get(other)];
    await Promise.all(objects.map((object) => read(object?.body)));
    expect(objects[0]?.etag).not.toBe(objects[1]?.etag);
  });

  test.each([
    [{ offset: 0, length: 10 }, 0, 10],
    [{ offset: 990, length: 100 }, 990, 10],
    [{ offset: 400 }, 400, 600],
    [{ offset: 999, length: 1 }, 999, 1],
    [{ offset: 0 }, 0, 1000],
  ])("gives the part %j", async (range, offset, length) => {
    await store.put(key, BYTES, "image/webp");
    const object = await store.get(key, range);
    expect(object).toMatchObject({ size: 1000, range: { offset, length } });
    expect(await read(object?.body)).toEqual(BYTES.slice(offset, offset + length));
  });

  test.each([
    { offset: 1000 },
    { offset: 5000, length: 1 },
    { offset: -1, length: 5 },
    { offset: 0, length: 0 },
  ])("refuses the part %j", async (range) => {
    await store.put(key, BYTES, "image/webp");
    await expect(store.get(key, range)).rejects.toMatchObject({
      name: "PictorError",
      code: "invalid_request",
    });
  });

  test("an unknown key is null, with and without a range", async () => {
    expect(await store.get("none.jpg")).toBeNull();
    expect(await store.get("none.jpg", { offset: 0, length: 1 })).toBeNull();
  });

  test("knows what it has by its whole key", async () => {
    await store.put(key, BYTES, "image/webp");
    expect(await store.has(key)).toBe(true);
    expect(await store.has(key.slice(0, -1))).toBe(false);
    expect(await store.has("none.jpg")).toBe(false);
  });

  test("deletes several, known or not", async () => {
    await store.put(key, BYTES, "image/webp");
    await store.delete([key, "none.jpg"]);
    await store.delete([]);
    expect(await store.get(key)).toBeNull();
  });

  test("a key that cannot be stored says that storage is not available", async () => {
    const tooLong = "k".repeat(2000);
    await expect(store.put(tooLong, BYTES, "image/webp")).rejects.toMatchObject({
      name: "PictorError",
      code: "storage_unavailable",
    });
  });
});
