import * as z from "zod";

/** What a deployment has and how it is set up, as GET /api/v1/status tells it. Never a value of a secret. */
export const statusSchema = z.object({
  /** ready: pictures can be made. setup_required: no API_KEY. no_provider: nothing can paint. */
  state: z.enum(["ready", "setup_required", "no_provider"]),
  bindings: z.object({
    ai: z.boolean(),
    database: z.boolean(),
    images: z.enum(["r2", "kv"]).nullable(),
  }),
  library: z.object({
    available: z.boolean(),
    /** Pictures outside the trash; null: the library is not available or does not answer. */
    images: z.int().nullable(),
    /** Pictures in the trash; null as above. */
    trashed: z.int().nullable(),
    /** What all of them take, thumbnails apart; null as above. */
    bytes: z.int().nullable(),
    /** behind: a migration is missing; unknown: nobody noted which were applied; null: no database. */
    schema: z.enum(["current", "behind", "unknown"]).nullable(),
  }),
  /** Who paints: Cloudflare, or the emulator of a local start; null: not known. */
  painter: z.enum(["workers-ai", "local-emulator"]).nullable(),
  providers: z.array(
    z.object({
      provider: z.string(),
      accountLabel: z.string(),
      /** exhausted: out of neurons for today. broken: its token was refused. */
      state: z.enum(["ready", "exhausted", "broken"]),
      /** ISO 8601: when it is tried again; null: ready. */
      until: z.string().nullable(),
      /** What it failed with; null: ready. */
      errorCode: z.string().nullable(),
    }),
  ),
  models: z.object({ count: z.int(), default: z.string() }),
  configuration: z.object({
    /** Variable -> whether it is set (secrets) or on (switches). */
    set: z.record(z.string(), z.boolean()),
    accounts: z.int(),
    translateModel: z.string(),
  }),
  problems: z.array(
    z.object({ variable: z.string(), severity: z.enum(["error", "notice"]), message: z.string() }),
  ),
  /** null: not asked for. One small model call. */
  probe: z
    .object({ ok: z.boolean(), durationMs: z.int(), errorCode: z.string().nullable(), message: z.string() })
    .nullable(),
});
export type Status = z.infer<typeof statusSchema>;
