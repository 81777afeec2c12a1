import type { ImageFilter, ImageListItem, Page, PageRequest, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** A page of the gallery. Throws PictorError storage_unavailable, and invalid_request for a cursor that is none. */
export async function listImages(
  services: Pick<Services, "library">,
  filter: ImageFilter,
  page: PageRequest,
): Promise<Page<ImageListItem>> {
  return await requireLibrary(services).images.list(filter, page);
}
