import { PictorError } from "@/lib/domain/errors";
import type { ImageId } from "@/lib/domain/ids";
import type { ImageListItem, Services } from "@/lib/domain/ports";
import { getImage } from "./get-image";
import { requireLibrary } from "./require-library";

/** Takes a picture out of the trash. Throws PictorError not_found, storage_unavailable. */
export async function restoreImage(services: Pick<Services, "library">, id: ImageId): Promise<ImageListItem> {
  if (!(await requireLibrary(services).images.restore(id))) {
    throw new PictorError("not_found", { message: "There is no picture with this id." });
  }
  return await getImage(services, id);
}
