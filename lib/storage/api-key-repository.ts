import * as z from "zod";
import type { ApiKey, ApiKeyRepository, ApiKeyUse } from "@/lib/domain/api-key";
import { SCOPES } from "@/lib/domain/caller";
import type { ApiKeyId } from "@/lib/domain/ids";
import type { PageRequest } from "@/lib/domain/paging";
import type { Clock } from "@/lib/domain/ports";
import type { apiKeys } from "./api-key-schema";
import { pageWindow, toPage } from "./page";
import { withStorageErrors } from "./storage-error";

type KeyRow = Omit<typeof apiKeys.$inferSelect, "secretHash"> & { readonly seq: number };

const WINDOW_MS = 60_000;
/** How exact the time of last use is: a key without a limit costs one write in this time. */
const LAST_USED_MS = 60_000;

const COLUMNS = `rowid AS seq, id, name, prefix, scopes, daily_neuron_limit AS dailyNeuronLimit,
  requests_per_minute AS requestsPerMinute, created_at AS createdAt, last_used_at AS lastUsedAt,
  expires_at AS expiresAt, revoked_at AS revokedAt, window_ends_at AS windowEndsAt, window_hits AS windowHits`;
const USABLE = "secret_hash = ?1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?2)";
/** One over the limit is where counting ends, so that a flood of refused requests writes nothing. */
const COUNT = `UPDATE api_keys SET last_used_at = ?2,
    window_hits = iif(window_ends_at = ?3, window_hits + 1, 1), window_ends_at = ?3
  WHERE ${USABLE} AND iif(requests_per_minute IS NULL, last_used_at IS NULL OR last_used_at <= ?4,
    window_ends_at <> ?3 OR window_hits <= requests_per_minute)`;
const INSERT = `INSERT INTO api_keys (id, name, prefix, secret_hash, scopes, daily_neuron_limit,
    requests_per_minute, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)`;

/** The created keys in D1. */
export function createApiKeyRepository(db: D1Database, clock: Clock): ApiKeyRepository {
  return {
    create: (key, secretHash) => withStorageErrors(() => create(db, key, secretHash)),
    list: (page) => withStorageErrors(() => list(db, page)),
    use: (secretHash) => withStorageErrors(() => use(db, secretHash, clock.now())),
    revoke: (id) => withStorageErrors(() => revoke(db, id, clock.now())),
  };
}

async function create(db: D1Database, key: ApiKey, secretHash: string): Promise<void> {
  const { id, name, prefix, scopes, dailyNeuronLimit, requestsPerMinute, createdAt, expiresAt } = key;
  await db
    .prepare(INSERT)
    .bind(
      id,
      name,
      prefix,
      secretHash,
      JSON.stringify(scopes),
      dailyNeuronLimit,
      requestsPerMinute,
      Date.parse(createdAt),
      expiresAt === null ? null : Date.parse(expiresAt),
    )
    .run();
}

async function list(db: D1Database, page: PageRequest) {
  const window = pageWindow(page);
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM api_keys WHERE ?1 IS NULL OR rowid ${window.direction === "DESC" ? "<" : ">"} ?1
       ORDER BY rowid ${window.direction} LIMIT ?2`,
    )
    .bind(window.after, window.rows)
    .all<KeyRow>();
  return toPage(results, window, toApiKey);
}

async function use(db: D1Database, secretHash: string, now: number): Promise<ApiKeyUse | null> {
  const windowEndsAt = (Math.floor(now / WINDOW_MS) + 1) * WINDOW_MS;
  const [, read] = await db.batch<KeyRow>([
    db.prepare(COUNT).bind(secretHash, now, windowEndsAt, now - LAST_USED_MS),
    db.prepare(`SELECT ${COLUMNS} FROM api_keys WHERE ${USABLE}`).bind(secretHash, now),
  ]);
  const row = read?.results[0];
  if (row === undefined) return null;
  return {
    key: toApiKey(row),
    hits: row.requestsPerMinute === null ? null : row.windowHits,
    windowEndsAt,
  };
}

async function revoke(db: D1Database, id: ApiKeyId, now: number): Promise<ApiKey | null> {
  const [, read] = await db.batch<KeyRow>([
    db.prepare("UPDATE api_keys SET revoked_at = coalesce(revoked_at, ?2) WHERE id = ?1").bind(id, now),
    db.prepare(`SELECT ${COLUMNS} FROM api_keys WHERE id = ?1`).bind(id),
  ]);
  const row = read?.results[0];
  return row === undefined ? null : toApiKey(row);
}

function toApiKey(row: KeyRow): ApiKey {
  const { id, name, prefix, dailyNeuronLimit, requestsPerMinute } = row;
  return {
    id,
    name,
    prefix,
    scopes: z.array(z.enum(SCOPES)).parse(JSON.parse(row.scopes)),
    dailyNeuronLimit,
    requestsPerMinute,
    createdAt: new Date(row.createdAt).toISOString(),
    lastUsedAt: toInstant(row.lastUsedAt),
    expiresAt: toInstant(row.expiresAt),
    revokedAt: toInstant(row.revokedAt),
  };
}

function toInstant(timeMs: number | null): string | null {
  return timeMs === null ? null : new Date(timeMs).toISOString();
}
