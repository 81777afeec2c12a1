import { decodeBase64 } from "@/lib/domain/decode-base64";
import type { GenerationId } from "@/lib/domain/ids";
import type { ImageRecord, Services } from "@/lib/domain/ports";
import type { PaintedImage } from "@/lib/domain/provider-ports";
import { PICTURE_EXTENSIONS } from "@/lib/domain/sniff-media-type";
import { hexDigest } from "./hex-digest";

/** What is known of a picture beside its bytes. */
export interface PicturePlace {
  readonly generationId: GenerationId;
  readonly position: number;
  readonly createdAt: number;
  readonly seed: number | null;
}

function extensionOf(mediaType: string): string {
  for (const [type, extension] of Object.entries(PICTURE_EXTENSIONS)) {
    if (type === mediaType) {
      return extension;
    }
  }
  return "bin";
}

/**
 * Puts the bytes of a picture into the store under their SHA-256 and resolves to the row that describes it.
 * The row is written later, with its generation. null: there is no library, or it failed (which is logged).
 */
export async function storePicture(
  services: Pick<Services, "library" | "ids" | "log">,
  picture: PaintedImage,
  place: PicturePlace,
): Promise<ImageRecord | null> {
  if (!services.library) {
    return null;
  }
  try {
    const bytes = picture.bytes ?? decodeBase64(picture.base64 ?? "");
    const sha256 = await hexDigest(bytes);
    const objectKey = `${sha256}.${extensionOf(picture.mediaType)}`;
    await services.library.imageStore.put(objectKey, bytes, picture.mediaType);
    return {
      id: services.ids.create("img"),
      ...place,
      objectKey,
      mediaType: picture.mediaType,
      width: picture.width,
      height: picture.height,
      bytes: bytes.length,
      sha256,
    };
  } catch (error) {
    services.log.error("picture_not_stored", error, { generationId: place.generationId });
    return null;
  }
}
