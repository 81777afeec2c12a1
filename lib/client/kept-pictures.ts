import type { Image } from "@/lib/domain/generation";
import type { ImageFilter } from "./image-api";
import { asArray, asRecord } from "./json";

const STORAGE_KEY = "newest-pictures";

/** Keeps the newest pictures' data on this device, so that the gallery opens without a network. */
export function keepPictures(images: readonly Image[]): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(images));
  } catch {
    // No storage: offline the gallery is empty.
  }
}

/** Whether a picture belongs to a filter, as far as this device can tell: nothing is known of trash and collections. */
function fits(image: Image, filter: ImageFilter): boolean {
  if (filter.deleted || filter.collection !== undefined) return false;
  const words = (filter.query ?? "").toLocaleLowerCase().split(/\s+/);
  const text = `${image.prompt} ${image.finalPrompt ?? ""} ${image.title ?? ""}`.toLocaleLowerCase();
  const { width, height, createdAt } = image;
  const shape = width === height ? "square" : width > height ? "landscape" : "portrait";
  return (
    words.every((word) => text.includes(word)) &&
    (!filter.favorite || image.favorite) &&
    (filter.model === undefined || filter.model === image.model) &&
    (filter.shape === undefined || filter.shape === shape) &&
    (filter.createdAfter === undefined || createdAt >= filter.createdAfter) &&
    (filter.createdBefore === undefined || createdAt <= filter.createdBefore)
  );
}

/** Those of a filter among what was kept last; none where nothing readable is there. */
export function keptPictures(filter: ImageFilter): readonly Image[] {
  try {
    const kept = asArray(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "[]")).filter(
      (item): item is Image => {
        const { id, url, prompt, width, height } = asRecord(item);
        return (
          [id, url, prompt].every((text) => typeof text === "string") && Number(width) * Number(height) > 0
        );
      },
    );
    const fitting = kept.filter((image) => fits(image, filter));
    return filter.order === "oldest" ? fitting.reverse() : fitting;
  } catch {
    return [];
  }
}

/** For signing out: nothing of the library stays on this device. */
export function forgetPictures(): void {
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // No storage, nothing kept.
  }
}
