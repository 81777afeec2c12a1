import type { ImageListItem } from "@/lib/domain/ports";
import type { generations, images } from "./schema";

type StoredImage = typeof images.$inferSelect;
type StoredGeneration = typeof generations.$inferSelect;

/** One row of IMAGE_COLUMNS. */
export type ImageRow = Omit<StoredImage, "sha256" | "shape"> &
  Pick<StoredGeneration, "prompt" | "finalPrompt" | "negativePrompt">;

/** The columns of an ImageRow, from `images AS i` joined with `generations AS g`. */
export const IMAGE_COLUMNS = `i.seq, i.id, i.generation_id AS generationId, i.position, i.created_at AS createdAt,
  i.object_key AS objectKey, i.media_type AS mediaType, i.width, i.height, i.bytes, i.seed, i.model_id AS modelId,
  i.thumbhash, i.has_thumbnail AS hasThumbnail, i.favorite, i.title, i.share_slug AS shareSlug,
  i.deleted_at AS deletedAt,
  g.prompt, g.final_prompt AS finalPrompt, g.negative_prompt AS negativePrompt`;

/** CROSS JOIN keeps SQLite to this order: pictures first, each one's generation by its id. */
export const IMAGE_TABLES = "images AS i CROSS JOIN generations AS g ON g.id = i.generation_id";

export function toImageListItem(row: ImageRow): ImageListItem {
  return {
    id: row.id,
    generationId: row.generationId,
    position: row.position,
    createdAt: new Date(row.createdAt).toISOString(),
    objectKey: row.objectKey,
    mediaType: row.mediaType,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    thumbhash: row.thumbhash,
    hasThumbnail: row.hasThumbnail === 1,
    shareSlug: row.shareSlug,
    favorite: row.favorite === 1,
    title: row.title,
    deletedAt: row.deletedAt === null ? null : new Date(row.deletedAt).toISOString(),
    prompt: row.prompt,
    finalPrompt: row.finalPrompt,
    negativePrompt: row.negativePrompt,
    model: row.modelId,
    seed: row.seed,
  };
}
