import { PictorError } from "@/lib/domain/errors";
import type { ImageId } from "@/lib/domain/ids";
import type { ImageListItem, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

const SLUG_BYTES = 12;

/** 96 random bits as 16 characters: short enough to send by hand, and nothing to be guessed. */
function createSlug(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SLUG_BYTES));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

/**
 * Puts a picture on a public page, or takes it off for good: sharing again makes another address. A picture that is
 * shared already keeps its address. Throws PictorError not_found (also for a picture in the trash), storage_unavailable.
 */
export async function shareImage(
  services: Pick<Services, "library">,
  id: ImageId,
  shared: boolean,
): Promise<ImageListItem> {
  const image = await requireLibrary(services).images.share(id, shared ? createSlug() : null);
  if (!image) {
    throw new PictorError("not_found", { message: "There is no picture with this id outside the trash." });
  }
  return image;
}
