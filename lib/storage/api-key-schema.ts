import { integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ApiKeyId } from "@/lib/domain/ids";

/** The created keys. Of a secret only its hash is kept. Times are milliseconds since the epoch. */
export const apiKeys = sqliteTable(
  "api_keys",
  {
    id: text("id").$type<ApiKeyId>().primaryKey(),
    name: text("name").notNull(),
    /** The beginning of the secret, to tell keys apart by. */
    prefix: text("prefix").notNull(),
    /** SHA-256 of the secret, hex. */
    secretHash: text("secret_hash").notNull(),
    /** JSON: Scope[] */
    scopes: text("scopes").notNull(),
    dailyNeuronLimit: real("daily_neuron_limit"),
    requestsPerMinute: integer("requests_per_minute"),
    createdAt: integer("created_at").notNull(),
    lastUsedAt: integer("last_used_at"),
    expiresAt: integer("expires_at"),
    revokedAt: integer("revoked_at"),
    /** The minute that is being counted, and the requests in it. In this row, so that one look finds everything. */
    windowEndsAt: integer("window_ends_at").notNull().default(0),
    windowHits: integer("window_hits").notNull().default(0),
  },
  (table) => [uniqueIndex("api_keys_secret_hash").on(table.secretHash)],
);
