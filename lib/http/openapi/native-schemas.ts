import * as z from "zod";
import { apiKeyIdSchema } from "@/lib/domain/api-key";
import { SCOPES } from "@/lib/domain/caller";
import { collectionIdSchema } from "@/lib/domain/collection";
import { promptPipelineSchema } from "@/lib/domain/generation";
import { imageIdSchema } from "@/lib/domain/ids";
import { glossaryIdSchema, presetIdSchema } from "@/lib/domain/prompt-library";

const instant = z.string().describe("ISO 8601, UTC.");

/** A page of a list. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe("null: this was the last page."),
  });
}

const picture = z.object({
  id: imageIdSchema,
  url: z.string(),
  thumbnailUrl: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  thumbhash: z.string().nullable(),
});

export const collectionSchema = z.object({
  id: collectionIdSchema,
  name: z.string(),
  createdAt: instant,
  imageCount: z.int().describe("Pictures in it that are not in the trash."),
  cover: picture.nullable().describe("The newest picture in it; null: empty."),
});

export const promptItemSchema = z.object({
  id: z.int(),
  text: z.string(),
  useCount: z.int(),
  lastUsedAt: instant,
  pinned: z.boolean(),
  lastModel: z.string().nullable(),
  lastImage: picture.nullable(),
});

export const apiKeySchema = z.object({
  id: apiKeyIdSchema,
  name: z.string(),
  prefix: z.string().describe("The beginning of the secret."),
  scopes: z.array(z.enum(SCOPES)),
  dailyNeuronLimit: z.number().nullable(),
  requestsPerMinute: z.int().nullable(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  expiresAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const createdApiKeySchema = apiKeySchema.extend({
  secret: z.string().describe("The key itself; told here and never again."),
});

export const glossaryEntrySchema = z.object({
  id: glossaryIdSchema,
  term: z.string(),
  translation: z.string(),
  updatedAt: instant,
});

export const promptListSchema = z.object({
  name: z.string(),
  entries: z.array(z.string()),
  updatedAt: instant,
});

export const savedPresetSchema = z.object({
  id: presetIdSchema,
  name: z.string(),
  natural: z.string(),
  tags: z.string(),
  negativePrompt: z.string().nullable(),
  updatedAt: instant,
});

export const presetListSchema = pageOf(savedPresetSchema).extend({
  builtIn: z.array(
    z.object({
      id: z.string(),
      name: z.object({ en: z.string(), "zh-CN": z.string() }),
      natural: z.string(),
      tags: z.string(),
      negativePrompt: z.string().nullable(),
    }),
  ),
});

export const promptPreviewSchema = z.object({
  model: z.string(),
  pipeline: promptPipelineSchema,
  negativePrompt: z.string().nullable(),
  neurons: z.number().describe("What the language models cost here, estimated."),
});

export const descriptionSchema = z.object({ prompt: z.string(), model: z.string(), neurons: z.number() });

export const bulkOutcomeSchema = z.object({
  changed: z.int(),
  notFound: z.array(imageIdSchema).describe("Ids that name no picture, or none the action applies to."),
  changedIds: z
    .array(imageIdSchema)
    .optional()
    .describe("With a collection: the ids that came in or went out, without those that were there before."),
});

export const emptiedTrashSchema = z.object({
  purged: z.int(),
  complete: z.boolean().describe("false: another call has more to do."),
});

export const deletedLibrarySchema = z.object({
  images: z.int(),
  generations: z.int().describe("Those that never had a picture."),
  collections: z.int(),
  prompts: z.int(),
  complete: z.boolean().describe("false: another call has more to do."),
});

export const sessionSchema = z.object({
  signedIn: z.boolean(),
  anonymous: z.boolean().describe("Nobody needs a key."),
  setupRequired: z.boolean(),
});

export const strangerStatusSchema = z.object({
  state: z.enum(["setup_required", "sign_in_required"]),
});

const range = z.object({
  min: z.number(),
  max: z.number(),
  default: z.number(),
  multipleOf: z.number().nullable(),
});

export const modelSchema = z.object({
  id: z.string(),
  providerModel: z.string(),
  label: z.string(),
  vendor: z.string(),
  aliases: z.array(z.string()),
  runsOn: z.enum(["workers-ai", "openai-compatible"]),
  maxPromptLength: z.int(),
  parameters: z.record(z.string(), range),
  fixedSize: z.object({ width: z.int(), height: z.int() }).nullable(),
  fixedSteps: z.int().nullable(),
  capabilities: z.object({
    size: z.boolean(),
    steps: z.boolean(),
    guidanceScale: z.boolean(),
    seed: z.boolean(),
    strength: z.boolean(),
    negativePrompt: z.boolean(),
    inputImages: z.int().describe("How many it takes; 0: none."),
    mask: z.boolean(),
  }),
  needsInputImage: z.boolean(),
  neurons: z.number().describe("What one picture with default parameters costs."),
  metered: z.boolean(),
  speed: z.enum(["fast", "medium", "slow"]),
  promptStyle: z.string(),
  licence: z.string(),
  strengths: z.object({ en: z.string(), "zh-CN": z.string() }),
});

export const catalogueSchema = z.object({
  defaultModel: z.string(),
  customIds: z.record(z.string(), z.string()).describe("CUSTOMER_MODEL_MAP: public id to model id."),
  models: z.array(modelSchema),
});
