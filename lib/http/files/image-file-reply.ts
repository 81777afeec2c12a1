import { PictorError } from "@/lib/domain/errors";
import type { ImageStore, StoredObject } from "@/lib/domain/ports";
import { thumbnailKey } from "@/lib/domain/thumbnail";
import { type ByteRange, readByteRange } from "./byte-range";

/** A picture is named by its object key, its thumbnail by that and a further `.webp`. */
const FILE_NAME = /^([0-9a-f]{64})\.(?:jpg|png|webp)(\.webp)?$/;
const YEAR_SECONDS = 365 * 24 * 60 * 60;

/**
 * Answers with a stored picture or thumbnail, whole or in part. The name is a hash of the content, so the ETag is known
 * without a look into the store, and whoever has the picture already (If-None-Match) is answered from here.
 * Throws PictorError("not_found").
 */
export async function imageFileReply(
  request: Request,
  store: ImageStore,
  fileName: string,
): Promise<Response> {
  const [, sha256, thumbnail] = FILE_NAME.exec(fileName) ?? [];
  if (sha256 === undefined) throw new PictorError("not_found");
  const objectKey = thumbnail === undefined ? fileName : thumbnailKey(fileName.slice(0, -thumbnail.length));
  const etag = thumbnail === undefined ? `"${sha256}"` : `"${sha256}-thumbnail"`;
  const headers = fileHeaders(etag);
  if (matchesEtag(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const range = requestedRange(request, etag);
  if (range === null) {
    const whole = await mustFind(store.get(objectKey));
    return wholeReply(whole, headers);
  }
  const part = await findPart(store, objectKey, range);
  if (part.object === null) {
    headers.set("content-range", `bytes */${part.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { offset, length } = part;
  headers.set("content-type", part.object.mediaType);
  headers.set("content-range", `bytes ${offset}-${offset + length - 1}/${part.size}`);
  headers.set("content-length", String(length));
  return new Response(part.object.body, { status: 206, headers });
}

/** Nothing that a picture file could smuggle in may run, and no cache but the caller's own keeps it. */
function fileHeaders(etag: string): Headers {
  return new Headers({
    etag,
    "accept-ranges": "bytes",
    "cache-control": `private, max-age=${YEAR_SECONDS}, immutable`,
    "content-security-policy": "default-src 'none'; sandbox",
    // Without a name of its own, so that a link may give it one (`download`).
    "content-disposition": "inline",
    "cross-origin-resource-policy": "cross-origin",
  });
}

function wholeReply(whole: StoredObject, headers: Headers): Response {
  headers.set("content-type", whole.mediaType);
  headers.set("content-length", String(whole.size));
  return new Response(whole.body, { headers });
}

function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  return header.split(",").some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag);
}

/** A range counts only for GET, and only if the caller's earlier part (If-Range) is of this very picture. */
function requestedRange(request: Request, etag: string) {
  if (request.method !== "GET") return null;
  const ifRange = request.headers.get("if-range");
  if (ifRange !== null && ifRange.trim() !== etag) return null;
  return readByteRange(request.headers.get("range"));
}

interface Part {
  /** null: no byte of the picture is in the range. */
  readonly object: StoredObject | null;
  readonly size: number;
  readonly offset: number;
  readonly length: number;
}

async function findPart(store: ImageStore, objectKey: string, range: ByteRange): Promise<Part> {
  if (range.kind === "last") {
    const size = await sizeOf(store, objectKey);
    const length = Math.min(range.length, size);
    if (length === 0) return { object: null, size, offset: 0, length: 0 };
    const object = await mustFind(store.get(objectKey, { offset: size - length, length }));
    return { object, size, offset: size - length, length };
  }
  const { offset } = range;
  try {
    const object = await mustFind(store.get(objectKey, range));
    return { object, size: object.size, offset, length: object.range?.length ?? object.size - offset };
  } catch (error) {
    // The store refuses a range that begins behind the end.
    if (!(error instanceof PictorError) || error.code !== "invalid_request") throw error;
    return { object: null, size: await sizeOf(store, objectKey), offset, length: 0 };
  }
}

async function sizeOf(store: ImageStore, objectKey: string): Promise<number> {
  const probe = await mustFind(store.get(objectKey, { offset: 0, length: 1 }));
  await probe.body?.cancel();
  return probe.size;
}

async function mustFind(found: Promise<StoredObject | null>): Promise<StoredObject> {
  const object = await found;
  if (object === null) throw new PictorError("not_found");
  return object;
}
