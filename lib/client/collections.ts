import type { Image } from "@/lib/domain/generation";
import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { createStore } from "./create-store";
import { changeView, galleryView } from "./gallery-view";
import { type ClientPage, changeImages, fetchImages, type ImageFilter } from "./image-api";
import { forgetFeeds, removeFromFeeds } from "./image-feed";
import { asArray, asRecord, asString } from "./json";
import { tellTabs } from "./tabs";

export interface CollectionSummary {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly imageCount: number;
}

/** As many as the API gives in one page. */
const MEMBERS_AT_ONCE = 200;

const CHANGED = { type: "collections" } as const;

/** The collections, newest first; null: not known yet. */
export const collections = createStore<readonly CollectionSummary[] | null>(null);

function readCollection(json: unknown): CollectionSummary {
  const body = asRecord(json);
  if (typeof body.id !== "string" || typeof body.name !== "string") throw new TypeError("not a collection");
  return {
    id: body.id,
    name: body.name,
    createdAt: asString(body.createdAt) ?? new Date(0).toISOString(),
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

/** Shows here what another tab did to collections. Throws ApiError. */
export async function followCollections(): Promise<void> {
  // Not shown here yet: they are loaded when they are.
  if (collections.get() !== null) await loadCollections();
  const { shelf } = galleryView.get();
  const isGone = shelf.kind === "collection" && collections.get()?.every(({ id }) => id !== shelf.id);
  if (isGone) changeView({ shelf: { kind: "library" } });
  forgetFeeds((filter) => filter.collection !== undefined);
}

/** Makes an empty collection. Throws ApiError. */
export async function createCollection(name: string): Promise<CollectionSummary> {
  const made = await requestJson(api.collections(), readCollection, { method: "POST", body: { name } });
  collections.set((list) => [made, ...(list ?? [])]);
  tellTabs(CHANGED);
  return made;
}

/** Throws ApiError. */
export async function renameCollection(id: string, name: string): Promise<void> {
  const renamed = await requestJson(api.collection(id), readCollection, { method: "PATCH", body: { name } });
  collections.set((list) => list?.map((old) => (old.id === id ? renamed : old)) ?? null);
  tellTabs(CHANGED);
}

/** The ids of all pictures in a collection, also of those in the trash. Throws ApiError. */
async function membersOf(id: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const deleted of [false, true]) {
    let cursor: string | null = null;
    do {
      const page: ClientPage<Image> = await fetchImages(
        { collection: id, deleted },
        { limit: MEMBERS_AT_ONCE, ...(cursor ? { cursor } : {}) },
      );
      ids.push(...page.items.map((image) => image.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return ids;
}

/**
 * Deletes a collection; its pictures stay in the library. Resolves to what brings it back as it was, under the same
 * id and with the same pictures. Throws ApiError.
 */
export async function deleteCollection(collection: CollectionSummary): Promise<() => Promise<void>> {
  const { id, name, createdAt } = collection;
  const ids = await membersOf(id);
  await requestOnly(api.collection(id), { method: "DELETE" });
  collections.set((list) => list?.filter((old) => old.id !== id) ?? null);
  tellTabs(CHANGED);
  return async () => {
    const line = JSON.stringify({ type: "collection", id, name, createdAt });
    const file = new Blob([line, "\n"], { type: "application/x-ndjson" });
    await requestOnly(api.importLibrary(), { method: "POST", file });
    await changeImages(ids, { action: "addToCollection", collectionId: id });
    forgetFeeds((filter) => filter.collection === id);
    tellTabs(CHANGED);
    await loadCollections();
  };
}

/** What became of pictures put into a collection or taken out of it. */
export interface Filing {
  /** How many came in or went out; the others were there, or were not, before. */
  readonly count: number;
  /** Takes back what was done, and nothing else. Throws ApiError. */
  readonly undo: () => Promise<void>;
}

/** Puts pictures into a collection or takes them out. Throws ApiError. */
export async function fileImages(
  collectionId: string,
  ids: readonly string[],
  action: "addToCollection" | "removeFromCollection",
): Promise<Filing> {
  const run = async (what: typeof action, which: readonly string[]) => {
    const changed = await changeImages(which, { action: what, collectionId });
    tellTabs(CHANGED);
    const isOfIt = (filter: ImageFilter) => filter.collection === collectionId;
    // What goes out leaves a gap; where what comes in stands, the library knows.
    if (what === "removeFromCollection") removeFromFeeds(new Set(which), isOfIt);
    else forgetFeeds(isOfIt);
    await loadCollections();
    return changed;
  };
  const changed = await run(action, ids);
  const back = action === "addToCollection" ? "removeFromCollection" : "addToCollection";
  return { count: changed.length, undo: async () => void (await run(back, changed)) };
}
