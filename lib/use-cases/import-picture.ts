import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";
import { PICTURE_EXTENSIONS, sniffMediaType } from "@/lib/domain/sniff-media-type";
import { hexDigest } from "./hex-digest";
import { requireLibrary } from "./require-library";

/** The largest picture the store takes: a value of Workers KV. */
export const MAX_PICTURE_BYTES = 25 * 1024 * 1024;

/**
 * Puts the bytes of a picture into the store under their name, before the lines that name it are imported. Throws
 * PictorError invalid_image unless they are a picture of that kind and that hash, storage_unavailable.
 */
export async function importPicture(
  services: Pick<Services, "library">,
  objectKey: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const { imageStore } = requireLibrary(services);
  const mediaType = sniffMediaType(bytes);
  const isRight =
    mediaType !== null && objectKey === `${await hexDigest(bytes)}.${PICTURE_EXTENSIONS[mediaType]}`;
  if (!isRight) {
    throw new PictorError("invalid_image", {
      message: "The bytes are not the picture that the address names.",
      hint: "Send the whole file, unchanged, to the address with its own SHA-256.",
    });
  }
  await imageStore.put(objectKey, bytes, mediaType);
}
