import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Single values that a caller picks and a later request uses. Times are milliseconds since the epoch. */
export const settings = sqliteTable("settings", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
  updatedAt: integer("updated_at").notNull(),
});
