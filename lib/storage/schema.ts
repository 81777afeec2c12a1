import { sql } from "drizzle-orm";
import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { GenerationSource, GenerationStatus } from "@/lib/domain/generation";
import type { GenerationId, Id, ImageId } from "@/lib/domain/ids";
import type { ImageShape } from "./image-shape";

/*
 * The schema of the library; migrations are generated from it (`npx drizzle-kit generate`), and the row types of
 * the repositories derive from it. Times are milliseconds since the epoch unless a name says otherwise.
 * What Drizzle cannot say (the FTS5 tables) is in migrations/0001_search.sql.
 */

/** One request for pictures and what became of it. */
export const generations = sqliteTable(
  "generations",
  {
    id: text("id").$type<GenerationId>().primaryKey(),
    createdAt: integer("created_at").notNull(),
    source: text("source").$type<GenerationSource>().notNull(),
    apiKeyId: text("api_key_id"),
    status: text("status").$type<GenerationStatus>().notNull(),
    prompt: text("prompt").notNull(),
    negativePrompt: text("negative_prompt"),
    finalPrompt: text("final_prompt").notNull(),
    /** JSON: promptPipelineSchema */
    pipeline: text("pipeline").notNull(),
    modelId: text("model_id").notNull(),
    provider: text("provider").notNull(),
    accountLabel: text("account_label").notNull(),
    /** JSON: requestedParametersSchema */
    requested: text("requested").notNull(),
    /** JSON: actualParametersSchema */
    actual: text("actual").notNull(),
    /** JSON: parameterChangeSchema[] */
    changes: text("changes").notNull(),
    seed: integer("seed"),
    neurons: real("neurons").notNull(),
    durationMs: integer("duration_ms").notNull(),
    errorCode: text("error_code"),
    errorMessage: text("error_message"),
    errorHint: text("error_hint"),
    cacheKey: text("cache_key"),
    /** JSON: attemptSchema[] */
    attempts: text("attempts").notNull(),
  },
  (table) => [index("generations_cache").on(table.cacheKey).where(sql`cache_key IS NOT NULL`)],
);

/**
 * One picture. `seq` is the rowid, derived from the time of creation (sequence.ts), so that the table, every index
 * and the search index are in the order lists want. There is one index for each combination of the filters, because
 * a page must read as many rows as it shows, whatever the size of the library.
 */
export const images = sqliteTable(
  "images",
  {
    seq: integer("seq").primaryKey(),
    id: text("id").$type<ImageId>().notNull(),
    generationId: text("generation_id")
      .$type<GenerationId>()
      .notNull()
      .references(() => generations.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    createdAt: integer("created_at").notNull(),
    objectKey: text("object_key").notNull(),
    mediaType: text("media_type").notNull(),
    width: integer("width").notNull(),
    height: integer("height").notNull(),
    bytes: integer("bytes").notNull(),
    sha256: text("sha256").notNull(),
    seed: integer("seed"),
    /** The generation's model, repeated here so that an index can filter by it. */
    modelId: text("model_id").notNull(),
    shape: text("shape").$type<ImageShape>().notNull(),
    thumbhash: text("thumbhash"),
    hasThumbnail: integer("has_thumbnail").notNull().default(0),
    favorite: integer("favorite").notNull().default(0),
    title: text("title"),
    shareSlug: text("share_slug"),
    deletedAt: integer("deleted_at"),
  },
  (table) => [
    uniqueIndex("images_id").on(table.id),
    uniqueIndex("images_share_slug").on(table.shareSlug).where(sql`share_slug IS NOT NULL`),
    index("images_generation").on(table.generationId, table.position),
    index("images_object_key").on(table.objectKey),
    index("images_live").on(table.seq).where(sql`deleted_at IS NULL`),
    index("images_live_model").on(table.modelId, table.seq).where(sql`deleted_at IS NULL`),
    index("images_live_shape").on(table.shape, table.seq).where(sql`deleted_at IS NULL`),
    index("images_live_model_shape").on(table.modelId, table.shape, table.seq).where(sql`deleted_at IS NULL`),
    index("images_live_favorite").on(table.favorite, table.seq).where(sql`deleted_at IS NULL`),
    index("images_live_favorite_model")
      .on(table.favorite, table.modelId, table.seq)
      .where(sql`deleted_at IS NULL`),
    index("images_live_favorite_shape")
      .on(table.favorite, table.shape, table.seq)
      .where(sql`deleted_at IS NULL`),
    index("images_live_favorite_model_shape")
      .on(table.favorite, table.modelId, table.shape, table.seq)
      .where(sql`deleted_at IS NULL`),
    index("images_trash").on(table.seq).where(sql`deleted_at IS NOT NULL`),
  ],
);

/** The prompt history: each text once. `usedSeq` orders it by last use and is the rowid in prompts_fts. */
export const prompts = sqliteTable(
  "prompts",
  {
    id: integer("id").primaryKey(),
    text: text("text").notNull(),
    /** SHA-256 of the text, hex. */
    textHash: text("text_hash").notNull(),
    useCount: integer("use_count").notNull(),
    lastUsedAt: integer("last_used_at").notNull(),
    usedSeq: integer("used_seq").notNull(),
    pinned: integer("pinned").notNull().default(0),
    lastModelId: text("last_model_id"),
    /** The newest picture made from it; it may have been deleted since. */
    lastImageId: text("last_image_id").$type<ImageId>(),
  },
  (table) => [
    uniqueIndex("prompts_text_hash").on(table.textHash),
    uniqueIndex("prompts_used_seq").on(table.usedSeq),
    index("prompts_pinned").on(table.usedSeq).where(sql`pinned = 1`),
  ],
);

/** Counters that limit how often something may be tried: one row a counter, reused by its next window. */
export const rateWindows = sqliteTable("rate_windows", {
  name: text("name").primaryKey(),
  endsAt: integer("ends_at").notNull(),
  hits: integer("hits").notNull(),
});

/** What was spent on a UTC day, by one account and key on one model. */
export const usageDaily = sqliteTable(
  "usage_daily",
  {
    /** `2026-11-22` */
    day: text("day").notNull(),
    /** Opaque key of the account. */
    account: text("account").notNull(),
    /** Empty: the owner. Not NULL, because NULLs are never equal in a unique index. */
    apiKeyId: text("api_key_id").notNull(),
    model: text("model").notNull(),
    neurons: real("neurons").notNull(),
    images: integer("images").notNull(),
    requests: integer("requests").notNull(),
    errors: integer("errors").notNull(),
  },
  (table) => [uniqueIndex("usage_daily_cell").on(table.day, table.account, table.apiKeyId, table.model)],
);

/** Neurons set aside for what is being painted: one row a generation, while it runs. */
export const neuronReservations = sqliteTable("neuron_reservations", {
  id: text("id").primaryKey(),
  day: text("day").notNull(),
  apiKeyId: text("api_key_id").notNull(),
  neurons: real("neurons").notNull(),
  /** From then on it no longer counts: whoever made it is gone. */
  expiresAt: integer("expires_at").notNull(),
});

/** Accounts that are out of neurons or whose token is refused. */
export const accountStates = sqliteTable("account_states", {
  account: text("account").primaryKey(),
  credential: text("credential").notNull(),
  reason: text("reason").$type<"exhausted" | "broken">().notNull(),
  until: integer("until").notNull(),
  errorCode: text("error_code").notNull(),
  markedAt: integer("marked_at").notNull(),
});

/** Idempotency-Keys: who holds each one, and the generation that answers it. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    /** SHA-256 of the caller and the key, hex. */
    id: text("id").primaryKey(),
    fingerprint: text("fingerprint").notNull(),
    token: text("token").notNull(),
    /** NULL: still running. */
    generationId: text("generation_id").$type<GenerationId>(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("idempotency_keys_expiry").on(table.expiresAt)],
);

/** Answers of language models, by a hash of what they depend on. */
export const translations = sqliteTable(
  "translations",
  {
    /** SHA-256, hex. */
    key: text("key").primaryKey(),
    text: text("text").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("translations_created_at").on(table.createdAt)],
);

/** Terms with a fixed translation. */
export const glossary = sqliteTable(
  "glossary",
  {
    seq: integer("seq").primaryKey(),
    id: text("id").$type<Id<"glo">>().notNull(),
    term: text("term").notNull(),
    /** The term in lower case. */
    termKey: text("term_key").notNull(),
    translation: text("translation").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [uniqueIndex("glossary_id").on(table.id), uniqueIndex("glossary_term_key").on(table.termKey)],
);

/** What stands for `__name__` in a prompt. */
export const promptLists = sqliteTable(
  "prompt_lists",
  {
    seq: integer("seq").primaryKey(),
    /** In lower case. */
    name: text("name").notNull(),
    /** JSON: string[] */
    entries: text("entries").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [uniqueIndex("prompt_lists_name").on(table.name)],
);

/** The owner's style presets. */
export const presets = sqliteTable(
  "presets",
  {
    seq: integer("seq").primaryKey(),
    id: text("id").$type<Id<"pre">>().notNull(),
    name: text("name").notNull(),
    natural: text("natural").notNull(),
    tags: text("tags").notNull(),
    negativePrompt: text("negative_prompt"),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [uniqueIndex("presets_id").on(table.id)],
);
