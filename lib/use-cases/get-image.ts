import { PictorError } from "@/lib/domain/errors";
import type { ImageId } from "@/lib/domain/ids";
import type { ImageListItem, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** One picture, also from the trash. Throws PictorError not_found, storage_unavailable. */
export async function getImage(services: Pick<Services, "library">, id: ImageId): Promise<ImageListItem> {
  const image = await requireLibrary(services).images.find(id);
  if (!image) {
    throw new PictorError("not_found", { message: "There is no picture with this id." });
  }
  return image;
}
