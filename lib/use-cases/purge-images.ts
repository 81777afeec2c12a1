import type { ImageId } from "@/lib/domain/ids";
import type { PurgeSelection } from "@/lib/domain/image-changes";
import type { Services } from "@/lib/domain/ports";
import { thumbnailKey } from "@/lib/domain/thumbnail";
import { requireLibrary } from "./require-library";

/** One round of deleting: a handful of statements and one call to the store. */
const ROUND = 200;

/**
 * Deletes pictures for good, at most `limit`: rows first, then the bytes nothing else uses, so that what
 * fails in between leaves bytes without a row and never a row without bytes. Resolves to the ids that are gone.
 * Throws PictorError storage_unavailable.
 */
export async function purgeImages(
  services: Pick<Services, "library" | "log">,
  which: PurgeSelection,
  limit: number,
): Promise<readonly ImageId[]> {
  const { images, imageStore } = requireLibrary(services);
  const gone: ImageId[] = [];
  while (gone.length < limit) {
    const { ids, objects } = await images.purge(which, Math.min(ROUND, limit - gone.length));
    if (ids.length === 0) break;
    gone.push(...ids);
    const keys = objects.flatMap(({ objectKey, hasThumbnail }) =>
      hasThumbnail ? [objectKey, thumbnailKey(objectKey)] : [objectKey],
    );
    try {
      if (keys.length > 0) await imageStore.delete(keys);
    } catch (error) {
      services.log.error("bytes_not_deleted", error, { objects: keys.length });
    }
  }
  return gone;
}
