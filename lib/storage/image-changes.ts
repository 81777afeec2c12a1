import type { ImageId } from "@/lib/domain/ids";
import type { ImagesChange } from "@/lib/domain/image-changes";
import { countCollections } from "./collection-count";
import { reindexing } from "./image-index";

const NAMED = "id IN (SELECT value FROM json_each(?1))";

/** Changes many pictures in one batch, with the search index and the counts of the collections they are in. */
export async function changeImages(
  db: D1Database,
  ids: readonly ImageId[],
  change: ImagesChange,
): Promise<readonly ImageId[]> {
  const named = JSON.stringify(ids);
  const changes = "favorite" in change ? favor(db, named, change.favorite) : bin(db, named, change.deletedAt);
  const results = await db.batch<{ id: ImageId }>([
    ...reindexing(db, ids, changes),
    db.prepare(`SELECT id FROM images WHERE ${NAMED}`).bind(named),
  ]);
  return (results.at(-1)?.results ?? []).map(({ id }) => id);
}

function favor(db: D1Database, named: string, favorite: boolean): D1PreparedStatement[] {
  return [db.prepare(`UPDATE images SET favorite = ?2 WHERE ${NAMED}`).bind(named, favorite ? 1 : 0)];
}

/** What is in the trash keeps the time it went there. */
function bin(db: D1Database, named: string, deletedAt: number | null): D1PreparedStatement[] {
  return [
    countCollections(db, named, deletedAt === null ? "out of trash" : "into trash"),
    db
      .prepare(
        `UPDATE images SET deleted_at = iif(?2 IS NULL, NULL, coalesce(deleted_at, ?2)) WHERE ${NAMED}`,
      )
      .bind(named, deletedAt),
  ];
}
