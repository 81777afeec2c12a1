import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { changeJobImage, jobs } from "./generation-queue";
import { isTrash } from "./image-actions";
import { emptyFeeds } from "./image-feed";
import { asRecord } from "./json";
import { forgetPictures } from "./kept-pictures";
import { forgetKeptPictures } from "./service-worker";
import { tellTabs } from "./tabs";

/** How a deletion in parts is watched, and stopped between two of them. */
export interface DeletionWatch {
  /** Gets how many pictures are gone so far. */
  readonly onProgress: (pictures: number) => void;
  readonly signal: AbortSignal;
}

export interface DeletionReport {
  readonly pictures: number;
  /** false: it was stopped; the same again goes on where it was. */
  readonly isComplete: boolean;
}

const numberOf = (value: unknown) => (typeof value === "number" ? value : 0);

async function inParts(
  path: string,
  counter: "images" | "purged",
  watch: DeletionWatch,
): Promise<DeletionReport> {
  let pictures = 0;
  while (!watch.signal.aborted) {
    // Not aborted half-way: what the server has begun it ends, and then it is counted.
    const part = await requestJson(path, asRecord, { method: "DELETE" });
    pictures += numberOf(part[counter]);
    watch.onProgress(pictures);
    if (part.complete === true) return { pictures, isComplete: true };
  }
  return { pictures, isComplete: false };
}

/** Deletes what lies in the trash for good. Throws ApiError; what went before it is gone. */
export async function deleteTrash(watch: DeletionWatch): Promise<DeletionReport> {
  const report = await inParts(api.trash(), "purged", watch);
  emptyFeeds(isTrash);
  tellTabs({ type: "trash" });
  return report;
}

/**
 * Deletes every picture, collection and prompt for good, here and on this device. Throws ApiError; what went before
 * it is gone.
 */
export async function deleteLibrary(watch: DeletionWatch): Promise<DeletionReport> {
  try {
    return await inParts(api.library(), "images", watch);
  } finally {
    forgetLibrary();
    tellTabs({ type: "library" });
  }
}

/** Takes every picture out of sight and off this device; what is still being painted goes on. */
export function forgetLibrary(): void {
  for (const { parts } of jobs.get()) {
    for (const part of parts) if (part.status === "done") changeJobImage(part.image.id, null);
  }
  emptyFeeds(() => true);
  forgetPictures();
  forgetKeptPictures();
}

/** How many pictures lie where; null: not known. */
export async function countPictures(): Promise<Readonly<Record<"library" | "trash", number>> | null> {
  try {
    return await requestJson(api.status(), (json) => {
      const { images, trashed } = asRecord(asRecord(json).library);
      return typeof images === "number" && typeof trashed === "number"
        ? { library: images, trash: trashed }
        : null;
    });
  } catch {
    return null;
  }
}
