import { PictorError } from "./errors";
import { sniffMediaType } from "./sniff-media-type";

/** What a thumbnail may weigh at most. */
export const MAX_THUMBNAIL_BYTES = 64 * 1024;
export const THUMBNAIL_MEDIA_TYPE = "image/webp";

/** Where the thumbnail of a picture lies in the store. */
export function thumbnailKey(objectKey: string): string {
  return `t/${objectKey}.webp`;
}

/** Checks a thumbnail made elsewhere: one whole WebP file of at most 64 KiB. Throws PictorError. */
export function checkThumbnail(bytes: Uint8Array): void {
  if (bytes.length > MAX_THUMBNAIL_BYTES) throw new PictorError("payload_too_large");
  // The RIFF header counts what follows its own eight bytes; an odd length is padded with one.
  const declared =
    bytes.length >= 12 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8 : 0;
  const isWhole = declared === bytes.length || declared + 1 === bytes.length;
  if (sniffMediaType(bytes) !== THUMBNAIL_MEDIA_TYPE || !isWhole) {
    throw new PictorError("invalid_image", {
      message: "The thumbnail is not a whole WebP picture.",
      hint: "Send a WebP file of at most 64 KiB.",
    });
  }
}
