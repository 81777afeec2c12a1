import { JPG } from "image-size/types/jpg";
import { PNG } from "image-size/types/png";
import { WEBP } from "image-size/types/webp";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { PictorError } from "@/lib/domain/errors";
import type { PaintedImage } from "@/lib/domain/provider-ports";
import { type PictureMediaType, sniffMediaType } from "@/lib/domain/sniff-media-type";

const READERS = { "image/jpeg": JPG, "image/png": PNG, "image/webp": WEBP } as const;

/** Base64 characters decoded to find the size, tried in turn; long metadata in front of a JPEG's size is rare. */
const HEADER_LENGTHS = [1_024, 65_536, 1_048_576];
/** Bytes at the end among which the end marker must be; some encoders pad after it. */
const TAIL_LENGTH = 64;

const noPicture = (message: string, cause?: unknown) =>
  new PictorError("invalid_model_output", { message, cause });

interface Header {
  readonly mediaType: PictureMediaType;
  readonly width: number;
  readonly height: number;
}

/** null: the size lies further back than these bytes reach. */
function readHeader(head: Uint8Array): Header | null {
  const mediaType = sniffMediaType(head);
  if (mediaType === null) {
    throw noPicture("The model answered with something that is not a JPEG, PNG or WebP picture.");
  }
  try {
    const { width, height } = READERS[mediaType].calculate(head);
    return width > 0 && height > 0 ? { mediaType, width, height } : null;
  } catch {
    return null;
  }
}

/** Whether the end marker of the format is there; a picture cut off in transit lacks it. */
function isComplete(mediaType: PictureMediaType, head: Uint8Array, tail: Uint8Array, size: number): boolean {
  if (mediaType === "image/webp") {
    const declared = new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(4, true) + 8;
    return size >= declared;
  }
  const marker = mediaType === "image/jpeg" ? [0xff, 0xd9] : [0x49, 0x45, 0x4e, 0x44];
  return tail.some((_, index) => marker.every((byte, offset) => tail[index + offset] === byte));
}

function checkComplete(header: Header, head: Uint8Array, tail: Uint8Array, size: number): void {
  if (!isComplete(header.mediaType, head, tail, size)) {
    throw noPicture("The model's picture broke off before its end.");
  }
}

function decodePart(base64: string): Uint8Array {
  try {
    return decodeBase64(base64);
  } catch (cause) {
    throw noPicture("The model answered with text that is not base64.", cause);
  }
}

/** A picture given as base64: only its first and last characters are decoded, the text itself is passed through. */
export function readBase64Picture(text: string): PaintedImage {
  const comma = text.startsWith("data:") ? text.indexOf(",") : -1;
  const base64 = comma === -1 ? text : text.slice(comma + 1);
  for (const length of HEADER_LENGTHS) {
    const head = decodePart(base64.slice(0, length));
    const header = readHeader(head);
    if (header) {
      const tailStart = Math.max(
        0,
        base64.length - (base64.length % 4 || 4) - Math.ceil(TAIL_LENGTH / 3) * 4,
      );
      const tail = decodePart(base64.slice(tailStart - (tailStart % 4)));
      checkComplete(header, head, tail, Math.floor((base64.length * 3) / 4));
      return { base64, bytes: null, ...header };
    }
    if (length >= base64.length) {
      break;
    }
  }
  throw noPicture("The model's picture has no readable size.");
}

/** A picture given as bytes. Throws PictorError invalid_model_output when they are no whole picture. */
export function readBytesPicture(bytes: Uint8Array<ArrayBuffer>): PaintedImage {
  const header = readHeader(bytes);
  if (!header) {
    throw noPicture("The model's picture has no readable size.");
  }
  checkComplete(header, bytes, bytes.subarray(-TAIL_LENGTH), bytes.length);
  return { base64: null, bytes, ...header };
}
