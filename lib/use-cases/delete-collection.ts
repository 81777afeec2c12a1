import { PictorError } from "@/lib/domain/errors";
import type { CollectionId } from "@/lib/domain/ids";
import type { Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** Deletes a collection; its pictures stay in the library. Throws PictorError not_found, storage_unavailable. */
export async function deleteCollection(services: Pick<Services, "library">, id: CollectionId): Promise<void> {
  if (!(await requireLibrary(services).collections.delete(id))) {
    throw new PictorError("not_found", { message: "There is no collection with this id." });
  }
}
