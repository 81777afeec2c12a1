import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import type { ImageRepository } from "@/lib/domain/ports";
import { TEST_EPOCH, testGeneration, testId, testImage } from "@/test/storage-support";
import { createGenerationRepository } from "./generation-repository";
import { createImageRepository } from "./image-repository";

const db = env.DB;
const images = createImageRepository(db);
let number = 1;
beforeEach(async () => {
  number += 1;
  await createGenerationRepository(db).save(
    testGeneration(number, { prompt: `lantern${number}x by the river` }),
    [testImage(number)],
  );
});

const listed = async (filter: Parameters<ImageRepository["list"]>[0]) =>
  (await images.list({ query: `lantern${number}x`, ...filter }, { limit: 10 })).items.map(({ id }) => id);

describe("the trash", () => {
  test("a deleted picture leaves the lists, can be found, and comes back", async () => {
    const id = testId("img", number);
    expect(await images.softDelete(id, TEST_EPOCH + 5000)).toBe(true);
    expect(await listed({})).toEqual([]);
    expect(await listed({ deleted: true })).toEqual([id]);
    expect((await images.list({ deleted: true }, { limit: 1 })).items[0]?.id).toBe(id);
    expect((await images.list({}, { limit: 1 })).items[0]?.id).not.toBe(id);
    expect((await images.find(id))?.deletedAt).toBe("2026-01-01T00:00:05.000Z");

    expect(await images.softDelete(id, TEST_EPOCH + 9000)).toBe(true);
    expect((await images.find(id))?.deletedAt).toBe("2026-01-01T00:00:05.000Z");

    expect(await images.restore(id)).toBe(true);
    expect(await listed({})).toEqual([id]);
    expect(await listed({ deleted: true })).toEqual([]);
    expect((await images.find(id))?.deletedAt).toBeNull();
  });

  test("there is nothing to do for a picture that is not there", async () => {
    expect(await images.softDelete(testId("img", 888_888), TEST_EPOCH)).toBe(false);
    expect(await images.restore(testId("img", 888_888))).toBe(false);
  });

  test("measuring keeps the trash apart, and counts its bytes: they are still there", async () => {
    const before = await images.measure();
    expect(before.bytes).toBeGreaterThan(0);
    await images.softDelete(testId("img", number), TEST_EPOCH);
    expect(await images.measure()).toEqual({
      images: before.images - 1,
      trashed: before.trashed + 1,
      bytes: before.bytes,
    });
  });
});

describe("changing a picture", () => {
  test("only what the patch names changes", async () => {
    const id = testId("img", number);
    const before = await images.find(id);
    expect(await images.update(id, { favorite: true })).toEqual({ ...before, favorite: true });
    expect(await images.update(id, { title: "Quiet night" })).toEqual({
      ...before,
      favorite: true,
      title: "Quiet night",
    });
    expect(await images.update(id, { thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI" })).toMatchObject({
      title: "Quiet night",
      thumbhash: "1QcSHQRnh493V4dIh4eXh1h4kJUI",
    });
    expect(await images.update(id, {})).toMatchObject({ favorite: true, title: "Quiet night" });
    expect(await images.update(id, { title: null, favorite: false })).toMatchObject({
      favorite: false,
      title: null,
    });
  });

  test("a title is searched as soon as it is set, and no longer once it is gone", async () => {
    const id = testId("img", number);
    await images.update(id, { title: `晚安 ${number}` });
    expect(await listed({ query: `晚安 ${number}` })).toEqual([id]);
    expect(await listed({ query: `安 lantern${number}x` })).toEqual([id]);
    await images.update(id, { title: null });
    expect(await listed({ query: `晚安 ${number}` })).toEqual([]);
    expect(await listed({})).toEqual([id]);
  });

  test("a favourite is found as one, with and without a search", async () => {
    const id = testId("img", number);
    await images.update(id, { favorite: true });
    expect(await listed({ favorite: true })).toEqual([id]);
    expect(await listed({ favorite: false })).toEqual([]);
    expect((await images.list({ favorite: true }, { limit: 1 })).items[0]?.id).toBe(id);
    await images.update(id, { favorite: false });
    expect(await listed({ favorite: true })).toEqual([]);
  });

  test("a picture that is not there is null", async () => {
    expect(await images.update(testId("img", 888_888), { favorite: true })).toBeNull();
    expect(await images.update(testId("img", 888_888), {})).toBeNull();
    expect(await images.find(testId("img", 888_888))).toBeNull();
  });
});

test("of pictures with the same bytes, the newest that is not deleted answers for them", async () => {
  const objectKey = `${"ab".repeat(32)}.png`;
  for (const twin of [5001, 5002, 5003]) {
    await createGenerationRepository(db).save(testGeneration(twin), [testImage(twin, { objectKey })]);
  }
  await images.softDelete(testId("img", 5003), TEST_EPOCH);
  expect((await images.findByObjectKey(objectKey))?.id).toBe(testId("img", 5002));
  expect(await images.findByObjectKey("none.jpg")).toBeNull();
});

describe("what a list refuses", () => {
  test.each([
    [{}, { limit: 0 }, "limit"],
    [{}, { limit: 201 }, "limit"],
    [{}, { limit: 1.5 }, "limit"],
    [{}, { limit: Number.NaN }, "limit"],
    [{}, { limit: 10, cursor: "" }, "cursor"],
    [{}, { limit: 10, cursor: "not a cursor" }, "cursor"],
    [{}, { limit: 10, cursor: "zzzzzzzzzzz" }, "cursor"],
    [{}, { limit: 10, cursor: "1' OR 1=1" }, "cursor"],
    [{ createdAfter: "yesterday" }, { limit: 10 }, "createdAfter"],
    [{ createdBefore: "" }, { limit: 10 }, "createdBefore"],
  ])("%j %j", async (filter, page, path) => {
    await expect(images.list(filter, page)).rejects.toMatchObject({
      name: "PictorError",
      code: "invalid_request",
      details: [expect.objectContaining({ path })],
    });
  });

  test("a model nobody has is an empty page, whatever it looks like", async () => {
    for (const model of ["nope", '" OR "', "\u0000", "\ud800", "x".repeat(5000)]) {
      expect(await images.list({ model }, { limit: 5 })).toEqual({ items: [], nextCursor: null });
      expect(await images.list({ model, query: "lantern" }, { limit: 5 })).toEqual({
        items: [],
        nextCursor: null,
      });
    }
  });
});
