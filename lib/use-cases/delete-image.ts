import { PictorError } from "@/lib/domain/errors";
import type { ImageId } from "@/lib/domain/ids";
import type { Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** Moves a picture to the trash, from where it can be restored. Throws PictorError not_found, storage_unavailable. */
export async function deleteImage(services: Pick<Services, "library" | "clock">, id: ImageId): Promise<void> {
  const found = await requireLibrary(services).images.softDelete(id, services.clock.now());
  if (!found) {
    throw new PictorError("not_found", { message: "There is no picture with this id." });
  }
}
