import * as z from "zod";
import { collectionIdSchema } from "./collection";
import { generationSchema, imageSchema } from "./generation";
import { LIMITS } from "./limits";
import {
  glossaryIdSchema,
  glossaryInputSchema,
  presetIdSchema,
  presetInputSchema,
  promptListInputSchema,
  promptListNameSchema,
} from "./prompt-library";

/*
 * The lines of an export: one JSON object a line (NDJSON), each with its `type`. The first is `library`, the last `end`;
 * a file without `end` was cut short. Collections come before the generations that name them.
 */

/** What the format of the lines is called; a reader refuses a number it does not know. */
export const EXPORT_VERSION = 1;
const instant = z.iso.datetime();

/** `<sha256 hex>.<jpg|png|webp>` */
export const objectKeySchema = z.string().regex(/^[0-9a-f]{64}\.(?:jpg|png|webp)$/, {
  error: "expected the SHA-256 of a picture and .jpg, .png or .webp",
});

/** A picture within its generation's line. */
export const exportedImageSchema = imageSchema
  .pick({
    id: true,
    position: true,
    mediaType: true,
    width: true,
    height: true,
    bytes: true,
    favorite: true,
    seed: true,
  })
  .extend({
    createdAt: instant,
    objectKey: objectKeySchema,
    thumbhash: z.string().max(64).nullable(),
    title: z.string().max(200).nullable(),
    deletedAt: instant.nullable(),
    collections: z.array(collectionIdSchema).max(1000).describe("The collections it is in."),
    url: z.string().max(2048).optional().describe("Where its bytes are; a signed link that expires."),
  });
export type ExportedImage = z.infer<typeof exportedImageSchema>;

const promptText = z.string().max(LIMITS.maxPromptLength);

/** One request and its pictures. */
export const exportedGenerationSchema = generationSchema
  .omit({ images: true, stored: true, cached: true })
  .extend({
    type: z.literal("generation"),
    createdAt: instant,
    status: z.enum(["succeeded", "failed", "cancelled"]),
    prompt: promptText,
    negativePrompt: promptText.nullable(),
    finalPrompt: promptText,
    images: z.array(exportedImageSchema).max(100),
  });
export type ExportedGeneration = z.infer<typeof exportedGenerationSchema>;

export const exportLineSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("library"),
    version: z.literal(EXPORT_VERSION),
    exportedAt: instant,
  }),
  z.object({
    type: z.literal("collection"),
    id: collectionIdSchema,
    name: z.string().trim().min(1).max(100),
    createdAt: instant,
  }),
  exportedGenerationSchema,
  z.object({ type: z.literal("pinnedPrompt"), text: promptText }),
  z.object({ type: z.literal("glossary"), id: glossaryIdSchema, ...glossaryInputSchema.shape }),
  z.object({ type: z.literal("promptList"), name: promptListNameSchema, ...promptListInputSchema.shape }),
  z.object({ type: z.literal("preset"), id: presetIdSchema, ...presetInputSchema.shape }),
  z.object({
    type: z.literal("end"),
    generations: z.int(),
    images: z.int(),
    /** Names the next part where a limit was given; null: this was the last. */
    nextCursor: z.string().nullable(),
  }),
]);
export type ExportLine = z.infer<typeof exportLineSchema>;
