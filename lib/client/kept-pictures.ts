import type { Image } from "@/lib/domain/generation";
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

/** What was kept last; nothing where nothing readable is there. */
export function keptPictures(): readonly Image[] {
  try {
    const kept = asArray(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? "[]"));
    return kept.filter((item): item is Image => {
      const { id, url, prompt, width, height } = asRecord(item);
      return (
        [id, url, prompt].every((text) => typeof text === "string") && Number(width) * Number(height) > 0
      );
    });
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
