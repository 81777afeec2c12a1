import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as exportLibrary } from "@/app/api/v1/export/route";
import { GET as listImages } from "@/app/api/v1/images/route";
import { PUT as putPicture } from "@/app/api/v1/import/[file]/route";
import { POST as importLibrary } from "@/app/api/v1/import/route";
import { GET as getFile } from "@/app/i/[file]/route";
import { type ExportLine, exportLineSchema } from "@/lib/domain/library-export";
import { createLibrary } from "@/lib/storage/create-library";
import { createPromptLibrary } from "@/lib/storage/create-prompt-library";
import type { ImportReport } from "@/lib/use-cases/import-library";
import { asOwner, callRoute, ORIGIN } from "@/test/http-support";
import { countRows, TEST_EPOCH, testGeneration, testId, testImage } from "@/test/storage-support";
import { ONE_PIXEL_PNG } from "@/test/use-case-support";

const COUNT = 450;
const bucket = env.IMAGES_BUCKET;
if (!bucket) throw new Error("these tests have a bucket");
const library = createLibrary({ db: env.DB, bucket });
const promptLibrary = createPromptLibrary(env.DB);

beforeAll(async () => {
  for (let start = 0; start < COUNT; start += 50) {
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const number = start + index;
        await library.generations.save(
          testGeneration(number, { prompt: `灯塔 ${number % 90}`, finalPrompt: `lighthouse ${number}` }),
          [testImage(number)],
        );
        await bucket.put(testImage(number).objectKey, "bytes");
      }),
    );
  }
  await library.generations.save(
    testGeneration(999, { status: "failed", error: { code: "capacity", message: "Full.", hint: "Wait." } }),
    [],
  );
  await library.images.update(testId("img", 3), { favorite: true, title: "Mine", thumbhash: "AAAAAAAA" });
  await library.images.softDelete(testId("img", 4), TEST_EPOCH + 7);
  const collection = "col_01JZ8QH6T5M0V9E4W3R2Y1X0AB";
  await library.collections.create(collection, "Towers", TEST_EPOCH);
  await library.collections.addImages(collection, [testId("img", 3), testId("img", 4), testId("img", 5)]);
  await library.prompts.pinText("灯塔 7");
  await promptLibrary.glossary.save(
    "glo_01JZ8QH6T5M0V9E4W3R2Y1X0AB",
    { term: "灯塔", translation: "lighthouse" },
    1,
  );
  await promptLibrary.lists.save("towers", ["a lighthouse", "a belfry"], 1);
  await promptLibrary.presets.save(
    "pre_01JZ8QH6T5M0V9E4W3R2Y1X0AB",
    { name: "Fog", natural: "in thick fog" },
    1,
  );
}, 60_000);

async function readExport(query = ""): Promise<ExportLine[]> {
  const reply = await callRoute(exportLibrary, { path: `/?${query}`, headers: asOwner });
  expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/x-ndjson"]);
  return (await reply.text())
    .trimEnd()
    .split("\n")
    .map((line) => exportLineSchema.parse(JSON.parse(line)));
}
/** What must be the same after a way there and back: everything but when it was written and what signs it. */
const comparable = (lines: ExportLine[]) =>
  lines
    .filter(({ type }) => type !== "library")
    .map((line) => JSON.stringify(line).replaceAll(/\?expires=[^"]*/g, ""));

async function importLines(body: BodyInit, query = ""): Promise<ImportReport> {
  const reply = await callRoute(importLibrary, {
    path: `/?${query}`,
    method: "POST",
    headers: asOwner,
    body,
  });
  expect(reply.status, await reply.clone().text()).toBe(200);
  return reply.json();
}
const asNdjson = (lines: ExportLine[]) => lines.map((line) => JSON.stringify(line)).join("\n");

async function wipe(): Promise<void> {
  const tables = [
    "images_fts",
    "prompts_fts",
    "collections",
    "generations",
    "prompts",
    "glossary",
    "prompt_lists",
    "presets",
  ];
  await env.DB.batch(tables.map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
}

describe("GET /api/v1/export", () => {
  test("gives everything, with addresses that work", async () => {
    const lines = await readExport();
    expect(lines[0]).toMatchObject({ type: "library", version: 1 });
    expect(lines.at(-1)).toEqual({ type: "end", generations: COUNT + 1, images: COUNT, nextCursor: null });
    const third = lines.find((line) => line.type === "generation" && line.id === testId("gen", 3));
    if (third?.type !== "generation") throw new Error("generation 3 is missing");
    expect(third.images[0]).toMatchObject({
      favorite: true,
      title: "Mine",
      collections: [expect.any(String)],
    });
    const url = new URL(third.images[0]?.url ?? "");
    expect(url.origin).toBe(ORIGIN);
    const file = await callRoute(getFile, {
      path: url.pathname + url.search,
      params: { file: url.pathname.slice(3) },
    });
    expect(await file.text()).toBe("bytes");
    expect(JSON.stringify(lines)).not.toContain("apiKeyId");
  });

  test("in parts it is the same", async () => {
    const parts: ExportLine[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const part = await readExport(`limit=130${cursor ? `&cursor=${cursor}` : ""}`);
      const end: ExportLine | undefined = part.at(-1);
      if (end?.type !== "end") throw new Error("a part has no end");
      parts.push(...part.slice(0, -1));
      cursor = end.nextCursor;
    }
    const whole = await readExport();
    expect(comparable(parts)).toEqual(comparable(whole).slice(0, -1));
  });

  test("reads on only as fast as it is read", async () => {
    const counted = countRows(env.DB);
    const { statements } = await counted.measure(async () => {
      const reply = await callRoute(exportLibrary, { headers: asOwner, env: { DB: counted.db } });
      const reader = reply.body?.getReader();
      for (let line = 0; line < 20; line++) await reader?.read();
      await reader?.cancel();
    });
    expect(statements).toBeLessThan(6);
  });

  test.each(["cursor=x", "limit=0", "limit=many"])("%s is refused", async (query) => {
    expect((await callRoute(exportLibrary, { path: `/?${query}`, headers: asOwner })).status).toBe(400);
  });
});

describe("POST /api/v1/import", () => {
  test("brings back what was exported, in as many requests as it takes, and again changes nothing", async () => {
    const before = await readExport();
    await wipe();
    expect((await readExport()).at(-1)).toMatchObject({ generations: 0 });
    const body = asNdjson(before);
    const first = await importLines(body);
    expect(first).toMatchObject({ complete: false, missing: [], imported: { generations: 400 } });
    const second = await importLines(body, `fromLine=${first.nextLine}`);
    expect(second).toMatchObject({
      complete: true,
      nextLine: null,
      imported: { generations: COUNT + 1 - 400 },
    });
    expect(comparable(await readExport())).toEqual(comparable(before));

    const again = await importLines(asNdjson(before.slice(0, 100)));
    expect(again).toMatchObject({ imported: { generations: 0, images: 0, collections: 0 }, skipped: 98 });
    expect(comparable(await readExport())).toEqual(comparable(before));
    const search = await callRoute(listImages, {
      path: "/?query=lighthouse 3&favorite=true",
      headers: asOwner,
    });
    expect((await search.json<{ items: unknown[] }>()).items).toHaveLength(1);
  }, 60_000);

  test("asks for the bytes it does not have, takes them, and goes on", async () => {
    const bytes = Uint8Array.from(atob(ONE_PIXEL_PNG), (char) => char.charCodeAt(0));
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const objectKey = `${Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")}.png`;
    const template = (await readExport()).find(
      (line) => line.type === "generation" && line.images.length === 1,
    );
    if (template?.type !== "generation") throw new Error("no generation to copy");
    const line = asNdjson([
      {
        ...template,
        id: testId("gen", 5000),
        images: template.images.map((image) => ({
          ...image,
          id: testId("img", 5000),
          objectKey,
          collections: [],
        })),
      },
    ]);
    const first = await importLines(line);
    expect(first).toMatchObject({ imported: { generations: 0 }, missing: [{ objectKey }] });
    const upload = (file: string, body: Uint8Array) =>
      callRoute(putPicture, { method: "PUT", headers: asOwner, params: { file }, body });
    expect((await upload(objectKey, bytes.slice(0, -1))).status).toBe(400);
    expect((await upload(objectKey.replace(".png", ".jpg"), bytes)).status).toBe(400);
    expect((await upload("../secrets", bytes)).status).toBe(400);
    expect((await upload(objectKey, bytes)).status).toBe(204);
    expect(await importLines(line)).toMatchObject({ imported: { generations: 1, images: 1 }, missing: [] });
  });

  test.each([
    ["not json", "invalid_json"],
    ['{"type":"generation"}', "invalid_request"],
    ['{"type":"library","version":2,"exportedAt":"2026-01-01T00:00:00Z"}', "invalid_request"],
    ['\n\n{"type":"explode"}', "invalid_request"],
    ["\u0000", "invalid_json"],
  ])("%j is refused, naming the line", async (body, code) => {
    const reply = await callRoute(importLibrary, { method: "POST", headers: asOwner, body });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ error: { code, message: expect.stringMatching(/Line \d/) } });
  });

  test("a line without an end is too large", async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(256 * 1024).fill(32)),
    });
    const reply = await callRoute(importLibrary, { method: "POST", headers: asOwner, body });
    expect(reply.status).toBe(413);
  });
});
