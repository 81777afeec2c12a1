import type { Generation, Image } from "@/lib/domain/generation";
import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { asArray, asRecord, asString } from "./json";

export interface ImageFilter {
  readonly query?: string;
  readonly favorite?: boolean;
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
  if (filter.query) query.set("query", filter.query);
  if (filter.favorite) query.set("favorite", "true");
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
  return requestJson(api.image(id), readImage, { method: "PATCH", body: patch });
}

/** Gives the library a small WebP of a picture. Throws ApiError. */
export async function putThumbnail(id: string, thumbnail: Blob): Promise<void> {
  await requestOnly(api.thumbnail(id), { method: "PUT", file: thumbnail });
}

export async function deleteImage(id: string): Promise<void> {
  await requestOnly(api.image(id), { method: "DELETE" });
}

export async function restoreImage(id: string): Promise<void> {
  await requestOnly(api.restoreImage(id), { method: "POST" });
}

/** How a picture was made: what was asked, what the model got, how long it took. */
export function fetchGeneration(id: string): Promise<Generation> {
  return requestJson(api.generation(id), (json) => {
    const body = asRecord(json);
    if (typeof body.id !== "string" || !Array.isArray(body.changes)) throw new TypeError("not a generation");
    return json as Generation;
  });
}
