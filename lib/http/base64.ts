import { Buffer } from "node:buffer";
import type { PaintedImage } from "@/lib/domain/provider-ports";

/** The picture as base64: as the model gave it where it did, else encoded natively. */
export function imageBase64(image: PaintedImage): string {
  if (image.base64 !== null) return image.base64;
  const bytes = image.bytes ?? new Uint8Array(0);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

/** The picture as bytes: as the model gave them where it did, else decoded natively. */
export function imageBytes(image: PaintedImage): Uint8Array<ArrayBuffer> {
  if (image.bytes !== null) return image.bytes;
  const decoded = Buffer.from(image.base64 ?? "", "base64");
  return new Uint8Array(decoded.buffer, decoded.byteOffset, decoded.byteLength);
}
