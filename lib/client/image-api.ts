import type { Generation, Image } from "@/lib/domain/generation";
import { LIMITS } from "@/lib/domain/limits";
import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { asArray, asRecord, asString } from "./json";

/** The shapes a list can be narrowed to. */
export const SHAPE_FILTERS = ["square", "landscape", "portrait"] as const;

/** Which pictures of the library, and in which order; absent: all, newest first. */
export interface ImageFilter {
  readonly query?: string | undefined;
  readonly favorite?: boolean | undefined;
  readonly model?: string | undefined;
  readonly shape?: (typeof SHAPE_FILTERS)[number] | undefined;
  /** Id of a collection. */
  readonly collection?: string | undefined;
  /** true: only what lies in the trash. */
  readonly deleted?: boolean | undefined;
  /** ISO 8601, inclusive. */
  readonly createdAfter?: string | undefined;
  readonly createdBefore?: string | undefined;
  readonly order?: "newest" | "oldest" | undefined;
}

/** True for every picture outside the trash, newest first: where a new picture belongs on top. */
export function isWholeLibrary(filter: ImageFilter): boolean {
  return Object.values(filter).every((value) => !value || value === "newest");
}

export interface ClientPage<Item> {
  readonly items: readonly Item[];
  /** null: this was the last page. */
  readonly nextCursor: string | null;
}

/** Keeps the entries that carry what every view needs; the rest of the shape is our own API's promise. */
function isImage(value: unknown): value is Image {
  const image = asRecord(value);
  return (
    typeof image.id === "string" &&
    typeof image.url === "string" &&
    typeof image.prompt === "string" &&
    typeof image.width === "number" &&
    typeof image.height === "number"
  );
}

function readImage(json: unknown): Image {
  if (!isImage(json)) throw new TypeError("the reply is not an image");
  return json;
}

/** Pictures of the library, newest first. Throws ApiError. */
export function fetchImages(
  filter: ImageFilter,
  page: { readonly limit: number; readonly cursor?: string | undefined; readonly signal?: AbortSignal },
): Promise<ClientPage<Image>> {
  const query = new URLSearchParams({ limit: String(page.limit) });
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, String(value));
  if (page.cursor) query.set("cursor", page.cursor);
  return requestJson(
    `${api.images()}?${query}`,
    (json) => {
      const body = asRecord(json);
      return { items: asArray(body.items).filter(isImage), nextCursor: asString(body.nextCursor) };
    },
    page.signal ? { signal: page.signal } : {},
  );
}

export function fetchImage(id: string): Promise<Image> {
  return requestJson(api.image(id), readImage);
}

export function patchImage(
  id: string,
  patch: { readonly favorite?: boolean; readonly title?: string | null; readonly thumbhash?: string },
): Promise<Image> {
  return requestJson(api.image(id), readImage, { method: "PATCH", body: patch, outlivesPage: true });
}

/** Gives the library a small WebP of a picture. Throws ApiError. */
export async function putThumbnail(id: string, thumbnail: Blob): Promise<void> {
  await requestOnly(api.thumbnail(id), { method: "PUT", file: thumbnail });
}

/** Puts a picture on a public page; resolves to the path of it. Throws ApiError. */
export async function shareImage(id: string): Promise<string> {
  const { shareUrl } = await requestJson(api.shareImage(id), readImage, { method: "POST" });
  if (!shareUrl) throw new TypeError("the reply names no page");
  return shareUrl;
}

/** Takes it off again. Throws ApiError. */
export async function unshareImage(id: string): Promise<void> {
  await requestOnly(api.shareImage(id), { method: "DELETE" });
}

/** A change to many pictures at once. */
export type ImagesChange =
  | { readonly action: "favorite" | "unfavorite" | "delete" | "restore" | "purge" }
  | { readonly action: "addToCollection" | "removeFromCollection"; readonly collectionId: string };

/**
 * Does one thing to pictures, in as many requests as it takes. Resolves to those that came into the collection or went
 * out of it; none where there is no collection. Throws ApiError; what went before it holds.
 */
export async function changeImages(ids: readonly string[], change: ImagesChange): Promise<readonly string[]> {
  const changed: string[] = [];
  for (let from = 0; from < ids.length; from += LIMITS.maxBulkImages) {
    const body = { ...change, ids: ids.slice(from, from + LIMITS.maxBulkImages) };
    const part = await requestJson(api.bulkImages(), (json) => asArray(asRecord(json).changedIds), {
      method: "POST",
      body,
      outlivesPage: true,
    });
    changed.push(...part.flatMap((id) => asString(id) ?? []));
  }
  return changed;
}

/** How a picture was made: what was asked, what the model got, how long it took. */
export function fetchGeneration(id: string): Promise<Generation> {
  return requestJson(api.generation(id), (json) => {
    const body = asRecord(json);
    if (typeof body.id !== "string" || !Array.isArray(body.changes)) throw new TypeError("not a generation");
    return json as Generation;
  });
}
