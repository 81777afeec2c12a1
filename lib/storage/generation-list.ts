import * as z from "zod";
import { collectionIdSchema } from "@/lib/domain/collection";
import type { GenerationId } from "@/lib/domain/ids";
import type { ListedGeneration } from "@/lib/domain/ports";
import { GENERATION_FIELDS, type GenerationRow, toGenerationRecord } from "./generation-row";
import { IMAGE_COLUMNS, IMAGE_TABLES, type ImageRow, toImageListItem } from "./image-row";

const PAGE = "FROM generations WHERE id > ?1 ORDER BY id LIMIT ?2";
const COLLECTIONS = `(SELECT json_group_array(c.id) FROM collection_images AS m
  CROSS JOIN collections AS c ON c.seq = m.collection_seq WHERE m.image_seq = i.seq) AS collections`;

/** Generations in the order of their ids, with their pictures; it reads the rows it gives and no others. */
export async function listGenerations(
  db: D1Database,
  after: GenerationId | null,
  limit: number,
): Promise<readonly ListedGeneration[]> {
  const [generations, images] = await db.batch([
    db.prepare(`SELECT ${GENERATION_FIELDS} ${PAGE}`).bind(after ?? "", limit),
    db
      .prepare(
        `SELECT ${IMAGE_COLUMNS}, ${COLLECTIONS} FROM ${IMAGE_TABLES}
         WHERE i.generation_id IN (SELECT id ${PAGE}) ORDER BY i.generation_id, i.position`,
      )
      .bind(after ?? "", limit),
  ]);
  const byGeneration = Map.groupBy(
    (images?.results ?? []) as (ImageRow & { readonly collections: string })[],
    ({ generationId }) => generationId,
  );
  return ((generations?.results ?? []) as GenerationRow[]).map((row) => ({
    generation: toGenerationRecord(row),
    images: (byGeneration.get(row.id) ?? []).map((image) => ({
      ...toImageListItem(image),
      collections: z.array(collectionIdSchema).parse(JSON.parse(image.collections)),
    })),
  }));
}
