import * as z from "zod";
import { collectionIdSchema, imageIdsSchema } from "./collection";

/** What POST /api/v1/images/bulk takes: one action on up to 500 pictures. */
export const bulkChangeSchema = z.discriminatedUnion("action", [
  z.strictObject({
    action: z
      .enum(["favorite", "unfavorite", "delete", "restore", "purge"])
      .describe("delete puts into the trash; purge deletes for good what is in the trash."),
    ids: imageIdsSchema,
  }),
  z.strictObject({
    action: z.enum(["addToCollection", "removeFromCollection"]),
    ids: imageIdsSchema,
    collectionId: collectionIdSchema,
  }),
  z.strictObject({
    action: z.literal("moveToCollection"),
    ids: imageIdsSchema,
    collectionId: collectionIdSchema.describe("Where they go."),
    fromCollectionId: collectionIdSchema.describe("What they leave."),
  }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;
