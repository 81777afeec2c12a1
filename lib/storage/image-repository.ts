import type { ImageId } from "@/lib/domain/ids";
import type { ImageFilter, ImagePatch, ImageRepository, LibrarySize, PageRequest } from "@/lib/domain/ports";
import { changeImages } from "./image-changes";
import { reindexing } from "./image-index";
import { imageListQuery } from "./image-list-query";
import { IMAGE_COLUMNS, IMAGE_TABLES, type ImageRow, toImageListItem } from "./image-row";
import { pageWindow, toPage } from "./page";
import { purgeImages } from "./purge-images";
import { planSearch } from "./search-plan";
import { withStorageErrors } from "./storage-error";

const FIND = `SELECT ${IMAGE_COLUMNS} FROM ${IMAGE_TABLES} WHERE i.id = ?1`;
/** Pictures with the same bytes share an object: the newest that is not in the trash answers for it. */
const FIND_BY_OBJECT_KEY = `SELECT ${IMAGE_COLUMNS} FROM ${IMAGE_TABLES} WHERE i.object_key = ?1
  ORDER BY i.deleted_at IS NOT NULL, i.seq DESC LIMIT 1`;

const FIND_SHARED = `SELECT ${IMAGE_COLUMNS} FROM ${IMAGE_TABLES}
  WHERE i.share_slug = ?1 AND i.share_slug IS NOT NULL AND i.deleted_at IS NULL`;
/** Whoever shares twice gets the same link. */
const SHARE = `UPDATE images SET share_slug = iif(?2 IS NULL, NULL, coalesce(share_slug, ?2))
  WHERE id = ?1 AND deleted_at IS NULL`;

/** The pictures in D1. Every method throws PictorError("storage_unavailable") when D1 does not answer. */
export function createImageRepository(db: D1Database): ImageRepository {
  return {
    list: (filter, page) => withStorageErrors(() => list(db, filter, page)),
    find: (id) => withStorageErrors(() => findOne(db, FIND, id)),
    findByObjectKey: (objectKey) => withStorageErrors(() => findOne(db, FIND_BY_OBJECT_KEY, objectKey)),
    update: (id, patch) => withStorageErrors(() => update(db, id, patch)),
    softDelete: (id, at) =>
      withStorageErrors(async () => (await changeImages(db, [id], { deletedAt: at })).length > 0),
    restore: (id) =>
      withStorageErrors(async () => (await changeImages(db, [id], { deletedAt: null })).length > 0),
    change: (ids, change) => withStorageErrors(() => changeImages(db, ids, change)),
    purge: (which, limit) => withStorageErrors(() => purgeImages(db, which, limit)),
    share: (id, slug) => withStorageErrors(() => share(db, id, slug)),
    findShared: (slug) => withStorageErrors(() => findOne(db, FIND_SHARED, slug)),
    measure: () => withStorageErrors(() => measure(db)),
  };
}

async function list(db: D1Database, filter: ImageFilter, page: PageRequest) {
  const window = pageWindow(page);
  const search = await planSearch(db, "images_terms", filter.query ?? "");
  if (search.kind === "nothing") return { items: [], nextCursor: null };
  const { sql, parameters } = imageListQuery(filter, window, search);
  const { results } = await db
    .prepare(sql)
    .bind(...parameters)
    .all<ImageRow>();
  return toPage(results, window, toImageListItem);
}

async function findOne(db: D1Database, sql: string, key: string) {
  const row = await db.prepare(sql).bind(key).first<ImageRow>();
  return row === null ? null : toImageListItem(row);
}

async function update(db: D1Database, id: ImageId, patch: ImagePatch) {
  const assignments: string[] = [];
  const values: (string | number | null)[] = [id];
  const assign = (column: string, value: string | number | null) =>
    assignments.push(`${column} = ?${values.push(value)}`);
  if (patch.favorite !== undefined) assign("favorite", patch.favorite ? 1 : 0);
  if (patch.title !== undefined) assign("title", patch.title);
  if (patch.thumbhash !== undefined) assign("thumbhash", patch.thumbhash);
  if (patch.hasThumbnail !== undefined) assign("has_thumbnail", patch.hasThumbnail ? 1 : 0);
  if (assignments.length === 0) return findOne(db, FIND, id);

  const change = db.prepare(`UPDATE images SET ${assignments.join(", ")} WHERE id = ?1`).bind(...values);
  const isIndexed = patch.favorite !== undefined || patch.title !== undefined;
  const statements = isIndexed ? reindexing(db, [id], [change]) : [change];
  const results = await db.batch<ImageRow>([...statements, db.prepare(FIND).bind(id)]);
  const row = results.at(-1)?.results[0];
  return row === undefined ? null : toImageListItem(row);
}

async function share(db: D1Database, id: ImageId, slug: string | null) {
  const [, found] = await db.batch<ImageRow>([
    db.prepare(SHARE).bind(id, slug),
    db.prepare(`${FIND} AND i.deleted_at IS NULL`).bind(id),
  ]);
  const row = found?.results[0];
  return row === undefined ? null : toImageListItem(row);
}

/** Reads every row once: for the settings page, not for lists. */
async function measure(db: D1Database): Promise<LibrarySize> {
  const row = await db
    .prepare(
      `SELECT count(*) FILTER (WHERE deleted_at IS NULL) AS images,
         count(*) FILTER (WHERE deleted_at IS NOT NULL) AS trashed, total(bytes) AS bytes FROM images`,
    )
    .first<LibrarySize>();
  return row ?? { images: 0, trashed: 0, bytes: 0 };
}
