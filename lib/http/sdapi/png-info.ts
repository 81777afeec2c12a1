import * as z from "zod";
import { decodeBase64 } from "@/lib/domain/decode-base64";
import { PictorError } from "@/lib/domain/errors";
import { readExifComment } from "@/lib/domain/exif-comment";
import { infoText } from "@/lib/domain/infotext";
import { LIMITS } from "@/lib/domain/limits";
import { readPngText } from "@/lib/domain/png-text";
import type { Services } from "@/lib/domain/ports";
import { PICTURE_EXTENSIONS, sniffMediaType } from "@/lib/domain/sniff-media-type";

/** The body of POST /sdapi/v1/png-info. */
export const pngInfoSchema = z.object({
  image: z.string().min(1).max(LIMITS.maxBodyBytes).describe("A picture as base64 or data URI."),
});

/**
 * What is known of a picture: the text inside the file; else, as models write none, what the library knows of a
 * picture with these very bytes. Throws PictorError invalid_image.
 */
export async function readPngInfo({ library }: Services, image: string) {
  const bytes = decode(image);
  const inside = readPngText(bytes);
  const text =
    inside.get("parameters") ??
    readExifComment(bytes) ??
    (library && (await describeStored(library, bytes))) ??
    "";
  return {
    info: text,
    items: { ...Object.fromEntries(inside), ...(text && { parameters: text }) },
    parameters: {},
  };
}

function decode(image: string): Uint8Array<ArrayBuffer> {
  const start = image.startsWith("data:") ? image.indexOf(",") + 1 : 0;
  try {
    const bytes = decodeBase64(image.slice(start));
    if (sniffMediaType(bytes) !== null) return bytes;
  } catch {
    // Said below, in the same words as for what is base64 but no picture.
  }
  throw new PictorError("invalid_image", {
    details: [{ path: "image", message: "not a JPEG, PNG or WebP picture as base64 or data URI" }],
  });
}

async function describeStored(
  library: NonNullable<Services["library"]>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  const mediaType = sniffMediaType(bytes);
  if (mediaType === null) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const image = await library.images.findByObjectKey(`${sha256}.${PICTURE_EXTENSIONS[mediaType]}`);
  if (image === null) return null;
  const stored = await library.generations.find(image.generationId);
  return infoText({
    prompt: image.finalPrompt,
    negativePrompt: image.negativePrompt,
    steps: stored?.generation.actual.steps ?? null,
    sampler: null,
    guidanceScale: stored?.generation.actual.guidanceScale ?? null,
    seed: image.seed,
    width: image.width,
    height: image.height,
    model: image.model,
    strength: stored?.generation.actual.strength ?? null,
  });
}
