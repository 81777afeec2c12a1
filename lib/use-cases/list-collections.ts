import type { Collection } from "@/lib/domain/collection";
import type { Page, PageRequest } from "@/lib/domain/paging";
import type { Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** A page of the collections, newest first. Throws PictorError storage_unavailable, invalid_request. */
export async function listCollections(
  services: Pick<Services, "library">,
  page: PageRequest,
): Promise<Page<Collection>> {
  return await requireLibrary(services).collections.list(page);
}
