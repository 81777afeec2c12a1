import type { GenerationId, ImageId } from "@/lib/domain/ids";
import type { ImageFilter } from "@/lib/domain/ports";
import { quoted } from "./search-plan";

/*
 * The rows of images_fts, one a picture. Two spaces follow each text so that its last one and two characters begin a
 * trigram as well. The facets are what lists filter by, so that a search with filters reads matches only: for each of
 * trash, favourite and shape one trigram that no text has (U+0002, a letter, the value), and the model between two
 * U+0002. The repositories write the rows in the batch that writes the pictures.
 */

const INSERT = `INSERT INTO images_fts (rowid, prompt, final_prompt, title, facets)
  SELECT i.seq, g.prompt || '  ', iif(g.final_prompt = g.prompt, NULL, g.final_prompt || '  '), i.title || '  ',
    char(2) || 'd' || (i.deleted_at IS NOT NULL) || char(2) || 'f' || i.favorite ||
    char(2) || 's' || substr(i.shape, 1, 1) || char(2) || i.model_id || char(2)
  FROM images AS i CROSS JOIN generations AS g ON g.id = i.generation_id`;

/** The ids of one JSON parameter: D1 takes at most 100 parameters a statement. */
const NAMED = "(SELECT value FROM json_each(?1))";

/** The filters as an FTS5 expression over the facets. */
export function facetsMatch(filter: ImageFilter): string {
  const texts = [`d${filter.deleted === true ? 1 : 0}`];
  if (filter.favorite !== undefined) texts.push(`f${filter.favorite ? 1 : 0}`);
  if (filter.shape !== undefined) texts.push(`s${filter.shape.slice(0, 1)}`);
  if (filter.model !== undefined) texts.push(`${filter.model}\u0002`);
  return `facets : (${texts.map((text) => quoted(`\u0002${text}`)).join(" AND ")})`;
}

/** Indexes the pictures of a new generation; runs after the statements that insert them. */
export function indexGeneration(db: D1Database, id: GenerationId): D1PreparedStatement {
  return db.prepare(`${INSERT} WHERE i.generation_id = ?1`).bind(id);
}

/** Puts statements that change pictures between those that take them out of the index and bring them back as they are then. */
export function reindexing(
  db: D1Database,
  ids: readonly ImageId[],
  changes: readonly D1PreparedStatement[],
): D1PreparedStatement[] {
  const named = JSON.stringify(ids);
  return [
    db
      .prepare(`DELETE FROM images_fts WHERE rowid IN (SELECT seq FROM images WHERE id IN ${NAMED})`)
      .bind(named),
    ...changes,
    db.prepare(`${INSERT} WHERE i.id IN ${NAMED}`).bind(named),
  ];
}
