import { Buffer } from "node:buffer";
import { JPG } from "image-size/types/jpg";
import { PNG } from "image-size/types/png";
import { WEBP } from "image-size/types/webp";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";
import type { Size } from "./choose-size";

const READERS = { "image/jpeg": JPG, "image/png": PNG, "image/webp": WEBP } as const;
/** Base64 characters that reach past the size in all but the oddest files. */
const HEADER_LENGTH = 65_536;

/** Width and height that a picture's header names; null where they cannot be read. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const mediaType = sniffMediaType(bytes);
  if (mediaType === null) return null;
  try {
    const { width, height } = READERS[mediaType].calculate(bytes);
    return width > 0 && height > 0 ? { width, height } : null;
  } catch {
    return null;
  }
}

/** The same of a picture given as base64 or as a data URI, of which only the start is decoded. */
export function pictureSizeOfText(text: string): Size | null {
  const start = text.startsWith("data:") ? text.indexOf(",") + 1 : 0;
  return pictureSize(Buffer.from(text.slice(start, start + HEADER_LENGTH), "base64"));
}
