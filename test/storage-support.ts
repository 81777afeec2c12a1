import type { GenerationId, ImageId } from "@/lib/domain/ids";
import type { GenerationRecord, ImageRecord } from "@/lib/domain/ports";

export interface CountedDatabase {
  readonly db: D1Database;
  /** Runs the work and tells how many rows D1 counted as read meanwhile, and how many statements ran. */
  measure<Result>(
    work: () => Promise<Result>,
  ): Promise<{ readonly result: Result; readonly rowsRead: number; readonly statements: number }>;
}

/** The same database, with D1's own `rows_read` of every statement summed up. */
export function countRows(database: D1Database): CountedDatabase {
  let rowsRead = 0;
  let statements = 0;
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>();

  function record<Result extends D1Result>(result: Result): Result {
    rowsRead += result.meta.rows_read;
    statements += 1;
    return result;
  }
  function wrapStatement(statement: D1PreparedStatement): D1PreparedStatement {
    const wrapped = new Proxy(statement, {
      get(target, property) {
        if (property === "bind") return (...values: unknown[]) => wrapStatement(target.bind(...values));
        if (property === "all" || property === "run") return async () => record(await target.all());
        if (property === "first") {
          return async (column?: string) => {
            const row = record(await target.all<Record<string, unknown>>()).results[0];
            return row === undefined ? null : column === undefined ? row : row[column];
          };
        }
        throw new Error(`the counting database does not know statement.${String(property)}`);
      },
    });
    originals.set(wrapped, statement);
    return wrapped;
  }

  const db = new Proxy(database, {
    get(target, property) {
      if (property === "prepare") return (sql: string) => wrapStatement(target.prepare(sql));
      if (property === "batch") {
        return async (wrapped: D1PreparedStatement[]) =>
          (await target.batch(wrapped.map((statement) => originals.get(statement) ?? statement))).map(record);
      }
      throw new Error(`the counting database does not know ${String(property)}`);
    },
  });
  return {
    db,
    async measure(work) {
      rowsRead = 0;
      statements = 0;
      const result = await work();
      return { result, rowsRead, statements };
    },
  };
}

/** A well-formed id whose last part is the number, in Crockford base32 like a ULID. */
export function testId<Prefix extends "gen" | "img">(prefix: Prefix, number: number): `${Prefix}_${string}` {
  const digits = number.toString(32).toUpperCase();
  const crockford = digits.replace(
    /[I-V]/g,
    (digit) => "JKMNPQRSTVWXYZ"["IJKLMNOPQRSTUV".indexOf(digit)] ?? "",
  );
  return `${prefix}_${crockford.padStart(26, "0")}`;
}

/** A succeeded generation; `number` makes its id and, one second each, its time. */
export function testGeneration(number: number, change: Partial<GenerationRecord> = {}): GenerationRecord {
  const prompt = change.prompt ?? `picture ${number}`;
  const id: GenerationId = testId("gen", number);
  return {
    id,
    createdAt: new Date(TEST_EPOCH + number * 1000).toISOString(),
    source: "studio",
    apiKeyId: null,
    status: "succeeded",
    prompt,
    negativePrompt: null,
    finalPrompt: prompt,
    pipeline: {
      original: prompt,
      language: "en",
      translated: null,
      enhanced: null,
      final: prompt,
      notes: [],
    },
    model: "flux-1-schnell",
    provider: "workers-ai",
    accountLabel: "binding",
    requested: { steps: 4 },
    actual: { width: null, height: null, steps: 4, guidanceScale: null, seed: number, strength: null },
    changes: [],
    seed: number,
    neurons: 57.6,
    durationMs: 1200,
    attempts: [
      {
        provider: "workers-ai",
        accountLabel: "binding",
        model: "flux-1-schnell",
        durationMs: 1200,
        errorCode: null,
        providerCode: null,
      },
    ],
    cacheKey: null,
    error: null,
    ...change,
  };
}

/** A square picture of the generation with the same number. */
export function testImage(number: number, change: Partial<ImageRecord> = {}): ImageRecord {
  const id: ImageId = testId("img", number);
  const sha256 = number.toString(16).padStart(64, "0");
  return {
    id,
    generationId: testId("gen", number),
    position: 0,
    createdAt: TEST_EPOCH + number * 1000,
    objectKey: `${sha256}.jpg`,
    mediaType: "image/jpeg",
    width: 1024,
    height: 1024,
    bytes: 300_000,
    sha256,
    seed: number,
    ...change,
  };
}

/** The time of number 0: 2026-01-01T00:00:00Z. */
export const TEST_EPOCH = Date.UTC(2026, 0, 1);
