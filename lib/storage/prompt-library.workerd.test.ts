import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { Id } from "@/lib/domain/ids";
import { PROMPT_LIBRARY_LIMITS } from "@/lib/domain/prompt-library";
import { countRows, TEST_EPOCH } from "@/test/storage-support";
import { createPromptLibrary } from "./create-prompt-library";

const counted = countRows(env.DB);
const { texts, glossary, lists, presets } = createPromptLibrary(counted.db);
const glossaryId = (number: number): Id<"glo"> => `glo_${String(number).padStart(26, "0")}`;
const presetId: Id<"pre"> = `pre_${"0".repeat(26)}`;
const isoTime = (number: number) => new Date(TEST_EPOCH + number).toISOString();

test("translations are kept, replaced and, after 90 days, forgotten", async () => {
  await texts.save("a", "cat", TEST_EPOCH);
  await texts.save("a", "kitten", TEST_EPOCH + 1);
  expect(await texts.find("a")).toBe("kitten");
  expect(await texts.find("b")).toBeNull();
  await texts.save("b", "dog", TEST_EPOCH + 91 * 86_400_000);
  expect(await texts.find("a")).toBeNull();
  expect(await texts.find("b")).toBe("dog");
});

test("a term is there once, whatever its case, and found where it occurs", async () => {
  const first = await glossary.save(glossaryId(1), { term: "Mochi", translation: "a Shiba" }, TEST_EPOCH);
  const again = await glossary.save(
    glossaryId(2),
    { term: "MOCHI", translation: "Mochi the Shiba" },
    TEST_EPOCH + 5,
  );
  expect(again).toEqual({
    id: first.id,
    term: "MOCHI",
    translation: "Mochi the Shiba",
    updatedAt: isoTime(5),
  });
  await glossary.save(glossaryId(3), { term: "汉服", translation: "hanfu" }, TEST_EPOCH);
  expect(await glossary.occurringIn("穿着汉服的 mochi")).toEqual([
    { term: "MOCHI", translation: "Mochi the Shiba" },
    { term: "汉服", translation: "hanfu" },
  ]);
  expect(await glossary.occurringIn("一只猫")).toEqual([]);
  expect((await glossary.list("HANF", { limit: 10 })).items.map(({ term }) => term)).toEqual(["汉服"]);
  expect(await glossary.delete(first.id)).toBe(true);
  expect(await glossary.delete(first.id)).toBe(false);
});

test("the glossary is listed page by page and has an end", async () => {
  const free = PROMPT_LIBRARY_LIMITS.glossaryEntries - (await glossary.list("", { limit: 200 })).items.length;
  const rows = Array.from({ length: free }, (_, index) => ({
    id: glossaryId(1_000 + index),
    term: `t${index}`,
  }));
  await env.DB.prepare(
    `INSERT INTO glossary (id, term, term_key, translation, updated_at)
     SELECT value ->> '$.id', value ->> '$.term', value ->> '$.term', 'x', ?2 FROM json_each(?1)`,
  )
    .bind(JSON.stringify(rows), TEST_EPOCH)
    .run();
  await expect(
    glossary.save(glossaryId(9), { term: "new", translation: "x" }, TEST_EPOCH),
  ).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await glossary.save(glossaryId(9), { term: "T5", translation: "y" }, TEST_EPOCH)).toMatchObject({
    translation: "y",
  });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { result, rowsRead } = await counted.measure(() =>
      glossary.list(undefined, cursor === null ? { limit: 200 } : { limit: 200, cursor }),
    );
    expect(rowsRead).toBeLessThanOrEqual(202);
    seen.push(...result.items.map(({ id }) => id));
    cursor = result.nextCursor;
  } while (cursor !== null);
  expect(new Set(seen).size).toBe(PROMPT_LIBRARY_LIMITS.glossaryEntries);
});

test("lists are saved, replaced, found by name and deleted", async () => {
  await lists.save("animals", ["fox"], TEST_EPOCH);
  await lists.save("颜色", ["红色", "蓝色"], TEST_EPOCH);
  await lists.save("animals", ["fox", "owl"], TEST_EPOCH + 1);
  expect(await lists.find(["animals", "missing"])).toEqual([
    { name: "animals", entries: ["fox", "owl"], updatedAt: isoTime(1) },
  ]);
  const page = await lists.list({ limit: 1 });
  expect(page.items.map(({ name }) => name)).toEqual(["颜色"]);
  const rest = await lists.list({ limit: 1, cursor: page.nextCursor ?? "" });
  expect([rest.items.map(({ name }) => name), rest.nextCursor]).toEqual([["animals"], null]);
  expect([await lists.delete("animals"), await lists.delete("animals")]).toEqual([true, false]);
});

test("presets are saved, replaced and deleted", async () => {
  const id = presetId;
  const saved = await presets.save(id, { name: "Mine", natural: "In my style." }, TEST_EPOCH);
  expect(saved).toMatchObject({ natural: "In my style.", tags: "In my style.", negativePrompt: null });
  const input = { name: "Mine", natural: "In ink.", tags: "ink", negativePrompt: "colour" };
  expect(await presets.save(id, input, TEST_EPOCH + 1)).toEqual({ id, ...input, updatedAt: isoTime(1) });
  expect(await presets.find(id)).toEqual({ id, ...input, updatedAt: isoTime(1) });
  expect((await presets.list({ limit: 10 })).items).toHaveLength(1);
  expect([await presets.delete(id), await presets.find(id)]).toEqual([true, null]);
});
