import { indexGeneration } from "@/lib/storage/image-index";
import { TEST_EPOCH, testGeneration, testId, testImage } from "./storage-support";

export const SEED_MODELS = ["flux-1-schnell", "sdxl-base", "flux-2-dev", "phoenix-1.0"] as const;
const SHAPES = [
  [1024, 1024, "square"],
  [1280, 720, "landscape"],
  [768, 1024, "portrait"],
] as const;
const ROWS_A_STATEMENT = 500;

/** What the seeded picture with this number is; the seeding below and the expectations of the tests share it. */
export function seededPicture(number: number) {
  const shape = SHAPES[Math.floor(number / 4) % 3] ?? SHAPES[0];
  return {
    prompt: seededPrompt(number),
    model: SEED_MODELS[number % 4] ?? SEED_MODELS[0],
    width: shape[0],
    height: shape[1],
    shape: shape[2],
    favorite: number % 10 === 3,
    deleted: number % 20 === 19,
  };
}

function seededPrompt(number: number): string {
  const subject = number % 100 === 42 ? "一只可爱的猫咪在睡觉" : `a mountain lake at dawn, wide view`;
  const rare = number % 5000 === 77 ? ", with a zeppelin" : "";
  return `picture ${number} of ${subject}${rare}`;
}

/**
 * Fills the tables with pictures 0 to count - 1, one a second, one in each generation. It writes rows of the real
 * schema, many in a statement: saving them one by one would take minutes.
 */
export async function seedLibrary(db: D1Database, count: number): Promise<void> {
  for (let start = 0; start < count; start += ROWS_A_STATEMENT) {
    const numbers = Array.from(
      { length: Math.min(ROWS_A_STATEMENT, count - start) },
      (_, index) => start + index,
    );
    const rows = JSON.stringify(
      numbers.map((number) => ({
        ...testGeneration(number),
        ...testImage(number),
        ...seededPicture(number),
      })),
    );
    await db.batch([
      db
        .prepare(
          `INSERT INTO generations (id, created_at, source, status, prompt, final_prompt, pipeline, model_id, provider,
             account_label, requested, actual, changes, neurons, duration_ms, attempts)
           SELECT value ->> '$.generationId', value ->> '$.createdAt', 'studio', 'succeeded', value ->> '$.prompt',
             value ->> '$.prompt', value -> '$.pipeline', value ->> '$.model', 'workers-ai', 'binding',
             value -> '$.requested', value -> '$.actual', '[]', 1, 1000, value -> '$.attempts'
           FROM json_each(?1)`,
        )
        .bind(rows),
      db
        .prepare(
          `INSERT INTO images (seq, id, generation_id, position, created_at, object_key, media_type, width, height,
             bytes, sha256, seed, model_id, shape, favorite, deleted_at)
           SELECT (value ->> '$.createdAt') * 2048, value ->> '$.id', value ->> '$.generationId', 0,
             value ->> '$.createdAt', value ->> '$.objectKey', 'image/jpeg', value ->> '$.width', value ->> '$.height',
             300000, value ->> '$.sha256', value ->> '$.seed', value ->> '$.model', value ->> '$.shape',
             value ->> '$.favorite', iif(value ->> '$.deleted', ?2, NULL)
           FROM json_each(?1)`,
        )
        .bind(rows, TEST_EPOCH),
      ...numbers.map((number) => indexGeneration(db, testId("gen", number))),
    ]);
  }
}
