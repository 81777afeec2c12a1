/**
 * The statement that keeps `collections.image_count` right when pictures go into or come out of the trash; it belongs
 * before the change, in the same batch. It looks at the named pictures only, whatever the size of the collections.
 * `imageIds` is a JSON array of ids.
 */
export function countCollections(
  db: D1Database,
  imageIds: string,
  change: "into trash" | "out of trash",
): D1PreparedStatement {
  const [sign, state] = change === "into trash" ? ["-", "IS NULL"] : ["+", "IS NOT NULL"];
  return db
    .prepare(
      `UPDATE collections SET image_count = image_count ${sign} changed.images
       FROM (SELECT c.collection_seq AS seq, count(*) AS images
         FROM json_each(?1) AS named CROSS JOIN images AS i ON i.id = named.value
         CROSS JOIN collection_images AS c ON c.image_seq = i.seq
         WHERE i.deleted_at ${state} GROUP BY c.collection_seq) AS changed
       WHERE collections.seq = changed.seq`,
    )
    .bind(imageIds);
}
