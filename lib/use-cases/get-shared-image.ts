import { PictorError } from "@/lib/domain/errors";
import type { ImageListItem, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** The picture shared under a slug. Throws PictorError not_found, storage_unavailable. */
export async function getSharedImage(
  services: Pick<Services, "library">,
  slug: string,
): Promise<ImageListItem> {
  const image = await requireLibrary(services).images.findShared(slug);
  if (!image) {
    throw new PictorError("not_found", {
      message: "Nothing is shared at this address, or no longer.",
      hint: "Ask whoever sent the link for a new one.",
    });
  }
  return image;
}
