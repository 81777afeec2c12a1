import { encodeJpeg, encodePng } from "../codec/codec.ts";
import { paint } from "../painter/paint.ts";
import { freshSeed } from "../random.ts";
import { combineReferences } from "./combine-references.ts";
import type { ImageModel } from "./image-models.ts";
import type { PictureRequest } from "./picture-request.ts";

/** Share of `value` between two ends, 0..1. */
function share(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Paints the request and encodes it as the model would. Without a seed every call paints anew, as the real models do. */
export async function paintPicture(model: ImageModel, request: PictureRequest): Promise<Uint8Array> {
  const inputImage = combineReferences(request.inputImages);
  const pixels = await paint({
    prompt: request.prompt,
    ...(request.negativePrompt ? { negativePrompt: request.negativePrompt } : {}),
    seed: request.seed ?? freshSeed(),
    width: request.width,
    height: request.height,
    quality: share(request.steps, 0, model.fullSteps),
    guidance: share(request.guidance, model.guidance.min, model.guidance.max),
    model: model.id,
    ...(inputImage ? { inputImage } : {}),
    ...(request.mask ? { mask: request.mask } : {}),
    strength: request.strength,
  });
  return model.mediaType === "image/png" ? encodePng(pixels) : encodeJpeg(pixels);
}
