import * as z from "zod";
import { collectionIdSchema } from "@/lib/domain/collection";

const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());

/** The query of every list: how many, from where. */
export const pageQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe("How many items, 1 to 200."),
  cursor: z.string().min(1).max(200).optional().describe("The nextCursor of the page before."),
});

const searchText = z
  .string()
  .max(500)
  .transform((text) => text.trim() || undefined);

/** The query of GET /api/v1/images. */
export const imageListQuerySchema = pageQuerySchema.extend({
  order: z.enum(["newest", "oldest"]).default("newest"),
  query: searchText.optional().describe("Search text over prompt, final prompt and title."),
  model: z.string().min(1).max(200).optional(),
  favorite: flag.optional(),
  deleted: flag.optional().describe("true: only the trash."),
  createdAfter: instant.optional().describe("ISO 8601, inclusive."),
  createdBefore: instant.optional().describe("ISO 8601, inclusive."),
  shape: z.enum(["square", "landscape", "portrait"]).optional(),
  collection: collectionIdSchema.optional().describe("Only pictures of this collection."),
});

/** The query of GET /api/v1/prompts. */
export const promptListQuerySchema = pageQuerySchema.extend({
  query: searchText.optional().describe("Search text over the prompts."),
  pinned: flag.optional().describe("true: only the pinned ones."),
});
