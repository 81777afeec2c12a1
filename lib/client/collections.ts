import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { createStore } from "./create-store";
import { changeImages } from "./image-api";
import { forgetFeeds } from "./image-feed";
import { asArray, asRecord, asString } from "./json";

export interface CollectionSummary {
  readonly id: string;
  readonly name: string;
  readonly imageCount: number;
}

/** The collections, newest first; null: not known yet. */
export const collections = createStore<readonly CollectionSummary[] | null>(null);

function readCollection(json: unknown): CollectionSummary {
  const body = asRecord(json);
  if (typeof body.id !== "string" || typeof body.name !== "string") throw new TypeError("not a collection");
  return {
    id: body.id,
    name: body.name,
    imageCount: typeof body.imageCount === "number" ? body.imageCount : 0,
  };
}

/** Loads all collections. Throws ApiError. */
export async function loadCollections(): Promise<void> {
  const all: CollectionSummary[] = [];
  let cursor: string | null = null;
  do {
    const query: URLSearchParams = new URLSearchParams({ limit: "200", ...(cursor ? { cursor } : {}) });
    const page = await requestJson(`${api.collections()}?${query}`, (json) => {
      const body = asRecord(json);
      return { items: asArray(body.items).map(readCollection), nextCursor: asString(body.nextCursor) };
    });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  collections.set(all);
}

/** Makes an empty collection. Throws ApiError. */
export async function createCollection(name: string): Promise<CollectionSummary> {
  const made = await requestJson(api.collections(), readCollection, { method: "POST", body: { name } });
  collections.set((list) => [made, ...(list ?? [])]);
  return made;
}

/** Throws ApiError. */
export async function renameCollection(id: string, name: string): Promise<void> {
  const renamed = await requestJson(api.collection(id), readCollection, { method: "PATCH", body: { name } });
  collections.set((list) => list?.map((old) => (old.id === id ? renamed : old)) ?? null);
}

/** Its pictures stay in the library. Throws ApiError. */
export async function deleteCollection(id: string): Promise<void> {
  await requestOnly(api.collection(id), { method: "DELETE" });
  collections.set((list) => list?.filter((old) => old.id !== id) ?? null);
}

/** Puts pictures into a collection or takes them out; resolves to what undoes it. Throws ApiError. */
export async function fileImages(
  collectionId: string,
  ids: readonly string[],
  action: "addToCollection" | "removeFromCollection",
): Promise<() => Promise<void>> {
  const run = async (what: typeof action) => {
    await changeImages(ids, { action: what, collectionId });
    forgetFeeds((filter) => filter.collection === collectionId);
    await loadCollections();
  };
  await run(action);
  return () => run(action === "addToCollection" ? "removeFromCollection" : "addToCollection");
}
