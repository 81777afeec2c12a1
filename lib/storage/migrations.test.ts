import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../migrations");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".sql"))
  .sort();

test("every migration is in Drizzle's journal, in order", () => {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(folder, "meta/_journal.json"), "utf8"),
  );
  expect(files).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
});

/** D1's query endpoint, which `wrangler d1 migrations apply --remote` uses, ends a statement at every semicolon. */
describe.each(files)("%s can be taken apart at its semicolons", (name) => {
  const sql = readFileSync(join(folder, name), "utf8");

  test("no triggers, no carriage returns", () => {
    expect(sql).not.toMatch(/\bCREATE\s+TRIGGER\b/i);
    expect(sql).not.toContain("\r");
  });

  test("no semicolon within a comment or a string", () => {
    for (const statement of sql.split(";")) {
      const withoutComments = statement.replace(/--.*$/gm, "").trim();
      if (withoutComments === "") continue;
      expect(withoutComments).toMatch(/^(CREATE|ALTER|DROP|INSERT|UPDATE|DELETE|PRAGMA)\b/);
      expect(withoutComments.split("'").length % 2, `an open quote in: ${withoutComments}`).toBe(1);
    }
  });
});
