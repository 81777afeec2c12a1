import { PictorError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import type { GenerationId } from "@/lib/domain/ids";
import type { GenerationContext, Services } from "@/lib/domain/ports";
import { requireLibrary } from "./require-library";

/** A generation of the library with its pictures. Throws PictorError not_found, storage_unavailable. */
export async function getGeneration(
  services: Pick<Services, "library">,
  id: GenerationId,
  presentImage: GenerationContext["presentImage"],
): Promise<Generation> {
  const found = await requireLibrary(services).generations.find(id);
  if (!found) {
    throw new PictorError("not_found", { message: "There is no generation with this id." });
  }
  const { apiKeyId: _apiKeyId, seed: _seed, cacheKey: _cacheKey, ...shown } = found.generation;
  const images = await Promise.all(found.images.map((item) => presentImage(item)));
  return { ...shown, images, stored: true };
}
