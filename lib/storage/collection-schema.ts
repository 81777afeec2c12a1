import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CollectionId } from "@/lib/domain/ids";
import { images } from "./schema";

/** Named groups of pictures. `seq` is the rowid, derived from the time of creation (sequence.ts). */
export const collections = sqliteTable(
  "collections",
  {
    seq: integer("seq").primaryKey(),
    id: text("id").$type<CollectionId>().notNull(),
    name: text("name").notNull(),
    createdAt: integer("created_at").notNull(),
    /** Pictures in it that are not in the trash; every statement that changes that counts along. */
    imageCount: integer("image_count").notNull().default(0),
  },
  (table) => [uniqueIndex("collections_id").on(table.id)],
);

/** Which picture is in which collection. Keyed so that a collection is read in the order of the gallery. */
export const collectionImages = sqliteTable(
  "collection_images",
  {
    collectionSeq: integer("collection_seq")
      .notNull()
      .references(() => collections.seq, { onDelete: "cascade" }),
    imageSeq: integer("image_seq")
      .notNull()
      .references(() => images.seq, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.collectionSeq, table.imageSeq] }),
    index("collection_images_image").on(table.imageSeq),
  ],
);
