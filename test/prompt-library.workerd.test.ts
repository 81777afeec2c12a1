import { describe, expect, test } from "vitest";
import { POST as generate } from "@/app/api/v1/generations/route";
import { DELETE as deleteTerm } from "@/app/api/v1/glossary/[id]/route";
import { POST as addTerm, GET as listTerms } from "@/app/api/v1/glossary/route";
import { DELETE as deletePreset, PUT as putPreset } from "@/app/api/v1/presets/[id]/route";
import { POST as addPreset, GET as listPresets } from "@/app/api/v1/presets/route";
import { DELETE as deleteList, GET as getList, PUT as putList } from "@/app/api/v1/prompt-lists/[name]/route";
import { GET as listLists } from "@/app/api/v1/prompt-lists/route";
import { generationSchema } from "@/lib/domain/generation";
import type { RouteHandler } from "@/lib/http/express-lane";
import { asOwner, callRoute, type RouteCall } from "@/test/http-support";

const call = (handler: RouteHandler, more: RouteCall = {}) =>
  callRoute(handler, { headers: asOwner, ...more });
async function json<Body>(handler: RouteHandler, more: RouteCall = {}): Promise<Body> {
  return await (await call(handler, more)).json<Body>();
}
interface Listed {
  readonly items: readonly Record<string, unknown>[];
  readonly nextCursor: string | null;
}

test("the glossary over HTTP", async () => {
  const entry = await json<{ id: string }>(addTerm, { body: { term: " 汉服 ", translation: "hanfu" } });
  expect(entry).toMatchObject({ term: "汉服", translation: "hanfu", id: expect.stringMatching(/^glo_/) });
  await call(addTerm, { body: { term: "旗袍", translation: "qipao" } });
  const page = await json<Listed>(listTerms, { path: "/?limit=1" });
  expect(page.items.map(({ term }) => term)).toEqual(["旗袍"]);
  const rest = await json<Listed>(listTerms, { path: `/?limit=1&cursor=${page.nextCursor}` });
  expect([rest.items.map(({ term }) => term), rest.nextCursor]).toEqual([["汉服"], null]);
  expect((await json<Listed>(listTerms, { path: "/?query=QIP" })).items).toHaveLength(1);
  const { id } = entry;
  expect((await call(deleteTerm, { method: "DELETE", params: { id } })).status).toBe(204);
  expect((await call(deleteTerm, { method: "DELETE", params: { id } })).status).toBe(404);
});

test("lists over HTTP; the case of a name does not count", async () => {
  const put = (name: string, entries: unknown) =>
    call(putList, { method: "PUT", params: { name }, body: { entries } });
  expect((await put("Animals", ["fox", " owl "])).status).toBe(200);
  expect(await json(getList, { params: { name: "animals" } })).toMatchObject({
    name: "animals",
    entries: ["fox", "owl"],
  });
  expect((await json<Listed>(listLists)).items).toHaveLength(1);
  for (const bad of [[], [""], ["a\nb"], "fox", ["x".repeat(501)]]) {
    expect((await put("animals", bad)).status).toBe(400);
  }
  for (const name of ["a b", "_a", "x".repeat(65), "a__"]) {
    expect((await put(name, ["fox"])).status, name).toBe(400);
  }
  expect((await call(deleteList, { method: "DELETE", params: { name: "ANIMALS" } })).status).toBe(204);
  expect((await call(getList, { params: { name: "animals" } })).status).toBe(404);
});

test("presets over HTTP: those that come along, and one's own", { timeout: 30_000 }, async () => {
  const all = await json<Listed & { builtIn: { id: string; name: Record<string, string> }[] }>(listPresets);
  expect(all.builtIn.length).toBeGreaterThanOrEqual(16);
  expect(new Set(all.builtIn.map(({ id }) => id)).size).toBe(all.builtIn.length);
  for (const { name } of all.builtIn) {
    expect(name.en).toMatch(/^[A-Z]/);
    expect(name["zh-CN"]).toMatch(/\p{Script=Han}/u);
  }
  const body = { name: "House style", natural: "In red chalk." };
  const created = await call(addPreset, { body });
  expect(created.status).toBe(201);
  const { id } = await created.json<{ id: string }>();
  const changed = await json(putPreset, {
    method: "PUT",
    params: { id },
    body: { ...body, tags: "red chalk", negativePrompt: "blue" },
  });
  expect(changed).toMatchObject({ id, tags: "red chalk", negativePrompt: "blue" });
  expect((await call(putPreset, { method: "PUT", params: { id: "pre_1" }, body })).status).toBe(400);
  expect((await call(addPreset, { body: { name: "" } })).status).toBe(400);

  const painted = generationSchema.parse(
    await json(generate, { body: { prompt: "a fox", model: "sdxl-lightning", style: id } }),
  );
  expect(painted).toMatchObject({ finalPrompt: "a fox, red chalk", negativePrompt: "blue" });
  expect((await call(deletePreset, { method: "DELETE", params: { id } })).status).toBe(204);
  const gone = await call(generate, { body: { prompt: "a fox", model: "sdxl-lightning", style: id } });
  expect(gone.status).toBe(400);
  // Undo: it is back under its id, so that links and drafts that name it still work.
  expect(await json(putPreset, { method: "PUT", params: { id }, body })).toMatchObject({ id, ...body });
  expect((await json<Listed>(listPresets)).items).toMatchObject([{ id }]);
});

describe("a generation", { timeout: 30_000 }, () => {
  test("paints the final prompt it is given, and keeps the original beside it", async () => {
    const body = {
      prompt: "一只狐狸",
      finalPrompt: "a fox in the snow",
      model: "sdxl-lightning",
      enhance: "on",
    };
    const generation = generationSchema.parse(await json(generate, { body }));
    expect(generation).toMatchObject({ prompt: "一只狐狸", finalPrompt: "a fox in the snow", changes: [] });
    expect(generation.pipeline).toMatchObject({ edited: true, translated: null, language: "zh", neurons: 0 });
  });

  test("keeps what its choices were resolved to", async () => {
    const body = { prompt: "一只{狐狸|猫头鹰}", model: "sdxl-lightning", seed: 7 };
    const [one, two] = await Promise.all(
      [1, 2].map(async () => generationSchema.parse(await json(generate, { body }))),
    );
    expect(one?.pipeline.resolved).toMatch(/^一只(狐狸|猫头鹰)$/);
    expect(one?.pipeline.wildcardSeed).toBe(7);
    expect(one?.finalPrompt).toMatch(/fox|owl/);
    expect(two?.finalPrompt).toBe(one?.finalPrompt);
  });

  test("is refused an empty final prompt", async () => {
    expect((await call(generate, { body: { prompt: "a", finalPrompt: " " } })).status).toBe(400);
  });
});

test("without a database there is a clear answer, and the built-in styles are still there", async () => {
  const env = { DB: undefined, IMAGES_BUCKET: undefined };
  expect((await call(listTerms, { env })).status).toBe(503);
  expect((await call(addPreset, { env, body: { name: "a", natural: "b" } })).status).toBe(503);
  expect((await json<Listed>(listPresets, { env })).items).toEqual([]);
});
