import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { testGeneration, testId, testImage } from "@/test/storage-support";
import { createGenerationRepository } from "./generation-repository";
import { createImageRepository } from "./image-repository";
import { createPromptRepository } from "./prompt-repository";

const db = env.DB;

async function rowCounts() {
  const tables = ["generations", "images", "images_fts", "prompts", "prompts_fts"];
  const results = await db.batch<{ n: number }>(
    tables.map((table) => db.prepare(`SELECT count(*) AS n FROM ${table}`)),
  );
  return Object.fromEntries(tables.map((table, index) => [table, results[index]?.results[0]?.n]));
}

describe("save and find", () => {
  test("a generation comes back as it was, with its pictures in order", async () => {
    const generation = testGeneration(1, {
      prompt: "一只可爱的猫咪",
      negativePrompt: "blurry",
      finalPrompt: "A cute cat",
      pipeline: {
        original: "一只可爱的猫咪",
        language: "zh",
        translated: "A cute cat",
        enhanced: null,
        final: "A cute cat",
        notes: ["translated"],
      },
      model: "sdxl-base",
      requested: { width: 5000, seed: 4_294_967_295 },
      actual: {
        width: 2048,
        height: 1024,
        steps: 20,
        guidanceScale: 7.5,
        seed: 4_294_967_295,
        strength: null,
      },
      changes: [{ parameter: "width", requested: 5000, actual: 2048, reason: "clamped" }],
      seed: 4_294_967_295,
      neurons: 0.25,
      cacheKey: "key",
      error: { code: "capacity", message: "one part failed", hint: "try again" },
    });
    const pictures = [0, 1, 2, 3, 4, 5, 6, 7].map((position) =>
      testImage(100 + position, {
        generationId: generation.id,
        position,
        createdAt: Date.parse(generation.createdAt),
        width: 2048,
        height: 1024,
        seed: position === 0 ? 4_294_967_295 : null,
      }),
    );
    await createGenerationRepository(db).save(generation, pictures);

    const found = await createGenerationRepository(db).find(generation.id);
    expect(found?.generation).toEqual(generation);
    expect(found?.images.map((image) => image.position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(found?.images[0]).toEqual({
      id: testId("img", 100),
      generationId: generation.id,
      position: 0,
      createdAt: generation.createdAt,
      objectKey: pictures[0]?.objectKey,
      mediaType: "image/jpeg",
      width: 2048,
      height: 1024,
      bytes: 300_000,
      thumbhash: null,
      hasThumbnail: false,
      shareSlug: null,
      favorite: false,
      title: null,
      deletedAt: null,
      prompt: "一只可爱的猫咪",
      finalPrompt: "A cute cat",
      negativePrompt: "blurry",
      model: "sdxl-base",
      seed: 4_294_967_295,
    });
    const newest = await createImageRepository(db).list({}, { limit: 8 });
    expect(newest.items.map((image) => image.position)).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
    expect(newest.nextCursor).toBeNull();
  });

  test("an unknown id finds nothing", async () => {
    expect(await createGenerationRepository(db).find(testId("gen", 999_999))).toBeNull();
  });

  test("pictures of other generations made in the same millisecond keep apart", async () => {
    const generationsRepository = createGenerationRepository(db);
    const createdAt = Date.UTC(2026, 5, 1);
    for (const number of [200, 201, 202]) {
      await generationsRepository.save(testGeneration(number), [
        testImage(number, { createdAt }),
        testImage(number + 1000, { createdAt, generationId: testId("gen", number), position: 1 }),
      ]);
    }
    const at = new Date(createdAt).toISOString();
    const { items } = await createImageRepository(db).list(
      { createdAfter: at, createdBefore: at },
      { limit: 50 },
    );
    expect(items.map((image) => image.id)).toEqual(
      [1202, 202, 1201, 201, 1200, 200].map((number) => testId("img", number)),
    );
  });

  test("it is all or nothing: a picture that is already there leaves no trace of the rest", async () => {
    const repository = createGenerationRepository(db);
    await repository.save(testGeneration(300), [testImage(300)]);
    const before = await rowCounts();

    const clash = repository.save(testGeneration(301, { prompt: "never seen before" }), [
      testImage(301),
      testImage(300, { generationId: testId("gen", 301), position: 1 }),
    ]);
    await expect(clash).rejects.toMatchObject({ name: "PictorError", code: "conflict" });

    expect(await rowCounts()).toEqual(before);
    expect(await repository.find(testId("gen", 301))).toBeNull();
    expect((await createPromptRepository(db).list("never seen", { limit: 5 })).items).toEqual([]);
  });

  test("a search passes over entries whose picture is gone", async () => {
    await createGenerationRepository(db).save(testGeneration(400, { prompt: "a vanishing lighthouse" }), [
      testImage(400),
    ]);
    const search = () => createImageRepository(db).list({ query: "vanishing" }, { limit: 5 });
    expect((await search()).items).toHaveLength(1);
    await db.prepare("DELETE FROM generations WHERE id = ?1").bind(testId("gen", 400)).run();
    expect((await search()).items).toEqual([]);
    expect(await createImageRepository(db).find(testId("img", 400))).toBeNull();
  });
});

describe("when D1 does not answer", () => {
  test("the error says that storage is not available", async () => {
    await db.prepare("ALTER TABLE generations RENAME TO elsewhere").run();
    const failure = createGenerationRepository(db).find(testId("gen", 1));
    await expect(failure).rejects.toMatchObject({ name: "PictorError", code: "storage_unavailable" });
    await db.prepare("ALTER TABLE elsewhere RENAME TO generations").run();
  });
});
