import type { Collection } from "@/lib/domain/collection";
import { PictorError } from "@/lib/domain/errors";
import type { CollectionId } from "@/lib/domain/ids";
import type { Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** A collection. Throws PictorError not_found, storage_unavailable. */
export async function requireCollection(
  services: Pick<Services, "library">,
  id: CollectionId,
): Promise<Collection> {
  const collection = await requireLibrary(services).collections.find(id);
  if (!collection) {
    throw new PictorError("not_found", { message: "There is no collection with this id." });
  }
  return collection;
}
