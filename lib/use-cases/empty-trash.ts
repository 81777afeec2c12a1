import { LIMITS } from "@/lib/domain/limits";
import type { Services } from "@/lib/domain/ports";
import { purgeImages } from "./purge-images";

const DAY_MS = 86_400_000;
/** What one request can delete within the limits of a Worker. */
const MAX_IMAGES = 2000;
/** What a request that came for something else deletes on the side. */
const SWEEP_IMAGES = 100;

/**
 * Deletes for good what has been in the trash for `olderThanDays` days or longer; 0: all of it. `complete` is false
 * where a further call has more to do. Throws PictorError storage_unavailable.
 */
export async function emptyTrash(
  services: Pick<Services, "library" | "clock" | "log">,
  olderThanDays: number,
): Promise<{ readonly purged: number; readonly complete: boolean }> {
  const deletedBefore = services.clock.now() - olderThanDays * DAY_MS;
  const gone = await purgeImages(services, { deletedBefore }, MAX_IMAGES);
  return { purged: gone.length, complete: gone.length < MAX_IMAGES };
}

/** Lets go of what has been in the trash too long, behind the reply at hand: there is no clock that wakes a Pages project. */
export function sweepTrash(services: Pick<Services, "library" | "clock" | "log" | "waitUntil">): void {
  const deletedBefore = services.clock.now() - LIMITS.trashDays * DAY_MS;
  const sweep = purgeImages(services, { deletedBefore }, SWEEP_IMAGES).then(
    ({ length }) => length > 0 && services.log.info("trash_swept", { images: length }),
    (error) => services.log.error("trash_not_swept", error),
  );
  services.waitUntil(sweep);
}
