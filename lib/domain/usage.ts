import * as z from "zod";

const totalsSchema = z.object({
  neurons: z.number().describe("Estimated from the catalogue: Workers AI does not report them."),
  images: z.int(),
  requests: z.int().describe("Calls of models, failed ones too."),
  errors: z.int(),
});

/** Neurons as GET /api/v1/usage shows them. Days are UTC, `2026-11-22`. */
export const usageSchema = z.object({
  /** false: no database is bound, so nothing is counted and DAILY_NEURON_LIMIT has no effect. */
  counted: z.boolean(),
  today: totalsSchema.extend({
    day: z.string(),
    /** Set aside for what is being painted now; not yet in `neurons`, already off `left`. */
    reserved: z.number(),
    /** Neurons this deployment may or should spend today; null: nothing here runs on Workers AI. */
    limit: z.number().nullable(),
    /** DAILY_NEURON_LIMIT: refused beyond it. free-allowance: 10,000 for each account, beyond it costs or ends. */
    limitBy: z.enum(["DAILY_NEURON_LIMIT", "free-allowance"]).nullable(),
    left: z.number().nullable(),
    /** ISO 8601: the next 00:00 UTC. */
    resetsAt: z.string(),
  }),
  models: z.array(
    z.object({
      model: z.string(),
      /** What a picture with default parameters costs. */
      neuronsPerImage: z.number(),
      /** How many of those are left today; null: no limit. */
      imagesLeft: z.int().nullable(),
      today: totalsSchema,
    }),
  ),
  /** Translation, enhancement and description, by their model. */
  textModels: z.array(z.object({ model: z.string(), today: totalsSchema })),
  /** What each key spent today; null: the owner and the studio. */
  keys: z.array(z.object({ apiKeyId: z.string().nullable(), today: totalsSchema })),
  accounts: z.array(
    z.object({
      label: z.string(),
      provider: z.string(),
      state: z.enum(["ready", "exhausted", "broken"]),
      /** ISO 8601: when it is tried again; null: ready. */
      until: z.string().nullable(),
      today: totalsSchema,
    }),
  ),
  /** The last 30 days, oldest first, today last, days without a call too. */
  days: z.array(totalsSchema.extend({ day: z.string() })),
});
export type Usage = z.infer<typeof usageSchema>;
