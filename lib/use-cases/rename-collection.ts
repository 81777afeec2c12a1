import type { Collection } from "@/lib/domain/collection";
import { PictorError } from "@/lib/domain/errors";
import type { CollectionId } from "@/lib/domain/ids";
import type { Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** Gives a collection another name. Throws PictorError not_found, storage_unavailable. */
export async function renameCollection(
  services: Pick<Services, "library">,
  id: CollectionId,
  name: string,
): Promise<Collection> {
  const collection = await requireLibrary(services).collections.rename(id, name);
  if (!collection) {
    throw new PictorError("not_found", { message: "There is no collection with this id." });
  }
  return collection;
}
