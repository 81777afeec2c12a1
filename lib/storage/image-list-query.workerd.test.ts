import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { ImageFilter, PageRequest } from "@/lib/domain/ports";
import { seededPicture, seedLibrary } from "@/test/storage-seed";
import { countRows, TEST_EPOCH, testId } from "@/test/storage-support";
import { createImageRepository } from "./image-repository";
import { encodeCursor, firstSequence } from "./sequence";

const TOTAL = 20_000;
const LIMIT = 50;
/** One row more than shown is read; each costs its picture and its generation. */
const LIST_ROWS = (LIMIT + 1) * 2;
/** A search costs the entry of the index as well. */
const SEARCH_ROWS = (LIMIT + 1) * 3;

const counted = countRows(env.DB);
beforeAll(async () => {
  await seedLibrary(env.DB, TOTAL);
}, 120_000);

const isoTime = (number: number) => new Date(TEST_EPOCH + number * 1000).toISOString();
const numbers = new Map(
  Array.from({ length: TOTAL }, (_, number) => [testId("img", number) as string, number]),
);
const cursorAfter = (id: string) =>
  encodeCursor(firstSequence(TEST_EPOCH + (numbers.get(id) ?? Number.NaN) * 1000));
const list = (filter: ImageFilter, page: Partial<PageRequest> = {}) =>
  counted.measure(() => createImageRepository(counted.db).list(filter, { limit: LIMIT, ...page }));

/** The ids a filter selects, newest first, worked out without the database. */
function expectedIds(filter: ImageFilter): string[] {
  const ids: string[] = [];
  for (let number = TOTAL - 1; number >= 0; number -= 1) {
    const picture = seededPicture(number);
    const words = (filter.query ?? "").split(" ");
    const at = isoTime(number);
    if (
      picture.deleted === (filter.deleted ?? false) &&
      (filter.model ?? picture.model) === picture.model &&
      (filter.shape ?? picture.shape) === picture.shape &&
      (filter.favorite ?? picture.favorite) === picture.favorite &&
      at >= (filter.createdAfter ?? at) &&
      at <= (filter.createdBefore ?? at) &&
      words.every((word) => picture.prompt.includes(word))
    ) {
      ids.push(testId("img", number));
    }
  }
  return ids;
}

const LISTS: ImageFilter[] = [
  {},
  { model: "sdxl-base" },
  { shape: "portrait" },
  { favorite: true },
  { favorite: false },
  { model: "sdxl-base", shape: "portrait" },
  { favorite: true, model: "sdxl-base" },
  { favorite: true, shape: "portrait" },
  { favorite: true, model: "sdxl-base", shape: "portrait" },
  { deleted: true },
  { createdAfter: isoTime(4_000), createdBefore: isoTime(16_000) },
  { createdAfter: isoTime(4_000), createdBefore: isoTime(16_000), model: "flux-2-dev", shape: "square" },
];

const SEARCHES: ImageFilter[] = [
  { query: "mountain" },
  { query: "zeppelin" },
  { query: "mountain lake wide" },
  { query: "zeppelin 15077" },
  { query: "可爱的猫咪" },
  { query: "猫咪" },
  { query: "猫" },
  { query: "of" },
  { query: "猫 睡觉" },
  { query: "mountain", favorite: true },
  { query: "mountain", model: "phoenix-1.0", shape: "landscape" },
  { query: "mountain", favorite: true, model: "sdxl-base", shape: "portrait" },
  { query: "mountain", deleted: true },
  { query: "mountain", createdAfter: isoTime(4_000), createdBefore: isoTime(16_000) },
  { query: "mountain 猫" },
];

describe("a page reads as many rows as it shows, at 20,000 pictures", () => {
  const cases = [
    ...LISTS.map((filter) => ({ filter, maxRows: LIST_ROWS })),
    ...SEARCHES.map((filter) => ({ filter, maxRows: SEARCH_ROWS })),
  ];
  test.each(cases)("$filter", async ({ filter, maxRows }) => {
    const ids = expectedIds(filter);
    // A page of a short word costs up to this many rows of the vocabulary besides.
    const isShort = (filter.query ?? "").split(" ").some((word) => word.length === 1 || word.length === 2);
    const allowed = maxRows + (isShort ? 20 : 0);

    const first = await list(filter);
    expect(first.result.items.map((item) => item.id)).toEqual(ids.slice(0, LIMIT));
    expect(first.rowsRead).toBeLessThanOrEqual(allowed);

    const middle = Math.floor(ids.length / 2);
    for (const start of [middle, Math.max(ids.length - LIMIT, 0)]) {
      if (start === 0) continue;
      const { result, rowsRead } = await list(filter, { cursor: cursorAfter(ids[start - 1] ?? "") });
      expect(result.items.map((item) => item.id)).toEqual(ids.slice(start, start + LIMIT));
      expect(result.nextCursor === null).toBe(start + LIMIT >= ids.length);
      expect(rowsRead).toBeLessThanOrEqual(allowed);
    }

    const oldest = await list(filter, { order: "oldest" });
    expect(oldest.result.items.map((item) => item.id)).toEqual(ids.slice(-LIMIT).reverse());
    expect(oldest.rowsRead).toBeLessThanOrEqual(allowed);
  });

  test("a search without matches reads next to nothing", async () => {
    for (const query of ["submarine", "鲸鱼", "鲸", "mountain submarine"]) {
      const { result, rowsRead } = await list({ query });
      expect(result.items).toEqual([]);
      expect(rowsRead).toBe(0);
    }
  });

  test("one query, or two when a word is short", async () => {
    expect((await list({ favorite: true })).statements).toBe(1);
    expect((await list({ query: "mountain lake" })).statements).toBe(1);
    expect((await list({ query: "猫咪" })).statements).toBe(2);
  });

  test("a single picture is found in a handful of rows", async () => {
    const images = createImageRepository(counted.db);
    const { result, rowsRead } = await counted.measure(() => images.find(testId("img", 12_345)));
    expect(result?.prompt).toBe(seededPicture(12_345).prompt);
    expect(rowsRead).toBeLessThanOrEqual(4);
    const byKey = await counted.measure(() => images.findByObjectKey(result?.objectKey ?? ""));
    expect(byKey.result?.id).toBe(result?.id);
    expect(byKey.rowsRead).toBeLessThanOrEqual(4);
  });
});

test("walking all pages shows every picture once", async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: PageRequest = cursor === null ? { limit: 200 } : { limit: 200, cursor };
    const { items, nextCursor } = await createImageRepository(counted.db).list({}, page);
    seen.push(...items.map((item) => item.id));
    cursor = nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(expectedIds({}));
  const size = { images: seen.length, trashed: TOTAL - seen.length };
  expect(await createImageRepository(counted.db).measure()).toMatchObject(size);
});
