import type { Image } from "@/lib/domain/generation";
import { changeJobImage } from "./generation-queue";
import { changeImages, fetchImage, type ImageFilter, patchImage } from "./image-api";
import { addToFeeds, changeInFeeds, forgetFeeds, removeFromFeeds } from "./image-feed";
import { type PictureAction, tellTabs } from "./tabs";

/** More pictures than this that came back are not fetched one by one. */
const MAX_FETCHED = 12;

function change(id: string, what: Partial<Image>): void {
  changeInFeeds(id, what);
  changeJobImage(id, what);
}

/** Has the library do it and then lets the other tabs follow. Throws ApiError. */
async function send(ids: readonly string[], action: PictureAction): Promise<void> {
  await changeImages(ids, { action });
  tellTabs({ type: "pictures", action, ids });
}

/** Marks a picture at once and takes it back when the library does not agree. Throws ApiError then. */
export async function setFavorite(image: Image, favorite: boolean): Promise<void> {
  change(image.id, { favorite });
  try {
    await patchImage(image.id, { favorite });
  } catch (error) {
    change(image.id, { favorite: image.favorite });
    throw error;
  }
  tellTabs({ type: "pictures", action: favorite ? "favorite" : "unfavorite", ids: [image.id] });
}

/** Marks many pictures at once; resolves to what takes it back. Throws ApiError; the marks are as before then. */
export async function setFavorites(
  images: readonly Image[],
  favorite: boolean,
): Promise<() => Promise<void>> {
  const changed = images.filter((image) => image.favorite !== favorite);
  const ids = changed.map((image) => image.id);
  const mark = (value: boolean) => {
    for (const id of ids) change(id, { favorite: value });
  };
  mark(favorite);
  try {
    await send(ids, favorite ? "favorite" : "unfavorite");
  } catch (error) {
    mark(!favorite);
    throw error;
  }
  return async () => {
    await send(ids, favorite ? "unfavorite" : "favorite");
    mark(!favorite);
  };
}

export const isTrash = (filter: ImageFilter) => filter.deleted === true;
const isLibrary = (filter: ImageFilter) => !isTrash(filter);

/** Moves pictures between library and trash: out of the lists of the one, anew into those of the other. */
async function move(images: readonly Image[], action: "delete" | "restore"): Promise<() => Promise<void>> {
  const ids = images.map((image) => image.id);
  const taken = new Set<string>(ids);
  const [here, there] = action === "delete" ? [isLibrary, isTrash] : [isTrash, isLibrary];
  const putBack = removeFromFeeds(taken, here);
  try {
    await send(ids, action);
  } catch (error) {
    putBack();
    throw error;
  }
  forgetFeeds(there);
  return async () => {
    await send(ids, action === "delete" ? "restore" : "delete");
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
  for (const { id } of images) changeJobImage(id, null);
  return await move(images, "delete");
}

/** Takes pictures out of the trash. Resolves to what puts them in again. Throws ApiError. */
export async function restoreImages(images: readonly Image[]): Promise<() => Promise<void>> {
  return await move(images, "restore");
}

/** Deletes pictures of the trash for good. There is no way back. Throws ApiError. */
export async function purgeImages(images: readonly Image[]): Promise<void> {
  const ids = images.map((image) => image.id);
  await send(ids, "purge");
  removeFromFeeds(new Set<string>(ids), isTrash);
}

/** Shows here what another tab did to pictures. Throws ApiError where a picture that came back cannot be fetched. */
export async function followPictures(ids: readonly string[], action: PictureAction): Promise<void> {
  const all = new Set(ids);
  switch (action) {
    case "favorite":
    case "unfavorite":
      for (const id of ids) change(id, { favorite: action === "favorite" });
      return;
    case "delete":
      for (const id of ids) changeJobImage(id, null);
      removeFromFeeds(all, isLibrary);
      return forgetFeeds(isTrash);
    case "restore": {
      removeFromFeeds(all, isTrash);
      if (ids.length > MAX_FETCHED) return forgetFeeds(isLibrary);
      for (const image of await Promise.all(ids.map(fetchImage))) addToFeeds(image);
      return;
    }
    case "purge":
      removeFromFeeds(all, isTrash);
  }
}
