import { env } from "cloudflare:workers";
import { is } from "drizzle-orm";
import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { expect, test } from "vitest";
import * as schema from "./schema";

const tables = Object.values(schema)
  .filter((value) => is(value, SQLiteTable))
  .map((table) => getTableConfig(table));

interface ColumnInfo {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

test.each(tables)("the migrations make $name as the schema says", async ({ name, columns, indexes }) => {
  const info = await env.DB.prepare(`PRAGMA table_info(${name})`).all<ColumnInfo>();
  expect(
    info.results.map((column) => ({
      name: column.name,
      type: column.type,
      notNull: column.notnull === 1,
      primary: column.pk > 0,
    })),
  ).toEqual(
    columns.map((column) => ({
      name: column.name,
      type: column.getSQLType().toUpperCase(),
      notNull: column.notNull,
      primary: column.primary,
    })),
  );

  const list = await env.DB.prepare(`PRAGMA index_list(${name})`).all<{ name: string; unique: number }>();
  const made = list.results.filter((index) => !index.name.startsWith("sqlite_autoindex"));
  expect(made.map((index) => [index.name, index.unique === 1]).sort()).toEqual(
    indexes.map((index) => [index.config.name, index.config.unique]).sort(),
  );
});
