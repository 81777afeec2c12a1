import type { Image } from "@/lib/domain/generation";
import { replaceJobImage } from "./generation-queue";
import { deleteImage, patchImage, restoreImage } from "./image-api";
import { removeFromFeeds, replaceInFeeds } from "./image-feed";

function show(image: Image): void {
  replaceInFeeds(image);
  replaceJobImage(image.id, image);
}

/** Marks a picture at once and takes it back when the library does not agree. Throws ApiError then. */
export async function setFavorite(image: Image, favorite: boolean): Promise<void> {
  show({ ...image, favorite });
  try {
    await patchImage(image.id, { favorite });
  } catch (error) {
    show(image);
    throw error;
  }
}

/**
 * Takes a picture away at once; it lies in the trash. Resolves to what brings it back.
 * Throws ApiError when the library did not agree; the picture is back then.
 */
export async function removeImage(image: Image): Promise<() => Promise<void>> {
  const putBack = removeFromFeeds(image.id);
  // A picture of this visit stands on the wall by its job; hiding it is enough, for the feed will show it again.
  replaceJobImage(image.id, null);
  try {
    await deleteImage(image.id);
  } catch (error) {
    putBack();
    throw error;
  }
  return async () => {
    await restoreImage(image.id);
    putBack();
  };
}
