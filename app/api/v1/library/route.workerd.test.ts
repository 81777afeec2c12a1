import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { POST as addToCollection } from "@/app/api/v1/collections/[id]/images/route";
import { POST as createCollection, GET as listCollections } from "@/app/api/v1/collections/route";
import { POST as changeImages } from "@/app/api/v1/images/bulk/route";
import { POST as createKey } from "@/app/api/v1/keys/route";
import { POST as createPreset, GET as listPresets } from "@/app/api/v1/presets/route";
import { createGenerationRepository } from "@/lib/storage/generation-repository";
import { createImageStoreR2 } from "@/lib/storage/image-store-r2";
import { purgeImages } from "@/lib/storage/purge-images";
import { asOwner, callRoute } from "@/test/http-support";
import { testGeneration, testImage } from "@/test/storage-support";
import { DELETE } from "./route";

interface Deleted {
  images: number;
  generations: number;
  collections: number;
  prompts: number;
  complete: boolean;
}

const TABLES = ["images", "generations", "collections", "collection_images", "prompts"] as const;
const rowsOf = async (table: string) =>
  (await env.DB.prepare(`SELECT count(*) AS total FROM ${table}`).first<number>("total")) ?? -1;
function imagesBucket(): R2Bucket {
  if (!env.IMAGES_BUCKET) throw new Error("the tests run with a bucket");
  return env.IMAGES_BUCKET;
}
const objectKeys = async () => (await imagesBucket().list()).objects.map(({ key }) => key);
const send = (handler: typeof createCollection, body: object, params = {}) =>
  callRoute(handler, { method: "POST", headers: asOwner, body, params });
const wipe = async () => (await callRoute(DELETE, { method: "DELETE", headers: asOwner })).json<Deleted>();

async function fill(from: number, count: number) {
  const generations = createGenerationRepository(env.DB);
  const store = createImageStoreR2(imagesBucket());
  for (let number = from; number < from + count; number += 1) {
    const image = testImage(number);
    await store.put(image.objectKey, new Uint8Array([number % 256]), "image/png");
    await generations.save(testGeneration(number, { prompt: `teal boat ${number}` }), [image]);
  }
}

describe("deleting the library", () => {
  test("takes pictures, trash, failures, collections, prompts and bytes; what belongs to no picture stays", async () => {
    await fill(0, 6);
    await createGenerationRepository(env.DB).save(testGeneration(90, { status: "failed" }), []);
    const { id } = await (await send(createCollection, { name: "Boats" })).json<{ id: string }>();
    const ids = [0, 1, 2].map((number) => testImage(number).id);
    await send(addToCollection, { ids }, { id });
    await send(changeImages, { action: "delete", ids: [testImage(1).id, testImage(5).id] });
    await send(createPreset, { name: "Blueprint", natural: "A white line drawing." });
    expect(await objectKeys()).toHaveLength(6);

    expect(await wipe()).toEqual({ images: 6, generations: 1, collections: 1, prompts: 7, complete: true });
    for (const table of TABLES) expect(await rowsOf(table), table).toBe(0);
    expect(await rowsOf("images_fts")).toBe(0);
    expect(await rowsOf("prompts_fts")).toBe(0);
    expect(await objectKeys()).toEqual([]);
    const presets = await callRoute(listPresets, { headers: asOwner });
    expect((await presets.json<{ items: unknown[] }>()).items).toHaveLength(1);
    expect(await wipe()).toEqual({ images: 0, generations: 0, collections: 0, prompts: 0, complete: true });
  });

  test("may be stopped after any part: what is left is counted right", async () => {
    await fill(100, 4);
    const { id } = await (await send(createCollection, { name: "Boats" })).json<{ id: string }>();
    await send(addToCollection, { ids: [100, 101, 102, 103].map((number) => testImage(number).id) }, { id });
    await send(changeImages, { action: "delete", ids: [testImage(100).id] });
    const { ids } = await purgeImages(env.DB, { everything: true }, 2);
    expect(ids).toEqual([testImage(100).id, testImage(101).id]);
    const { items } = await (await callRoute(listCollections, { headers: asOwner })).json<{
      items: { imageCount: number }[];
    }>();
    expect(items).toMatchObject([{ imageCount: 2 }]);
    expect(await wipe()).toMatchObject({ images: 2, collections: 1, complete: true });
  });

  test("is for the owner alone", async () => {
    await fill(200, 1);
    const made = await send(createKey, { name: "writer", scopes: ["read", "write", "generate"] });
    const { secret } = await made.json<{ secret: string }>();
    const headers = { authorization: `Bearer ${secret}` };
    expect((await callRoute(DELETE, { method: "DELETE", headers })).status).toBe(403);
    expect((await callRoute(DELETE, { method: "DELETE" })).status).toBe(401);
    expect(await rowsOf("images")).toBe(1);
  });
});
