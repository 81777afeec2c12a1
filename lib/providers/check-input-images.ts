import { PictorError } from "@/lib/domain/errors";
import type { PaintRequest } from "@/lib/domain/provider-ports";
import { readBytesPicture } from "./read-picture";

/** Refuses input images that are broken or larger than the model takes. Throws PictorError invalid_image. */
export function checkInputImages(request: PaintRequest): void {
  const limit = request.model.inputImages?.maxSide;
  if (limit === undefined) {
    return;
  }
  const pictures = request.mask ? [...request.inputImages, request.mask] : request.inputImages;
  pictures.forEach((bytes, index) => {
    const path = index < request.inputImages.length ? `inputImages.${index}` : "mask";
    let size: { readonly width: number; readonly height: number };
    try {
      size = readBytesPicture(bytes);
    } catch (cause) {
      throw new PictorError("invalid_image", {
        details: [{ path, message: "not a whole JPEG, PNG or WebP picture" }],
        cause,
      });
    }
    if (Math.max(size.width, size.height) > limit) {
      throw new PictorError("invalid_image", {
        message: `An input image is ${size.width}x${size.height} pixels; ${request.model.label} takes at most ${limit} a side.`,
        hint: `Resize it to ${limit} pixels or less and send it again.`,
        details: [{ path, message: `at most ${limit} pixels a side` }],
      });
    }
  });
}
