import type { Generation, Image } from "@/lib/domain/generation";
import { infoText } from "@/lib/domain/infotext";
import { writeExifComment } from "@/lib/domain/write-exif-comment";
import { writePngText } from "@/lib/domain/write-png-text";
import { request } from "./api-client";
import { pictureFileName } from "./download-picture";
import { saveBlob } from "./save-blob";

/** What a saved file tells about itself: what it told anyhow, how it was made, or nothing. */
export const FILE_TELLS = ["original", "settings", "nothing"] as const;
export type FileTells = (typeof FILE_TELLS)[number];

/** How a picture was made, as one text that AUTOMATIC1111 and those who follow it read. */
export function settingsText(image: Image, generation: Generation | null): string {
  return infoText({
    prompt: image.finalPrompt,
    originalPrompt: image.finalPrompt === image.prompt ? null : image.prompt,
    negativePrompt: image.negativePrompt,
    steps: generation?.actual.steps ?? null,
    sampler: null,
    guidanceScale: generation?.actual.guidanceScale ?? null,
    seed: image.seed,
    width: image.width,
    height: image.height,
    model: image.model,
    strength: generation?.actual.strength ?? null,
    style: generation?.pipeline.style ?? null,
  });
}

/** Whether the text of a file of this kind can be changed here. */
export function canRewrite(mediaType: string): boolean {
  return mediaType === "image/png" || mediaType === "image/jpeg";
}

/**
 * Saves a picture; its pixels are never touched. `source` is its address, or a data URI where the library could not
 * keep it. Throws ApiError; RangeError for a broken file.
 */
export async function savePicture(
  image: Image,
  source: string,
  tells: FileTells,
  generation: Generation | null,
): Promise<void> {
  const response = source.startsWith("data:")
    ? await fetch(source)
    : await request(source, { accept: "image/*" });
  const name = pictureFileName(image);
  if (tells === "original" || !canRewrite(image.mediaType)) {
    saveBlob(await response.blob(), name);
    return;
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = tells === "settings" ? settingsText(image, generation) : null;
  const isPng = image.mediaType === "image/png";
  saveBlob(isPng ? writePngText(bytes, "parameters", text) : writeExifComment(bytes, text), name);
}
