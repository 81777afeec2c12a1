import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { readSchemaState } from "./schema-state";

const run = (sql: string) => env.DB.prepare(sql).run();

test("the tables are current, behind, or nobody can tell", async () => {
  expect(await readSchemaState(env.DB)).toBe("current");
  await run("DELETE FROM d1_migrations WHERE id = (SELECT max(id) FROM d1_migrations)");
  expect(await readSchemaState(env.DB)).toBe("behind");
  await run("DROP TABLE d1_migrations");
  expect(await readSchemaState(env.DB)).toBe("unknown");
  await run("ALTER TABLE images RENAME TO pictures");
  expect(await readSchemaState(env.DB)).toBe("behind");
});
