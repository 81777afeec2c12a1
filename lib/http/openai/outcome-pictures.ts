import type { Image } from "@/lib/domain/generation";
import type { GenerationOutcome } from "@/lib/domain/ports";
import type { PaintedImage } from "@/lib/domain/provider-ports";
import { imageBase64 } from "../base64";

/** A picture that came out: what the API shows of it, and itself. */
export interface OutcomePicture {
  readonly image: Image;
  readonly painted: PaintedImage;
}

/** The pictures of a generation, in order of position. */
export function outcomePictures({ generation, painted }: GenerationOutcome): OutcomePicture[] {
  return generation.images.flatMap((image) => {
    const picture = painted.find(({ position }) => position === image.position);
    return picture ? [{ image, painted: picture }] : [];
  });
}

/** Where the picture can be fetched, as a whole address; a data URI where the library could not keep it. */
export function publicUrl({ image, painted }: OutcomePicture, request: Request): string {
  if (image.url !== "") return new URL(image.url, request.url).href;
  return `data:${painted.mediaType};base64,${imageBase64(painted)}`;
}
