import type { GenerationId, ImageId } from "@/lib/domain/ids";
import type { PurgedImages, PurgeSelection } from "@/lib/domain/image-changes";
import { countCollections } from "./collection-count";

interface TrashRow {
  readonly seq: number;
  readonly id: ImageId;
  readonly generationId: GenerationId;
  readonly objectKey: string;
  readonly hasThumbnail: number;
}

const COLUMNS =
  "seq, id, generation_id AS generationId, object_key AS objectKey, has_thumbnail AS hasThumbnail";
const BY_ID = `SELECT ${COLUMNS} FROM images
  WHERE id IN (SELECT value FROM json_each(?1)) AND deleted_at IS NOT NULL LIMIT ?2`;
const BY_AGE = `SELECT ${COLUMNS} FROM images INDEXED BY images_trash
  WHERE deleted_at IS NOT NULL AND deleted_at <= ?1 ORDER BY seq LIMIT ?2`;
const EVERYTHING = `SELECT ${COLUMNS} FROM images ORDER BY seq LIMIT ?1`;
const NAMED = "SELECT seq FROM images WHERE seq IN (SELECT value FROM json_each(?1))";
/** Restored since it was looked up: then it stays. */
const STILL_IN_TRASH = `${NAMED} AND deleted_at IS NOT NULL`;

function find(db: D1Database, which: PurgeSelection, limit: number): D1PreparedStatement {
  if ("everything" in which) return db.prepare(EVERYTHING).bind(limit);
  return "ids" in which
    ? db.prepare(BY_ID).bind(JSON.stringify(which.ids), limit)
    : db.prepare(BY_AGE).bind(which.deletedBefore, limit);
}

/** Deletes rows of pictures; see ImageRepository.purge. */
export async function purgeImages(
  db: D1Database,
  which: PurgeSelection,
  limit: number,
): Promise<PurgedImages> {
  const { results: found } = await find(db, which, limit).all<TrashRow>();
  if (found.length === 0) return { ids: [], objects: [] };

  const seqs = JSON.stringify(found.map(({ seq }) => seq));
  const generationIds = JSON.stringify([...new Set(found.map(({ generationId }) => generationId))]);
  const objectKeys = JSON.stringify([...new Set(found.map(({ objectKey }) => objectKey))]);
  const doomed = "everything" in which ? NAMED : STILL_IN_TRASH;
  const ids = JSON.stringify(found.map(({ id }) => id));
  const [, , deleted, , orphans] = await db.batch<Record<string, unknown>>([
    // Collections count what is not in the trash, so only a purge of everything changes that.
    countCollections(db, "everything" in which ? ids : "[]", "into trash"),
    db.prepare(`DELETE FROM images_fts WHERE rowid IN (${doomed})`).bind(seqs),
    db.prepare(`DELETE FROM images WHERE seq IN (${doomed}) RETURNING id`).bind(seqs),
    db
      .prepare(
        `DELETE FROM generations WHERE id IN (SELECT value FROM json_each(?1))
         AND NOT EXISTS (SELECT 1 FROM images WHERE generation_id = generations.id)`,
      )
      .bind(generationIds),
    db
      .prepare(
        `SELECT value AS objectKey FROM json_each(?1)
         WHERE NOT EXISTS (SELECT 1 FROM images WHERE object_key = value)`,
      )
      .bind(objectKeys),
  ]);
  const gone = new Set((deleted?.results ?? []).map(({ id }) => id));
  const unnamed = new Set((orphans?.results ?? []).map(({ objectKey }) => objectKey));
  const withThumbnail = new Set(
    found.filter(({ hasThumbnail }) => hasThumbnail === 1).map(({ objectKey }) => objectKey),
  );
  return {
    ids: found.map(({ id }) => id).filter((id) => gone.has(id)),
    objects: [...new Set(found.map(({ objectKey }) => objectKey))]
      .filter((objectKey) => unnamed.has(objectKey))
      .map((objectKey) => ({ objectKey, hasThumbnail: withThumbnail.has(objectKey) })),
  };
}
