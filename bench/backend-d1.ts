import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { readBody } from "./read-body.ts";

interface Query {
  readonly sql: string;
  readonly params?: readonly SQLInputValue[];
}

/**
 * D1 as the binding inside workerd calls it (`POST /query` or `/execute` with statements), over a real SQLite
 * in memory with the real migrations.
 */
export function makeD1Backend(
  migrationsFolder: string,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const database = new DatabaseSync(":memory:");
  for (const file of readdirSync(migrationsFolder).sort()) {
    if (file.endsWith(".sql")) database.exec(readFileSync(join(migrationsFolder, file), "utf8"));
  }

  const run = (query: Query, format: string) => {
    const statement = database.prepare(query.sql);
    const columns = statement.columns().map((column) => column.name);
    statement.setReturnArrays(true);
    const rows = statement.all(...(query.params ?? [])) as unknown as unknown[][];
    const objects = () => rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
    return {
      success: true,
      results: format === "ROWS_AND_COLUMNS" ? { columns, rows } : objects(),
      meta: {
        duration: 0,
        changes: 0,
        last_row_id: 0,
        changed_db: true,
        size_after: 0,
        rows_read: 0,
        rows_written: 0,
      },
    };
  };

  return async (request, response) => {
    const parsed = JSON.parse((await readBody(request)).toString("utf8")) as Query | Query[];
    const queries = Array.isArray(parsed) ? parsed : [parsed];
    const format = new URL(request.url ?? "/", "http://d1").searchParams.get("resultsFormat") ?? "";
    let answer: unknown;
    database.exec("BEGIN");
    try {
      answer = queries.map((query) => run(query, format));
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      answer = { success: false, error: error instanceof Error ? error.message : String(error) };
    }
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  };
}
