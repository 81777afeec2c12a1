import type { ApiKey, ApiKeyRequest } from "@/lib/domain/api-key";
import { apiKeyHash, createApiKeySecret } from "@/lib/domain/api-key-secret";
import { PictorError } from "@/lib/domain/errors";
import type { Services } from "@/lib/domain/ports";
import { requireApiKeys } from "./require-api-keys";

/** Enough of the secret to tell keys apart, and far too little to guess the rest. */
const SHOWN_CHARACTERS = 9;

/**
 * Makes a key. Its secret is told here and nowhere else: only a hash is kept. Throws PictorError invalid_request for
 * an expiry that has passed, storage_unavailable.
 */
export async function createApiKey(
  services: Pick<Services, "apiKeys" | "clock" | "ids">,
  request: ApiKeyRequest,
): Promise<ApiKey & { readonly secret: string }> {
  const now = services.clock.now();
  if (request.expiresAt !== null && Date.parse(request.expiresAt) <= now) {
    throw new PictorError("invalid_request", {
      message: "The key would have expired already.",
      hint: "Send an expiresAt that is still to come, or null.",
      details: [{ path: "expiresAt", message: "expected an instant still to come" }],
    });
  }
  const secret = createApiKeySecret();
  const key: ApiKey = {
    ...request,
    id: services.ids.create("key"),
    prefix: secret.slice(0, SHOWN_CHARACTERS),
    createdAt: new Date(now).toISOString(),
    lastUsedAt: null,
    revokedAt: null,
  };
  await requireApiKeys(services).create(key, await apiKeyHash(secret));
  return { ...key, secret };
}
