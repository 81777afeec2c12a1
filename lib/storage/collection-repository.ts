import type { Collection, CollectionRepository } from "@/lib/domain/collection";
import type { CollectionId, ImageId } from "@/lib/domain/ids";
import type { PageRequest } from "@/lib/domain/paging";
import type { collections } from "./collection-schema";
import { pageWindow, toPage } from "./page";
import type { images } from "./schema";
import { firstSequence, nextSequenceSql } from "./sequence";
import { withStorageErrors } from "./storage-error";

type StoredImage = typeof images.$inferSelect;
type CollectionRow = typeof collections.$inferSelect & {
  readonly imageId: StoredImage["id"] | null;
  readonly objectKey: string | null;
  readonly hasThumbnail: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly thumbhash: string | null;
};

/** Each collection with the newest picture in it that is not in the trash. */
const SELECT = `SELECT c.seq, c.id, c.name, c.created_at AS createdAt, c.image_count AS imageCount,
    i.id AS imageId, i.object_key AS objectKey, i.has_thumbnail AS hasThumbnail, i.width, i.height, i.thumbhash
  FROM collections AS c LEFT JOIN images AS i ON i.seq = (
    SELECT m.image_seq FROM collection_images AS m CROSS JOIN images AS x ON x.seq = m.image_seq
    WHERE m.collection_seq = c.seq AND x.deleted_at IS NULL ORDER BY m.image_seq DESC LIMIT 1)`;
const INSERT = `INSERT INTO collections (seq, id, name, created_at)
  VALUES (${nextSequenceSql("collections", "seq", "CAST(?4 AS INTEGER)")}, ?1, ?2, ?3)`;

const SEQ = "(SELECT seq FROM collections WHERE id = ?1)";
const MEMBERS = `FROM json_each(?2) AS named CROSS JOIN images AS i ON i.id = named.value`;
const IS_MEMBER = `EXISTS (SELECT 1 FROM collection_images
  WHERE collection_seq = ${SEQ} AND image_seq = i.seq)`;
/** Counted before the change: what comes in and what goes out is then still to be seen. */
const COUNT_IN = `UPDATE collections SET image_count = image_count +
    (SELECT count(*) ${MEMBERS} WHERE i.deleted_at IS NULL AND NOT ${IS_MEMBER}) WHERE id = ?1`;
const COUNT_OUT = `UPDATE collections SET image_count = image_count -
    (SELECT count(*) ${MEMBERS} WHERE i.deleted_at IS NULL AND ${IS_MEMBER}) WHERE id = ?1`;
/** Those that were in already, or never were, are not among them. */
const CHANGED = "RETURNING (SELECT id FROM images WHERE seq = image_seq) AS id";
const ADD = `INSERT OR IGNORE INTO collection_images (collection_seq, image_seq)
  SELECT c.seq, i.seq ${MEMBERS} CROSS JOIN collections AS c ON c.id = ?1 ${CHANGED}`;
const REMOVE = `DELETE FROM collection_images WHERE collection_seq = ${SEQ}
  AND image_seq IN (SELECT i.seq ${MEMBERS}) ${CHANGED}`;

/** The collections in D1. */
export function createCollectionRepository(db: D1Database): CollectionRepository {
  return {
    list: (page) => withStorageErrors(() => list(db, page)),
    find: (id) => withStorageErrors(() => find(db, id)),
    create: (id, name, createdAt) =>
      withStorageErrors(async () => {
        await db.prepare(INSERT).bind(id, name, createdAt, firstSequence(createdAt)).run();
      }),
    rename: (id, name) =>
      withStorageErrors(async () => {
        await db.prepare("UPDATE collections SET name = ?2 WHERE id = ?1").bind(id, name).run();
        return find(db, id);
      }),
    delete: (id) =>
      withStorageErrors(async () => {
        const { meta } = await db.prepare("DELETE FROM collections WHERE id = ?1").bind(id).run();
        return meta.changes > 0;
      }),
    addImages: (id, imageIds) => withStorageErrors(() => change(db, COUNT_IN, ADD, id, imageIds)),
    removeImages: (id, imageIds) => withStorageErrors(() => change(db, COUNT_OUT, REMOVE, id, imageIds)),
  };
}

async function list(db: D1Database, page: PageRequest) {
  const window = pageWindow(page);
  const { results } = await db
    .prepare(
      `${SELECT} WHERE ?1 IS NULL OR c.seq ${window.direction === "DESC" ? "<" : ">"} ?1
       ORDER BY c.seq ${window.direction} LIMIT ?2`,
    )
    .bind(window.after, window.rows)
    .all<CollectionRow>();
  return toPage(results, window, toCollection);
}

async function find(db: D1Database, id: CollectionId): Promise<Collection | null> {
  const row = await db.prepare(`${SELECT} WHERE c.id = ?1`).bind(id).first<CollectionRow>();
  return row === null ? null : toCollection(row);
}

async function change(
  db: D1Database,
  count: string,
  statement: string,
  id: CollectionId,
  imageIds: readonly ImageId[],
): Promise<readonly ImageId[]> {
  const named = JSON.stringify(imageIds);
  const [, changed] = await db.batch<{ readonly id: ImageId }>([
    db.prepare(count).bind(id, named),
    db.prepare(statement).bind(id, named),
  ]);
  return changed?.results.map((row) => row.id) ?? [];
}

function toCollection(row: CollectionRow): Collection {
  const { id, name, imageCount, imageId, objectKey, hasThumbnail, width, height, thumbhash } = row;
  const isEmpty = imageId === null || objectKey === null || width === null || height === null;
  return {
    id,
    name,
    createdAt: new Date(row.createdAt).toISOString(),
    imageCount,
    cover: isEmpty
      ? null
      : { id: imageId, objectKey, hasThumbnail: hasThumbnail === 1, width, height, thumbhash },
  };
}
