import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandFile, inRoot } from "../scripts/toolbox/paths.ts";
import { runNode } from "../scripts/toolbox/run.ts";

/**
 * Statements that add `count` pictures to a library: copies of those in it, each with a generation of its own, a minute
 * apart and older than them. The copies share the stored files. They are not in the search index.
 */
export function seedStatements(count: number): string {
  const chosen = `WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < ${count}),
    originals AS (SELECT *, row_number() OVER (ORDER BY seq) - 1 AS slot, count(*) OVER () AS total, min(created_at) OVER () AS earliest FROM images)`;
  // Ids follow time, and these are smaller than every ULID of today.
  const id = (prefix: string) => `'${prefix}_01' || printf('%024d', ${count} - number)`;
  const joined = "FROM numbers CROSS JOIN originals AS o ON o.slot = number % o.total";
  const generation = [
    "source, api_key_id, status, prompt, negative_prompt, final_prompt, pipeline, model_id, provider",
    "account_label, requested, actual, changes, seed, neurons, duration_ms, attempts",
  ].join(", ");
  const image =
    "object_key, media_type, width, height, bytes, sha256, seed, model_id, shape, thumbhash, has_thumbnail";
  const from = (alias: string, columns: string) =>
    columns
      .split(", ")
      .map((column) => `${alias}.${column}`)
      .join(", ");
  return `${chosen}
INSERT INTO generations (id, created_at, ${generation})
SELECT ${id("gen")}, o.earliest - number * 60000, ${from("g", generation)}
${joined} JOIN generations AS g ON g.id = o.generation_id;
${chosen}
INSERT INTO images (seq, id, generation_id, position, created_at, favorite, ${image})
SELECT (o.earliest - number * 60000) * 2048, ${id("img")}, ${id("gen")}, 0, o.earliest - number * 60000, number % 9 = 0, ${from("o", image)}
${joined};
`;
}

/** Fills the local library in `persistDir` that has a few pictures already; its server must not be running. */
export async function seedGallery(persistDir: string, count: number): Promise<void> {
  const file = join(persistDir, "seed.sql");
  writeFileSync(file, seedStatements(count));
  const where = ["--local", "-c", inRoot("wrangler.local.toml"), "--persist-to", persistDir];
  const { code, output } = await runNode(
    [commandFile("wrangler"), "d1", "execute", "DB", ...where, "--file", file, "--yes"],
    { output: "capture", env: { CI: "1" } },
  );
  if (code !== 0) throw new Error(`The library could not be filled:\n${output}`);
}
