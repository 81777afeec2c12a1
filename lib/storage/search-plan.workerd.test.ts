import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { testGeneration, testId, testImage } from "@/test/storage-support";
import { createGenerationRepository } from "./generation-repository";
import { createImageRepository } from "./image-repository";
import { createPromptRepository } from "./prompt-repository";
import { planSearch } from "./search-plan";

const db = env.DB;

const manyStarts = Array.from(
  { length: 300 },
  (_, index) => `a_${String.fromCodePoint(0x4e00 + index)}`,
).join("");
/** Number of the picture -> its prompt and, where it differs, its final prompt. */
const PICTURES: Readonly<Record<number, readonly [prompt: string, finalPrompt?: string]>> = {
  1: ["A red Fox in the snow"],
  2: ["雪地里的红狐狸", "A red fox in a snowfield"],
  3: ['say "hello" OR (goodbye) NOT prompt:never'],
  4: ["50% off_price C:\\temp"],
  5: ["party 🎉 family 👨‍👩‍👧 end"],
  6: [manyStarts],
  7: ["a bxy tail of zq"],
  8: ["Ünïcödé CAFÉ Straße"],
  9: ["line one\nline two\ttabbed"],
};

beforeAll(async () => {
  const generations = createGenerationRepository(db);
  for (const [key, [prompt, finalPrompt = prompt]] of Object.entries(PICTURES)) {
    const number = Number(key);
    await generations.save(testGeneration(number, { prompt, finalPrompt }), [testImage(number)]);
  }
});

async function search(query: string): Promise<number[]> {
  const { items } = await createImageRepository(db).list({ query }, { limit: 50 });
  const numbers = new Map(
    Object.keys(PICTURES).map((key) => [testId("img", Number(key)) as string, Number(key)]),
  );
  return items.map((item) => numbers.get(item.id) ?? Number.NaN).sort();
}

describe("what a search finds", () => {
  test.each<[query: string, found: number[]]>([
    ["fox", [1, 2]],
    ["FOX RED", [1, 2]],
    ["snowfield", [2]],
    ["nowfi", [2]],
    ["狐狸", [2]],
    ["狐", [2]],
    ["狸", [2]],
    ["雪地里的", [2]],
    ["雪地 狐狸", [2]],
    ["zq", [7]],
    ["q", [7]],
    ['"hello"', [3]],
    ['"', [3]],
    ['""', []],
    ["OR", [3]],
    ["OR (goodbye) NOT", [3]],
    ["prompt:never", [3]],
    ["(", [3]],
    ["50%", [4]],
    ["%", [4]],
    ["f_p", [4]],
    ["C:\\temp", [4]],
    ["\\", [4]],
    ["🎉", [5]],
    ["👨‍👩‍👧", [5]],
    ["a_", [6]],
    ["a_ 一", [6]],
    ["café", [8]],
    ["ünï", [8]],
    ["é", [8]],
    ["two\ttabbed", [9]],
    ["one\nline", [9]],
  ])("%j", async (query, found) => {
    expect(await search(query)).toEqual(found);
  });

  test.each(["   ", "", "\u0000", "\u0000\u0002\u001f"])(
    "nothing but blanks and control characters (%j) finds everything",
    async (query) => {
      expect(await search(query)).toHaveLength(Object.keys(PICTURES).length);
    },
  );

  test.each([
    "fox*",
    "fox NEAR tree",
    "NEAR(fox snow)",
    "^fox",
    "{prompt}: fox",
    "fox'; DROP TABLE images; --",
    "fox\u0000bar",
    "\ud800",
    "-fox",
    "+ - * ^ ~",
    '"""""',
    "flux-1-schnell",
    "\u0002d0\u0002",
  ])("%j is text, not syntax, and occurs nowhere", async (query) => {
    expect(await search(query)).toEqual([]);
  });

  test("very long texts are searched by their beginning", async () => {
    expect(await search(`fox ${"fox ".repeat(5000)}`)).toEqual([1, 2]);
    expect(await search("x".repeat(10_000))).toEqual([]);
    expect(await search('"'.repeat(10_000))).toEqual([]);
    expect(await search(manyStarts.slice(0, 400))).toEqual([6]);
    const manyShortWords = Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    expect(await search(manyShortWords.join(" "))).toEqual([6]);
  });

  test("the prompt history is searched the same way", async () => {
    const prompts = createPromptRepository(db);
    const texts = async (query: string) =>
      (await prompts.list(query, { limit: 50 })).items.map(({ text }) => text);
    expect(await texts("fox")).toEqual(["A red Fox in the snow"]);
    expect(await texts("狐")).toEqual(["雪地里的红狐狸"]);
    expect(await texts("a_")).toEqual([manyStarts]);
    expect(await texts('" OR "')).toEqual(['say "hello" OR (goodbye) NOT prompt:never']);
    expect(await texts("nothing like it")).toEqual([]);
    expect(await texts("")).toHaveLength(Object.keys(PICTURES).length);
  });
});

describe("how a search is planned", () => {
  test("a short word that begins many trigrams becomes a pattern with its wildcards escaped", async () => {
    expect(await planSearch(db, "images_terms", "A_ tail")).toEqual({
      kind: "words",
      match: '"tail"',
      likePatterns: ["%A\\_%"],
    });
  });
  test("a short word that begins few becomes those trigrams", async () => {
    expect(await planSearch(db, "images_terms", "ZQ")).toEqual({
      kind: "words",
      match: '("zq ")',
      likePatterns: [],
    });
  });
  test("a short word that begins none ends the search", async () => {
    expect(await planSearch(db, "images_terms", "fox 鲸")).toEqual({ kind: "nothing" });
  });
});
