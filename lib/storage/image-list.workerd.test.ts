import { beforeAll, describe, expect, test } from "vitest";
import type { ImageFilter, PageRequest } from "@/lib/domain/ports";
import { seedLibrary } from "@/test/storage-seed";
import { type CountedDatabase, countRows, openDatabase, TEST_EPOCH } from "@/test/storage-support";
import { createImageRepository } from "./image-repository";
import { encodeCursor, firstSequence } from "./sequence";

const TOTAL = 20_000;
/** 51 rows of the index, of the pictures and of the generations each, and the search in the generations' key. */
const PAGE_ROWS = 51 * 4;

let counted: CountedDatabase;
beforeAll(async () => {
  const db = await openDatabase();
  await seedLibrary(db, TOTAL);
  counted = countRows(db);
}, 120_000);

const at = (number: number) => encodeCursor(firstSequence(TEST_EPOCH + number * 1000));
const list = (filter: ImageFilter, page: Partial<PageRequest> = {}) =>
  counted.measure(() => createImageRepository(counted.db).list(filter, { limit: 50, ...page }));

describe("probe", () => {
  const filters: ImageFilter[] = [
    {},
    { model: "sdxl-base" },
    { shape: "portrait" },
    { favorite: true },
    { favorite: false },
    { model: "sdxl-base", shape: "portrait" },
    { model: "sdxl-base", favorite: true },
    { shape: "portrait", favorite: true },
    { model: "sdxl-base", shape: "portrait", favorite: true },
    { deleted: true },
    { query: "mountain" },
    { query: "zeppelin" },
    { query: "猫咪" },
    { query: "猫" },
    { query: "a" },
    { query: "of" },
    { query: "mountain 猫" },
    { query: "pict 猫咪" },
    { query: "picture 12345" },
    { query: "mountain", favorite: true },
  ];
  test.each(filters)("%j", async (filter) => {
    for (const cursor of [undefined, at(10_000), at(120)]) {
      const start = performance.now();
      const { result, rowsRead, statements } = await list(filter, cursor === undefined ? {} : { cursor });
      console.log(
        JSON.stringify(filter),
        cursor,
        "items",
        result.items.length,
        "rows",
        rowsRead,
        "statements",
        statements,
        "ms",
        performance.now() - start,
      );
      expect(result.items.length).toBeLessThanOrEqual(PAGE_ROWS);
    }
  });
});
