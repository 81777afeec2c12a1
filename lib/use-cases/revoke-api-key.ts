import type { ApiKey } from "@/lib/domain/api-key";
import { PictorError } from "@/lib/domain/errors";
import type { ApiKeyId } from "@/lib/domain/ids";
import type { Services } from "@/lib/domain/ports";
import { requireApiKeys } from "./require-api-keys";

/** Ends a key, from the next request on and for good. Throws PictorError not_found, storage_unavailable. */
export async function revokeApiKey(services: Pick<Services, "apiKeys">, id: ApiKeyId): Promise<ApiKey> {
  const key = await requireApiKeys(services).revoke(id);
  if (!key) {
    throw new PictorError("not_found", { message: "There is no key with this id." });
  }
  return key;
}
