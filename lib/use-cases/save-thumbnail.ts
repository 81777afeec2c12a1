import { PictorError } from "@/lib/domain/errors";
import type { ImageId } from "@/lib/domain/ids";
import type { ImageListItem, Services } from "@/lib/domain/ports";
import { checkThumbnail, THUMBNAIL_MEDIA_TYPE, thumbnailKey } from "@/lib/domain/thumbnail";

/**
 * Keeps a thumbnail that a browser made. Throws PictorError invalid_image, payload_too_large, not_found or
 * storage_unavailable.
 */
export async function saveThumbnail(
  services: Pick<Services, "library">,
  id: ImageId,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ImageListItem> {
  checkThumbnail(bytes);
  const { library } = services;
  if (!library) throw new PictorError("storage_unavailable");
  const image = await library.images.find(id);
  if (!image) throw new PictorError("not_found");
  await library.imageStore.put(thumbnailKey(image.objectKey), bytes, THUMBNAIL_MEDIA_TYPE);
  const updated = await library.images.update(id, { hasThumbnail: true });
  if (!updated) throw new PictorError("not_found");
  return updated;
}
