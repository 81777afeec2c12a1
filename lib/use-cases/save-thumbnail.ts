import type { ImageId } from "@/lib/domain/ids";
import type { ImageListItem, Services } from "@/lib/domain/ports";
import { checkThumbnail, THUMBNAIL_MEDIA_TYPE, thumbnailKey } from "@/lib/domain/thumbnail";
import { getImage } from "./get-image";
import { requireLibrary } from "./require-library";
import { updateImage } from "./update-image";

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
  const { objectKey } = await getImage(services, id);
  await requireLibrary(services).imageStore.put(thumbnailKey(objectKey), bytes, THUMBNAIL_MEDIA_TYPE);
  return await updateImage(services, id, { hasThumbnail: true });
}
