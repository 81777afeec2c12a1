import type { ImageMarks } from "@/lib/domain/image-changes";
import type {
  GenerationRecord,
  GenerationRepository,
  ImageRecord,
  StoredGeneration,
} from "@/lib/domain/ports";
import { listGenerations } from "./generation-list";
import {
  GENERATION_COLUMNS,
  GENERATION_FIELDS,
  type GenerationRow,
  toGenerationRecord,
  toGenerationRow,
} from "./generation-row";
import { indexGeneration } from "./image-index";
import { IMAGE_COLUMNS, IMAGE_TABLES, type ImageRow, toImageListItem } from "./image-row";
import { imageShape } from "./image-shape";
import { promptUseStatements } from "./prompt-use-statements";
import { firstSequence, nextSequenceSql } from "./sequence";
import { withStorageErrors } from "./storage-error";

const COLUMNS = Object.values(GENERATION_COLUMNS);
const INSERT_GENERATION = `INSERT INTO generations (${COLUMNS.join(", ")})
  VALUES (${COLUMNS.map((_, index) => `?${index + 1}`).join(", ")})`;

/**
 * All pictures of a generation in one statement, from one JSON parameter (D1 takes at most 100). `ordinal` keeps
 * pictures of the same millisecond apart, because the numbers are looked up before the first row is written.
 */
const INSERT_IMAGES = `INSERT INTO images (seq, id, generation_id, position, created_at, object_key, media_type,
    width, height, bytes, sha256, seed, model_id, shape)
  SELECT ${nextSequenceSql("images", "seq", "(value ->> '$.firstSequence')")} + (value ->> '$.ordinal'),
    value ->> '$.id', value ->> '$.generationId', value ->> '$.position', value ->> '$.createdAt',
    value ->> '$.objectKey', value ->> '$.mediaType', value ->> '$.width', value ->> '$.height', value ->> '$.bytes',
    value ->> '$.sha256', value ->> '$.seed', ?2, value ->> '$.shape'
  FROM json_each(?1)`;

const MARK_IMAGES = `UPDATE images SET favorite = m.value ->> '$.favorite', title = m.value ->> '$.title',
    thumbhash = m.value ->> '$.thumbhash', deleted_at = m.value ->> '$.deletedAt'
  FROM json_each(?1) AS m WHERE images.id = m.value ->> '$.id'`;

const DELETE_EMPTY = `DELETE FROM generations WHERE id = ?1
  AND NOT EXISTS (SELECT 1 FROM images WHERE generation_id = ?1)`;
const BY_ID = "?1";
const BY_CACHE_KEY =
  "(SELECT id FROM generations WHERE cache_key = ?1 AND cache_key IS NOT NULL ORDER BY id DESC LIMIT 1)";
const findGeneration = (id: string) => `SELECT ${GENERATION_FIELDS} FROM generations WHERE id = ${id}`;
const findImages = (id: string) =>
  `SELECT ${IMAGE_COLUMNS} FROM ${IMAGE_TABLES} WHERE i.generation_id = ${id} ORDER BY i.position`;

/**
 * The generations in D1. `save` is all or nothing; it throws PictorError("conflict") for an id that is already there.
 * Every method throws PictorError("storage_unavailable") when D1 does not answer.
 */
export function createGenerationRepository(db: D1Database): GenerationRepository {
  return {
    save: (generation, images, marks = []) => withStorageErrors(() => save(db, generation, images, marks)),
    listAfter: (id, limit) => withStorageErrors(() => listGenerations(db, id, limit)),
    deleteEmpty: (id) =>
      withStorageErrors(async () => (await db.prepare(DELETE_EMPTY).bind(id).run()).meta.changes > 0),
    find: (id) => withStorageErrors(() => find(db, BY_ID, id)),
    findByCacheKey: (cacheKey) => withStorageErrors(() => find(db, BY_CACHE_KEY, cacheKey)),
  };
}

async function save(
  db: D1Database,
  generation: GenerationRecord,
  images: readonly ImageRecord[],
  marks: readonly ImageMarks[],
) {
  const row = toGenerationRow(generation);
  const properties = Object.keys(GENERATION_COLUMNS) as (keyof GenerationRow)[];
  const statements = [db.prepare(INSERT_GENERATION).bind(...properties.map((property) => row[property]))];
  if (images.length > 0) {
    statements.push(
      db.prepare(INSERT_IMAGES).bind(JSON.stringify(toImageRows(images)), generation.model),
      ...(marks.length > 0 ? [db.prepare(MARK_IMAGES).bind(JSON.stringify(marks))] : []),
      indexGeneration(db, generation.id),
    );
  }
  statements.push(...(await promptUseStatements(db, generation, images.at(-1)?.id ?? null)));
  await db.batch(statements);
}

function toImageRows(images: readonly ImageRecord[]) {
  const used = new Map<number, number>();
  return images.map((image) => {
    const first = firstSequence(image.createdAt);
    const ordinal = used.get(first) ?? 0;
    used.set(first, ordinal + 1);
    return { ...image, shape: imageShape(image.width, image.height), firstSequence: first, ordinal };
  });
}

async function find(db: D1Database, by: string, value: string): Promise<StoredGeneration | null> {
  const [found, pictures] = await db.batch([
    db.prepare(findGeneration(by)).bind(value),
    db.prepare(findImages(by)).bind(value),
  ]);
  const row = (found?.results as GenerationRow[] | undefined)?.[0];
  if (row === undefined) return null;
  return {
    generation: toGenerationRecord(row),
    images: ((pictures?.results ?? []) as ImageRow[]).map(toImageListItem),
  };
}
