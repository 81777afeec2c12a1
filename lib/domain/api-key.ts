import * as z from "zod";
import { SCOPES, type Scope } from "./caller";
import { type ApiKeyId, idSchema } from "./ids";
import type { Page, PageRequest } from "./paging";

/** What the secret of a created key begins with; the owner's own key is whatever API_KEY says. */
export const API_KEY_PREFIX = "pk_";

export const apiKeyIdSchema = idSchema("key");

const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .describe("ISO 8601.");

/** What a key may be given. */
export const apiKeyRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(100).describe("To tell keys apart by."),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .max(SCOPES.length)
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope)))
    .default(["generate", "read"])
    .describe("What the key may do."),
  dailyNeuronLimit: z
    .number()
    .min(0)
    .max(1e9)
    .nullable()
    .default(null)
    .describe("Neurons the key may spend in a UTC day; null: no limit of its own."),
  requestsPerMinute: z
    .int()
    .min(1)
    .max(100_000)
    .nullable()
    .default(null)
    .describe("Requests the key may send in a minute; null: no limit."),
  expiresAt: instant.nullable().default(null).describe("ISO 8601; null: never."),
});
export type ApiKeyRequest = z.infer<typeof apiKeyRequestSchema>;

/** A created key as the API shows it: everything but the secret. Times are ISO 8601. */
export interface ApiKey {
  readonly id: ApiKeyId;
  readonly name: string;
  /** The beginning of the secret. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly dailyNeuronLimit: number | null;
  readonly requestsPerMinute: number | null;
  readonly createdAt: string;
  /** Exact to a minute; null: never used. */
  readonly lastUsedAt: string | null;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** A key in use: what it may do, and how its minute stands. */
export interface ApiKeyUse {
  readonly key: ApiKey;
  /** Requests in this minute with this one; null: the key has no limit. */
  readonly hits: number | null;
  /** When the minute ends, milliseconds since the epoch. */
  readonly windowEndsAt: number;
}

/** The created keys. Every method throws PictorError storage_unavailable. */
export interface ApiKeyRepository {
  /** `secretHash` is the SHA-256 of the secret as hex. */
  create(key: ApiKey, secretHash: string): Promise<void>;
  /** Newest first, revoked ones too. */
  list(page: PageRequest): Promise<Page<ApiKey>>;
  /** Counts a request of the key with this hash, in one round trip. null: no such key, or revoked, or expired. */
  use(secretHash: string): Promise<ApiKeyUse | null>;
  /** At once and for good. null: no such key. */
  revoke(id: ApiKeyId): Promise<ApiKey | null>;
}
