import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { GenerationId } from "@/lib/domain/ids";

/**
 * Generations that answer later (`Prefer: respond-async`) and are not finished, or of which nothing could be kept.
 * Whoever works on one renews its lease; a run whose lease has ended is dead.
 */
export const generationRuns = sqliteTable("generation_runs", {
  id: text("id").$type<GenerationId>().primaryKey(),
  createdAt: integer("created_at").notNull(),
  leaseEndsAt: integer("lease_ends_at").notNull(),
  /** JSON: the running generation as GET /api/v1/generations/:id shows it */
  generation: text("generation").notNull(),
  /** JSON: generationErrorSchema; NULL: still running */
  error: text("error"),
});
