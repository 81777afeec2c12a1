import * as z from "zod";
import { generationIdSchema, imageIdSchema } from "./ids";
import { LIMITS } from "./limits";

export const GENERATION_STATUSES = ["queued", "running", "succeeded", "failed", "cancelled"] as const;
export type GenerationStatus = (typeof GENERATION_STATUSES)[number];
export const GENERATION_SOURCES = ["studio", "api", "openai", "sdapi", "mcp"] as const;
export type GenerationSource = (typeof GENERATION_SOURCES)[number];

const promptSchema = z
  .string()
  .max(LIMITS.maxPromptLength)
  .refine((text) => text.trim() !== "", { error: "the prompt is empty; write what the picture should show" });

/** Numbers outside a model's range are fitted, not refused; only nonsense (NaN, negative sizes) is refused. */
export const generationRequestSchema = z.strictObject({
  prompt: promptSchema.describe("What the picture should show, in any language."),
  negativePrompt: z
    .string()
    .max(LIMITS.maxPromptLength)
    .optional()
    .describe("What to keep out of the picture."),
  model: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("Model id, alias or @cf name; the default model if absent."),
  width: z.int().min(1).max(8192).optional().describe("Pixels."),
  height: z.int().min(1).max(8192).optional().describe("Pixels."),
  steps: z.int().min(1).max(1000).optional().describe("Diffusion steps."),
  guidanceScale: z.number().min(0).max(100).optional().describe("How strictly the model follows the prompt."),
  seed: z.int().min(0).max(LIMITS.maxSeed).optional().describe("Random seed; picked if absent."),
  strength: z.number().min(0).max(1).optional().describe("How much an input image is changed, 0 to 1."),
  inputImages: z
    .array(z.string().min(1).max(LIMITS.maxBodyBytes))
    .max(LIMITS.maxInputImages)
    .optional()
    .describe("Reference pictures: base64, data URI or an image id of the library."),
  mask: z
    .string()
    .min(1)
    .max(LIMITS.maxBodyBytes)
    .optional()
    .describe("White where the input image is repainted; base64 or data URI."),
  count: z.int().min(1).max(LIMITS.maxCount).optional().describe("How many pictures, 1 to 8."),
  translate: z
    .enum(["auto", "on", "off"])
    .optional()
    .describe("Translate the prompt to English: auto if it is not."),
  enhance: z.enum(["off", "on"]).optional().describe("Let a language model enrich the prompt."),
  style: z
    .string()
    .min(1)
    .max(80)
    .optional()
    .describe("A style preset added to the prompt: an id of GET /api/v1/presets."),
  finalPrompt: promptSchema
    .optional()
    .describe(
      "What the model gets, word for word: the prompt pipeline is skipped. `prompt` is kept as the original.",
    ),
  fallback: z.boolean().optional().describe("Allow an unmetered model when the daily quota is used up."),
});
export type GenerationRequest = z.infer<typeof generationRequestSchema>;

/** The numbers asked for, before fitting. */
export const requestedParametersSchema = generationRequestSchema
  .pick({ width: true, height: true, steps: true, guidanceScale: true, seed: true, strength: true })
  .partial();
export type RequestedParameters = z.infer<typeof requestedParametersSchema>;

/** The numbers the model really gets (or fixes itself); null: the model has no such parameter. */
export const actualParametersSchema = z.object({
  width: z.int().nullable(),
  height: z.int().nullable(),
  steps: z.int().nullable(),
  guidanceScale: z.number().nullable(),
  seed: z.int().nullable(),
  strength: z.number().nullable(),
});
export type ActualParameters = z.infer<typeof actualParametersSchema>;

/** One thing that differs from what was asked. */
export const parameterChangeSchema = z.object({
  parameter: z.enum([
    "prompt",
    "negativePrompt",
    "width",
    "height",
    "steps",
    "guidanceScale",
    "seed",
    "strength",
    "inputImages",
    "mask",
    "model",
  ]),
  requested: z.union([z.string(), z.number(), z.null()]),
  actual: z.union([z.string(), z.number(), z.null()]),
  reason: z.enum(["clamped", "rounded", "unsupported", "fixed", "shortened", "fallback"]),
});
export type ParameterChange = z.infer<typeof parameterChangeSchema>;

/** What the prompt pipeline did; every stage that ran is there, so nothing is rewritten silently. */
export const promptPipelineSchema = z.object({
  original: z.string(),
  /** BCP 47 primary tag of the detected language, e.g. `zh`; null if not detected. */
  language: z.string().nullable(),
  /** After `{a|b}` and `__list__` were resolved; null or absent: there were none. */
  resolved: z.string().nullable().optional(),
  /** Resolving the original with this seed gives `resolved` again; null or absent: nothing was resolved. */
  wildcardSeed: z.int().nullable().optional(),
  /** null: not translated. */
  translated: z.string().nullable(),
  /** null: not enhanced. */
  enhanced: z.string().nullable(),
  /** The id of the style added; null or absent: none. */
  style: z.string().nullable().optional(),
  /** With the style added; null or absent: none. */
  styled: z.string().nullable().optional(),
  /** true: the caller wrote the final prompt; no stage ran. */
  edited: z.boolean().optional(),
  /** Neurons (estimated) that language models cost here; 0: nothing ran, or the answers were known already. */
  neurons: z.number().optional(),
  /** What the model gets. */
  final: z.string(),
  /** Plain sentences for the reader, e.g. why the original was kept. */
  notes: z.array(z.string()),
});
export type PromptPipeline = z.infer<typeof promptPipelineSchema>;

/** One call to a provider. */
export const attemptSchema = z.object({
  provider: z.string(),
  accountLabel: z.string(),
  model: z.string(),
  durationMs: z.number(),
  /** null: it succeeded. */
  errorCode: z.string().nullable(),
  providerCode: z.int().nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** One picture as the native API shows it. Never carries bytes: fetch `url`. */
export const imageSchema = z.object({
  id: imageIdSchema,
  generationId: generationIdSchema,
  position: z.int(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** Path (and signature, where the caller is not signed in by cookie) of the bytes. */
  url: z.string(),
  mediaType: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  /** base64; null until the studio has made one. */
  thumbhash: z.string().nullable(),
  thumbnailUrl: z.string().nullable(),
  /** Path of the public page; null or absent: not shared. */
  shareUrl: z.string().nullable().optional(),
  favorite: z.boolean(),
  title: z.string().nullable(),
  deletedAt: z.string().nullable(),
  prompt: z.string(),
  finalPrompt: z.string(),
  negativePrompt: z.string().nullable(),
  model: z.string(),
  seed: z.int().nullable(),
});
export type Image = z.infer<typeof imageSchema>;

export const generationErrorSchema = z.object({ code: z.string(), message: z.string(), hint: z.string() });

/** A generation as the native API shows it. */
export const generationSchema = z.object({
  id: generationIdSchema,
  createdAt: z.string(),
  source: z.enum(GENERATION_SOURCES),
  status: z.enum(GENERATION_STATUSES),
  prompt: z.string(),
  negativePrompt: z.string().nullable(),
  finalPrompt: z.string(),
  pipeline: promptPipelineSchema,
  model: z.string(),
  provider: z.string(),
  accountLabel: z.string(),
  requested: requestedParametersSchema,
  actual: actualParametersSchema,
  changes: z.array(parameterChangeSchema),
  /** Estimate from the catalogue; 0 for unmetered models. */
  neurons: z.number(),
  durationMs: z.int(),
  attempts: z.array(attemptSchema),
  /** Pictures that came out; fewer than asked when some failed. */
  images: z.array(imageSchema),
  /** The failure, or the first failure of a part when others came out. */
  error: generationErrorSchema.nullable(),
  /** false: the pictures were made but the library could not keep them. */
  stored: z.boolean(),
  /** true: the library already had these very pictures; nothing was painted and no neurons were spent. */
  cached: z.boolean().optional(),
});
export type Generation = z.infer<typeof generationSchema>;
