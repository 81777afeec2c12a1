import { decodeBase64 } from "@/lib/domain/decode-base64";
import { PictorError } from "@/lib/domain/errors";
import { imageIdSchema } from "@/lib/domain/ids";
import type { Services } from "@/lib/domain/ports";
import { sniffMediaType } from "@/lib/domain/sniff-media-type";

async function fromLibrary(
  services: Pick<Services, "library">,
  text: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const id = imageIdSchema.parse(text);
  if (!services.library) {
    throw new PictorError("storage_unavailable");
  }
  const item = await services.library.images.find(id);
  const stored = item && (await services.library.imageStore.get(item.objectKey));
  if (!stored?.body) {
    throw new PictorError("invalid_image", {
      message: "An input image is not in the library.",
      details: [{ path, message: `there is no image ${id}` }],
    });
  }
  return new Uint8Array(await new Response(stored.body).arrayBuffer());
}

function fromText(text: string, path: string): Uint8Array<ArrayBuffer> {
  const comma = text.startsWith("data:") ? text.indexOf(",") : -1;
  try {
    return decodeBase64(comma === -1 ? text : text.slice(comma + 1));
  } catch (cause) {
    throw new PictorError("invalid_image", {
      details: [{ path, message: "neither base64, a data URI nor an image id" }],
      cause,
    });
  }
}

/**
 * The bytes of an input image given as base64, a data URI or an image id of the library. `path` names it in errors.
 * Throws PictorError invalid_image, or storage_unavailable for an id without a library.
 */
export async function loadInputImage(
  services: Pick<Services, "library">,
  text: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = imageIdSchema.safeParse(text).success
    ? await fromLibrary(services, text, path)
    : fromText(text, path);
  if (sniffMediaType(bytes) === null) {
    throw new PictorError("invalid_image", {
      details: [{ path, message: "not a JPEG, PNG or WebP picture" }],
    });
  }
  return bytes;
}
