import { PictorError } from "@/lib/domain/errors";
import type { ImageId } from "@/lib/domain/ids";
import type { ImageListItem, ImagePatch, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** Changes a picture's favourite mark, title or thumbhash. Throws PictorError not_found, storage_unavailable. */
export async function updateImage(
  services: Pick<Services, "library">,
  id: ImageId,
  patch: ImagePatch,
): Promise<ImageListItem> {
  const image = await requireLibrary(services).images.update(id, patch);
  if (!image) {
    throw new PictorError("not_found", { message: "There is no picture with this id." });
  }
  return image;
}
