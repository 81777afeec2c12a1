import { makeZip } from "client-zip";
import type { Image } from "@/lib/domain/generation";
import { request } from "./api-client";
import { pictureFileName } from "./download-picture";
import { saveZip } from "./save-zip";

/** The files of a ZIP, one after the other, so that one picture at a time is in memory. Throws ApiError. */
export async function* picturesOf(
  images: readonly Image[],
  onProgress: (done: number) => void,
): AsyncGenerator<{ readonly name: string; readonly lastModified: Date; readonly input: Blob }> {
  let done = 0;
  for (const image of images) {
    const response = await request(image.url, { accept: "image/*" });
    yield {
      name: pictureFileName(image),
      lastModified: new Date(image.createdAt),
      input: await response.blob(),
    };
    done += 1;
    onProgress(done);
  }
}

/**
 * Saves pictures as one ZIP file: straight to the disk where the browser can, else through a file it keeps for the
 * time being. Resolves to false where the visitor changed their mind. Throws ApiError.
 */
export async function downloadZip(
  images: readonly Image[],
  onProgress: (done: number) => void,
): Promise<boolean> {
  const suggestedName = `pictor-${new Date().toISOString().slice(0, 10)}.zip`;
  return await saveZip(suggestedName, () => makeZip(picturesOf(images, onProgress)));
}
