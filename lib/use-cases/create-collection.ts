import type { Collection } from "@/lib/domain/collection";
import type { Services } from "@/lib/domain/ports";
import { requireCollection } from "./require-collection";
import { requireLibrary } from "./require-library";

/** Makes an empty collection. Throws PictorError storage_unavailable. */
export async function createCollection(
  services: Pick<Services, "library" | "clock" | "ids">,
  name: string,
): Promise<Collection> {
  const id = services.ids.create("col");
  await requireLibrary(services).collections.create(id, name, services.clock.now());
  return await requireCollection(services, id);
}
