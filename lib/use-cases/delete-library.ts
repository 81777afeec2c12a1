import type { DeletedRemains } from "@/lib/domain/library-remains";
import type { Services } from "@/lib/domain/ports";
import { purgeImages } from "./purge-images";
import { requireLibrary } from "./require-library";

/** What one request can delete within the limits of a Worker. */
const MAX_IMAGES = 1000;
const MAX_ROWS = 1000;

export interface DeletedLibrary extends DeletedRemains {
  readonly images: number;
  /** false: a further call has more to do. */
  readonly complete: boolean;
}

/**
 * Deletes the library for good, a part a call: first the pictures, those in the trash too, with their bytes; when none
 * is left, generations that never had one, the collections and the prompt history. Keys, what was spent, styles,
 * glossary and prompt lists stay. Whatever stops it, the next call goes on. Throws PictorError storage_unavailable.
 */
export async function deleteLibrary(services: Pick<Services, "library" | "log">): Promise<DeletedLibrary> {
  const { remains } = requireLibrary(services);
  const images = (await purgeImages(services, { everything: true }, MAX_IMAGES)).length;
  services.log.warn("library_deleted", { images });
  if (images === MAX_IMAGES) return { images, generations: 0, collections: 0, prompts: 0, complete: false };
  const rest = await remains.delete(MAX_ROWS);
  const complete = Math.max(rest.generations, rest.collections, rest.prompts) < MAX_ROWS;
  return { images, ...rest, complete };
}
