import type { SchemaState } from "@/lib/domain/platform";
import journal from "@/migrations/meta/_journal.json";

/** Wrangler notes here which files it has applied. */
const APPLIED = "SELECT count(*) AS total FROM d1_migrations WHERE name = ?1";
const TABLES = "SELECT count(*) AS total FROM sqlite_master WHERE type = 'table' AND name = 'images'";

/** Whether the database has the tables of this version. Reads a handful of rows; never rejects. */
export async function readSchemaState(db: D1Database): Promise<SchemaState> {
  const newest = journal.entries.at(-1)?.tag ?? "";
  try {
    return (await db.prepare(APPLIED).bind(`${newest}.sql`).first<number>("total")) ? "current" : "behind";
  } catch {
    // Without Wrangler's notes the tables were made by hand, or not at all.
  }
  try {
    return (await db.prepare(TABLES).first<number>("total")) ? "unknown" : "behind";
  } catch {
    return "unknown";
  }
}
