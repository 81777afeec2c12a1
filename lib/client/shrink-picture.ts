import { ApiError } from "./api-error";
import { fitWithin, type PixelSize } from "./fit-within";

const QUALITY = 0.9;

/** A picture in a size that a model takes. */
export interface ShrunkPicture extends PixelSize {
  /** JPEG; what was transparent is white. */
  readonly blob: Blob;
}

/** Throws ApiError invalid_image. */
async function decode(source: Blob): Promise<ImageBitmap> {
  const bitmap = await createImageBitmap(source).catch(() => null);
  if (!bitmap) throw new ApiError("invalid_image", 0);
  return bitmap;
}

/** The size of a picture in pixels, upright. Throws ApiError invalid_image. */
export async function measurePicture(source: Blob): Promise<PixelSize> {
  const bitmap = await decode(source);
  const { width, height } = bitmap;
  bitmap.close();
  return { width, height };
}

/** The picture as a JPEG that fits into a square of `maxSide` pixels, upright. Throws ApiError invalid_image. */
export async function shrinkPicture(source: Blob, maxSide: number): Promise<ShrunkPicture> {
  const bitmap = await decode(source);
  const { width, height } = fitWithin(bitmap, maxSide);
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context) {
    context.fillStyle = "white";
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, width, height);
  }
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!blob) throw new ApiError("invalid_image", 0);
  return { blob, width, height };
}

/** `data:image/jpeg;base64,...` */
export function toDataUri(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
