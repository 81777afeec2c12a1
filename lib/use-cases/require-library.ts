import { PictorError } from "@/lib/domain/errors";
import type { Library, Services } from "@/lib/domain/ports";

/** The library. Throws PictorError storage_unavailable where none is bound. */
export function requireLibrary(services: Pick<Services, "library">): Library {
  if (!services.library) {
    throw new PictorError("storage_unavailable");
  }
  return services.library;
}
