import type { ImageStore, StoredObject } from "@/lib/domain/ports";
import { rangeError } from "./range-error";
import { withStorageErrors } from "./storage-error";

/** R2 deletes at most this many objects a call. */
const MAX_KEYS = 1000;

/** Picture bytes in R2. Throws PictorError("storage_unavailable") when R2 does not answer. */
export function createImageStoreR2(bucket: R2Bucket): ImageStore {
  return {
    put: (objectKey, bytes, mediaType) =>
      withStorageErrors(async () => {
        await bucket.put(objectKey, bytes, { httpMetadata: { contentType: mediaType } });
      }),
    get: (objectKey, range) => withStorageErrors(() => get(bucket, objectKey, range)),
    has: (objectKey) => withStorageErrors(async () => (await bucket.head(objectKey)) !== null),
    delete: (objectKeys) =>
      withStorageErrors(async () => {
        for (let start = 0; start < objectKeys.length; start += MAX_KEYS) {
          await bucket.delete(objectKeys.slice(start, start + MAX_KEYS));
        }
      }),
  };
}

async function get(
  bucket: R2Bucket,
  objectKey: string,
  range: { readonly offset: number; readonly length?: number } | undefined,
): Promise<StoredObject | null> {
  if (range !== undefined && (range.offset < 0 || (range.length ?? 1) < 1)) throw rangeError();
  const object = await bucket.get(objectKey, range === undefined ? {} : { range }).catch((error: unknown) => {
    // 10039 is R2's code for InvalidRange: the range begins behind the end.
    if (error instanceof Error && /10039|range/i.test(error.message)) throw rangeError();
    throw error;
  });
  if (object === null) return null;
  const offset = range?.offset ?? 0;
  if (range !== undefined && offset >= object.size) throw rangeError();
  return {
    body: object.body,
    mediaType: object.httpMetadata?.contentType ?? "application/octet-stream",
    size: object.size,
    etag: object.httpEtag,
    range:
      range === undefined
        ? null
        : { offset, length: Math.min(range.length ?? object.size, object.size - offset) },
  };
}
