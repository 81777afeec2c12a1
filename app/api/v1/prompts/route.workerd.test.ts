import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { DELETE, PATCH } from "@/app/api/v1/prompts/[id]/route";
import { GET, POST } from "@/app/api/v1/prompts/route";
import type { PromptHistoryItem } from "@/lib/domain/prompt-history";
import { createGenerationRepository } from "@/lib/storage/generation-repository";
import { asOwner, callRoute } from "@/test/http-support";
import { countRows, testGeneration, testImage } from "@/test/storage-support";

const PROMPTS = 40;
beforeAll(async () => {
  const generations = createGenerationRepository(env.DB);
  for (let number = 0; number < PROMPTS; number++) {
    await generations.save(testGeneration(number, { prompt: `heron${number}x by the lake` }), [
      testImage(number),
    ]);
  }
});

async function list(query: string) {
  const reply = await callRoute(GET, { path: `/?${query}`, headers: asOwner });
  expect(reply.status).toBe(200);
  return (await reply.json<{ items: PromptHistoryItem[] }>()).items;
}
const pin = (id: number | string, body: unknown) =>
  callRoute(PATCH, { method: "PATCH", headers: asOwner, params: { id: String(id) }, body });
const forget = (id: number | string) =>
  callRoute(DELETE, { method: "DELETE", headers: asOwner, params: { id: String(id) } });

describe("prompts of the history", () => {
  test("are pinned and listed apart, reading no more than they show", async () => {
    const [first] = await list("query=heron7x");
    expect(first).toMatchObject({ text: "heron7x by the lake", pinned: false });
    const pinned = await pin(first?.id ?? 0, { pinned: true });
    expect(await pinned.json()).toMatchObject({
      id: first?.id,
      pinned: true,
      lastImage: { url: expect.any(String) },
    });
    expect((await list("pinned=true")).map(({ text }) => text)).toEqual(["heron7x by the lake"]);
    expect(await list("pinned=true&query=heron8x")).toEqual([]);
    const counted = countRows(env.DB);
    const { rowsRead } = await counted.measure(() =>
      callRoute(GET, { path: "/?pinned=true", headers: asOwner, env: { DB: counted.db } }),
    );
    expect(rowsRead).toBeLessThan(10);
    await pin(first?.id ?? 0, { pinned: false });
    expect(await list("pinned=true")).toEqual([]);
  });

  test("are forgotten, in the search as well", async () => {
    const [first] = await list("query=heron9x");
    expect((await forget(first?.id ?? 0)).status).toBe(204);
    expect(await list("query=heron9x")).toEqual([]);
    expect((await forget(first?.id ?? 0)).status).toBe(404);
    expect((await pin(first?.id ?? 0, { pinned: true })).status).toBe(404);
    expect(await list("limit=200")).toHaveLength(PROMPTS - 1);
  });

  test("come back with what the list told of them, and with the thumbnail of their picture", async () => {
    await env.DB.prepare("UPDATE images SET has_thumbnail = 1 WHERE id = ?").bind(testImage(11).id).run();
    const [first] = await list("query=heron11x");
    const shown = first as unknown as { lastImage: { url: string; thumbnailUrl: string | null } };
    expect(shown.lastImage.thumbnailUrl).toContain(`${testImage(11).objectKey}.webp`);
    const [bare] = await list("query=heron12x");
    expect(bare).toMatchObject({ lastImage: { thumbnailUrl: null } });

    expect((await forget(first?.id ?? 0)).status).toBe(204);
    const { text, useCount, lastUsedAt, lastModel } = first ?? {};
    const entry = { text, useCount, lastUsedAt, lastModel, lastImageId: first?.lastImage?.id };
    const reply = await callRoute(POST, { method: "POST", headers: asOwner, body: entry });
    expect(reply.status).toBe(201);
    expect(await list("query=heron11x")).toMatchObject([
      { text, useCount, lastUsedAt, lastModel, pinned: false, lastImage: { id: testImage(11).id } },
    ]);
  });

  test.each([
    [{}],
    [{ text: " ", useCount: 1, lastUsedAt: "2026-11-20T18:30:00Z" }],
    [{ text: "x", useCount: 0, lastUsedAt: "2026-11-20T18:30:00Z" }],
    [{ text: "x", useCount: 1, lastUsedAt: "yesterday" }],
    [{ text: "x", useCount: 1, lastUsedAt: "2026-11-20T18:30:00Z", lastImageId: "img_1" }],
  ])("POST with %j is refused", async (body) => {
    expect((await callRoute(POST, { method: "POST", headers: asOwner, body })).status).toBe(400);
  });

  test.each(["0", "-1", "1.5", "x", "1e400", ""])("the id %j is refused", async (id) => {
    expect((await forget(id)).status).toBe(400);
  });
  test.each([[{}], [{ pinned: "yes" }], [{ pinned: true, text: "x" }]])(
    "PATCH with %j is refused",
    async (body) => {
      expect((await pin(1, body)).status).toBe(400);
    },
  );
});
