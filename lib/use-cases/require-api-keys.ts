import type { ApiKeyRepository } from "@/lib/domain/api-key";
import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";

/** The created keys. Throws PictorError storage_unavailable where no database is bound. */
export function requireApiKeys(services: Pick<Services, "apiKeys">): ApiKeyRepository {
  if (!services.apiKeys) {
    throw new PictorError("storage_unavailable");
  }
  return services.apiKeys;
}
