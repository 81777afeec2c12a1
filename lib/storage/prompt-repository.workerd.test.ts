import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { PageRequest } from "@/lib/domain/ports";
import { countRows, TEST_EPOCH, testGeneration, testId, testImage } from "@/test/storage-support";
import { createGenerationRepository } from "./generation-repository";
import { createImageRepository } from "./image-repository";
import { createPromptRepository } from "./prompt-repository";

const db = env.DB;
const counted = countRows(db);
const generations = createGenerationRepository(db);
const prompts = createPromptRepository(counted.db);

const isoTime = (number: number) => new Date(TEST_EPOCH + number * 1000).toISOString();
const find = async (text: string) =>
  (await prompts.list(text, { limit: 200 })).items.filter((item) => item.text === text);

test("each text is there once: counted, with its last use, model and picture", async () => {
  const prompt = "a paper crane";
  await generations.save(testGeneration(10, { prompt }), [testImage(10)]);
  await generations.save(testGeneration(20, { prompt: `  ${prompt}\n`, model: "sdxl-base" }), [
    testImage(20),
    testImage(21, { generationId: testId("gen", 20), position: 1, width: 512 }),
  ]);
  expect(await find(prompt)).toEqual([
    {
      id: expect.any(Number),
      text: prompt,
      useCount: 2,
      lastUsedAt: isoTime(20),
      pinned: false,
      lastModel: "sdxl-base",
      lastImage: {
        id: testId("img", 21),
        objectKey: testImage(21).objectKey,
        hasThumbnail: false,
        width: 512,
        height: 1024,
        thumbhash: null,
      },
    },
  ]);

  const failed = testGeneration(30, { prompt, status: "failed", model: "flux-2-dev" });
  await generations.save(failed, []);
  expect(await find(prompt)).toMatchObject([
    { useCount: 3, lastUsedAt: isoTime(30), lastModel: "flux-2-dev", lastImage: { id: testId("img", 21) } },
  ]);

  await generations.save(testGeneration(5, { prompt, model: "old-model" }), [testImage(5)]);
  expect(await find(prompt)).toMatchObject([
    { useCount: 4, lastUsedAt: isoTime(30), lastModel: "flux-2-dev", lastImage: { id: testId("img", 21) } },
  ]);

  await createImageRepository(db).softDelete(testId("img", 21), TEST_EPOCH);
  expect(await find(prompt)).toMatchObject([{ useCount: 4, lastImage: null }]);
});

test("a prompt that never gave a picture is kept", async () => {
  const prompt = "a prompt the model declined";
  await generations.save(testGeneration(40, { prompt, status: "failed" }), []);
  expect(await find(prompt)).toMatchObject([{ useCount: 1, lastImage: null, lastModel: "flux-1-schnell" }]);
});

test("uses at the same moment all count", async () => {
  const prompt = "many at once";
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      generations.save(testGeneration(600 + index, { prompt, createdAt: isoTime(600) }), [
        testImage(600 + index),
      ]),
    ),
  );
  expect(await find(prompt)).toMatchObject([{ useCount: 20 }]);
});

test("the list goes by last use and a page reads as many rows as it shows", async () => {
  for (let number = 1000; number < 1400; number += 1) {
    const words = number % 2 === 0 ? "even lighthouse" : "odd lighthouse";
    await generations.save(testGeneration(number, { prompt: `${words} ${number}` }), [testImage(number)]);
  }
  // Used again: it comes to the front, in the list and in the search.
  await generations.save(testGeneration(2000, { prompt: "even lighthouse 1000" }), [testImage(2000)]);
  const expected = [1000, ...Array.from({ length: 199 }, (_, index) => 1398 - 2 * index)];

  for (const query of ["even light", "even lighthouse"]) {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: PageRequest = cursor === null ? { limit: 30 } : { limit: 30, cursor };
      const { result, rowsRead } = await counted.measure(() => prompts.list(query, page));
      expect(rowsRead).toBeLessThanOrEqual(31 * 4);
      seen.push(...result.items.map((item) => item.text));
      cursor = result.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(expected.map((number) => `even lighthouse ${number}`));
  }

  const { result, rowsRead } = await counted.measure(() => prompts.list(undefined, { limit: 50 }));
  expect(result.items[0]?.text).toBe("even lighthouse 1000");
  expect(result.items[1]?.text).toBe("odd lighthouse 1399");
  expect(result.items).toHaveLength(50);
  expect(rowsRead).toBeLessThanOrEqual(51 * 3);

  const oldest = await prompts.list("lighthouse", { limit: 2, order: "oldest" });
  expect(oldest.items.map((item) => item.text)).toEqual(["odd lighthouse 1001", "even lighthouse 1002"]);
});

test("a forgotten prompt comes back as it was, at its old place and in the search", async () => {
  const prompt = "a heron on one leg";
  await generations.save(testGeneration(3000, { prompt }), [testImage(3000)]);
  await generations.save(testGeneration(3001, { prompt }), [testImage(3001)]);
  await generations.save(testGeneration(3002, { prompt: "a heron in flight" }), [testImage(3002)]);
  const [item] = await find(prompt);
  if (!item) throw new Error("the prompt is missing");
  await prompts.pin(item.id, true);
  await prompts.delete(item.id);
  expect(await find(prompt)).toEqual([]);

  const { text, useCount, lastUsedAt, lastModel, lastImage } = item;
  const entry = { text, useCount, lastUsedAt, pinned: true, lastModel, lastImageId: lastImage?.id ?? null };
  const { id: _id, ...back } = await prompts.putBack(entry);
  expect(back).toEqual({ text, useCount: 2, lastUsedAt, pinned: true, lastModel, lastImage });
  const found = await prompts.list("a heron", { limit: 10 });
  expect(found.items.map((other) => other.text)).toEqual(["a heron in flight", prompt]);

  // Used again before it came back: nothing is lost, and what is newer holds.
  await prompts.delete((await find(prompt))[0]?.id ?? 0);
  await generations.save(testGeneration(3010, { prompt, model: "sdxl-base" }), [testImage(3010)]);
  await prompts.putBack(entry);
  expect(await find(prompt)).toMatchObject([
    { useCount: 3, pinned: true, lastModel: "sdxl-base", lastUsedAt: isoTime(3010) },
  ]);
});
