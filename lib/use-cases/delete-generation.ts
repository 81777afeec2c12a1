import { PictorError } from "@/lib/domain/errors";
import type { GenerationId } from "@/lib/domain/ids";
import type { Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/**
 * Ends a generation that is still running; puts the pictures of a finished one into the trash, from where they can be
 * restored; forgets one that has none. Throws PictorError not_found, storage_unavailable.
 */
export async function deleteGeneration(
  services: Pick<Services, "library" | "clock">,
  id: GenerationId,
): Promise<void> {
  const { generations, images, runs } = requireLibrary(services);
  const { code, message, hint } = new PictorError("cancelled");
  if (await runs.fail(id, { code, message, hint })) return;
  const found = await generations.find(id);
  if (found && found.images.length > 0) {
    await images.change(
      found.images.map((image) => image.id),
      { deletedAt: services.clock.now() },
    );
    return;
  }
  const forgotten = found ? await generations.deleteEmpty(id) : await runs.delete(id);
  if (!forgotten) {
    throw new PictorError("not_found", { message: "There is no generation with this id." });
  }
}
