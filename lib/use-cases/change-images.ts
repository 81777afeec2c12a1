import type { BulkChange } from "@/lib/domain/bulk-change";
import type { ImageId } from "@/lib/domain/ids";
import type { ImagesChange } from "@/lib/domain/image-changes";
import type { Services } from "@/lib/domain/ports";
import { purgeImages } from "./purge-images";
import { requireCollection } from "./require-collection";
import { requireLibrary } from "./require-library";

/** What became of a bulk change: how many pictures it applied to, and the ids it did not. */
export interface BulkOutcome {
  readonly changed: number;
  /** Not in the library; for purge, not in the trash. */
  readonly notFound: readonly ImageId[];
  /** Of a collection: those that came in or went out; the others were there, or were not, before. */
  readonly changedIds?: readonly ImageId[];
}

/**
 * Does one thing to many pictures, each step all or nothing; ids that are not there do not stop the others.
 * Throws PictorError not_found for a collection, storage_unavailable.
 */
export async function changeImages(
  services: Pick<Services, "library" | "clock" | "log">,
  change: BulkChange,
): Promise<BulkOutcome> {
  const library = requireLibrary(services);
  const { ids } = change;
  switch (change.action) {
    case "favorite":
    case "unfavorite":
    case "delete":
    case "restore":
      return outcome(
        ids,
        await library.images.change(ids, imagesChange(change.action, services.clock.now())),
      );
    case "purge":
      return outcome(ids, await purgeImages(services, { ids }, ids.length));
    case "addToCollection":
      await requireCollection(services, change.collectionId);
      return membership(await library.collections.addImages(change.collectionId, ids));
    case "removeFromCollection":
      await requireCollection(services, change.collectionId);
      return membership(await library.collections.removeImages(change.collectionId, ids));
    case "moveToCollection": {
      await requireCollection(services, change.collectionId);
      await requireCollection(services, change.fromCollectionId);
      const changed = await library.collections.addImages(change.collectionId, ids);
      // Last: what cannot be taken out is then in both, never in neither.
      if (change.fromCollectionId !== change.collectionId) {
        await library.collections.removeImages(change.fromCollectionId, ids);
      }
      return membership(changed);
    }
  }
}

function membership(changedIds: readonly ImageId[]): BulkOutcome {
  return { changed: changedIds.length, notFound: [], changedIds };
}

function imagesChange(action: "favorite" | "unfavorite" | "delete" | "restore", now: number): ImagesChange {
  if (action === "delete" || action === "restore") return { deletedAt: action === "delete" ? now : null };
  return { favorite: action === "favorite" };
}

function outcome(ids: readonly ImageId[], found: readonly ImageId[]): BulkOutcome {
  const known = new Set(found);
  return { changed: found.length, notFound: ids.filter((id) => !known.has(id)) };
}
