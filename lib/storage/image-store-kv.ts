import * as z from "zod";
import type { ImageStore, StoredObject } from "@/lib/domain/ports";
import { rangeError } from "./range-error";
import { withStorageErrors } from "./storage-error";

const metadataSchema = z.object({ mediaType: z.string(), size: z.int() });

/**
 * Picture bytes in Workers KV, for deployments without R2. A value holds 25 MiB at most, and a deleted one may still be
 * read for a minute elsewhere. KV has no ranges: the value is read whole and cut here.
 * Throws PictorError("storage_unavailable") when KV does not answer.
 */
export function createImageStoreKv(kv: KVNamespace): ImageStore {
  return {
    put: (objectKey, bytes, mediaType) =>
      withStorageErrors(() => kv.put(objectKey, bytes, { metadata: { mediaType, size: bytes.byteLength } })),
    get: (objectKey, range) => withStorageErrors(() => get(kv, objectKey, range)),
    has: (objectKey) =>
      withStorageErrors(async () => {
        const { keys } = await kv.list({ prefix: objectKey, limit: 1 });
        return keys.some(({ name }) => name === objectKey);
      }),
    delete: (objectKeys) =>
      withStorageErrors(async () => {
        for (const objectKey of objectKeys) await kv.delete(objectKey);
      }),
  };
}

async function get(
  kv: KVNamespace,
  objectKey: string,
  range: { readonly offset: number; readonly length?: number } | undefined,
): Promise<StoredObject | null> {
  if (range === undefined) {
    const { value, metadata } = await kv.getWithMetadata(objectKey, "stream");
    return value === null ? null : { ...description(objectKey, metadata), body: value, range: null };
  }
  const { value, metadata } = await kv.getWithMetadata(objectKey, "arrayBuffer");
  if (value === null) return null;
  const { offset } = range;
  const length = Math.min(range.length ?? value.byteLength, value.byteLength - offset);
  if (offset < 0 || length < 1) throw rangeError();
  const body = new Response(new Uint8Array(value, offset, length)).body;
  return { ...description(objectKey, metadata), body, range: { offset, length } };
}

function description(objectKey: string, metadata: unknown) {
  const { mediaType, size } = metadataSchema.parse(metadata);
  // The key is a hash of the content, so it identifies the bytes.
  return { mediaType, size, etag: `"${objectKey}"` };
}
