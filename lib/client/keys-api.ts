import type { ApiKey, ApiKeyRequest } from "@/lib/domain/api-key";
import type { Scope } from "@/lib/domain/caller";
import { api } from "@/lib/domain/routes";
import { requestJson } from "./api-client";
import { ApiError } from "./api-error";
import { asArray, asRecord, asString } from "./json";

/** What a key may be allowed, from least to most. */
export const KEY_SCOPES = ["generate", "read", "write", "admin"] as const satisfies readonly Scope[];

export type KeyRow = Omit<ApiKey, "id"> & { readonly id: string };

export function readKey(json: unknown): KeyRow | null {
  const key = asRecord(json);
  const id = asString(key.id);
  if (id === null) return null;
  const amount = (value: unknown) => (typeof value === "number" ? value : null);
  return {
    id,
    name: asString(key.name) ?? id,
    prefix: asString(key.prefix) ?? "",
    scopes: KEY_SCOPES.filter((scope) => asArray(key.scopes).includes(scope)),
    dailyNeuronLimit: amount(key.dailyNeuronLimit),
    requestsPerMinute: amount(key.requestsPerMinute),
    createdAt: asString(key.createdAt) ?? "",
    lastUsedAt: asString(key.lastUsedAt),
    expiresAt: asString(key.expiresAt),
    revokedAt: asString(key.revokedAt),
  };
}

/** Makes a key; its secret is told here and nowhere else. Throws ApiError. */
export function createKey(
  request: ApiKeyRequest,
): Promise<{ readonly key: KeyRow; readonly secret: string }> {
  const read = (json: unknown) => {
    const key = readKey(json);
    const secret = asString(asRecord(json).secret);
    if (!key || !secret) throw new ApiError("internal", 201);
    return { key, secret };
  };
  return requestJson(api.keys(), read, { method: "POST", body: request });
}

/** At once and for good. Throws ApiError. */
export function revokeKey(id: string): Promise<KeyRow | null> {
  return requestJson(api.key(id), readKey, { method: "DELETE" });
}

/** How a key stands at `now`, milliseconds since the epoch. */
export function keyState(key: KeyRow, now: number): "active" | "expired" | "revoked" {
  if (key.revokedAt !== null) return "revoked";
  return key.expiresAt !== null && Date.parse(key.expiresAt) <= now ? "expired" : "active";
}
