import type { Image } from "@/lib/domain/generation";
import { replaceJobImage } from "./generation-queue";
import { changeImages, emptyTrash, type ImageFilter, patchImage } from "./image-api";
import { changeInFeeds, emptyFeeds, forgetFeeds, removeFromFeeds, replaceInFeeds } from "./image-feed";

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

/** Marks many pictures at once; resolves to what takes it back. Throws ApiError; the marks are as before then. */
export async function setFavorites(
  images: readonly Image[],
  favorite: boolean,
): Promise<() => Promise<void>> {
  const changed = images.filter((image) => image.favorite !== favorite);
  const mark = (value: boolean) => {
    for (const { id } of changed) changeInFeeds(id, { favorite: value });
  };
  const send = (value: boolean) =>
    changeImages(
      changed.map((image) => image.id),
      { action: value ? "favorite" : "unfavorite" },
    );
  mark(favorite);
  try {
    await send(favorite);
  } catch (error) {
    mark(!favorite);
    throw error;
  }
  return async () => {
    await send(!favorite);
    mark(!favorite);
  };
}

const isTrash = (filter: ImageFilter) => filter.deleted === true;
const isLibrary = (filter: ImageFilter) => !isTrash(filter);

/** Moves pictures between library and trash: out of the lists of the one, anew into those of the other. */
async function move(images: readonly Image[], action: "delete" | "restore"): Promise<() => Promise<void>> {
  const ids = images.map((image) => image.id);
  const taken = new Set<string>(ids);
  const [here, there] = action === "delete" ? [isLibrary, isTrash] : [isTrash, isLibrary];
  const putBack = removeFromFeeds(taken, here);
  try {
    await changeImages(ids, { action });
  } catch (error) {
    putBack();
    throw error;
  }
  forgetFeeds(there);
  return async () => {
    await changeImages(ids, { action: action === "delete" ? "restore" : "delete" });
    putBack();
    removeFromFeeds(taken, there);
  };
}

/**
 * Takes pictures away at once; they lie in the trash. Resolves to what brings them back.
 * Throws ApiError when the library did not agree; the pictures are back then.
 */
export async function removeImages(images: readonly Image[]): Promise<() => Promise<void>> {
  // A picture of this visit stands on the wall by its job; hiding it is enough, for the feed will show it again.
  for (const { id } of images) replaceJobImage(id, null);
  return await move(images, "delete");
}

/** Takes pictures out of the trash. Resolves to what puts them in again. Throws ApiError. */
export async function restoreImages(images: readonly Image[]): Promise<() => Promise<void>> {
  return await move(images, "restore");
}

/** Deletes pictures of the trash for good; without `images` all of them. There is no way back. Throws ApiError. */
export async function purgeImages(images?: readonly Image[]): Promise<void> {
  if (images) {
    const ids = images.map((image) => image.id);
    await changeImages(ids, { action: "purge" });
    removeFromFeeds(new Set<string>(ids), isTrash);
    return;
  }
  let isComplete = false;
  while (!isComplete) isComplete = await emptyTrash();
  emptyFeeds(isTrash);
}
