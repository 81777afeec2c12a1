import type { ImageId } from "@/lib/domain/ids";
import type { GenerationRecord } from "@/lib/domain/ports";
import { firstSequence, nextSequenceSql } from "./sequence";

/**
 * An older use (an import) counts, but moves neither the time nor the model. A use without a picture (a failure)
 * keeps the picture of the use before.
 */
const UPSERT = `INSERT INTO prompts (text, text_hash, use_count, last_used_at, used_seq, last_model_id, last_image_id, pinned)
  VALUES (?1, ?2, ?7, ?3, ${nextSequenceSql("prompts", "used_seq", "CAST(?4 AS INTEGER)")}, ?5, ?6, ?8)
  ON CONFLICT (text_hash) DO UPDATE SET
    use_count = use_count + excluded.use_count,
    pinned = max(pinned, excluded.pinned),
    last_used_at = max(last_used_at, excluded.last_used_at),
    used_seq = max(used_seq, excluded.used_seq),
    last_model_id = iif(excluded.last_used_at >= last_used_at, excluded.last_model_id, last_model_id),
    last_image_id = iif(excluded.last_used_at >= last_used_at OR last_image_id IS NULL,
      coalesce(excluded.last_image_id, last_image_id), last_image_id)`;

/** The prompt's row of prompts_fts goes before the use and comes back after it, under the number of the new use. */
const UNINDEX = "DELETE FROM prompts_fts WHERE rowid = (SELECT used_seq FROM prompts WHERE text_hash = ?1)";
/** As in images_fts, two spaces make the last characters begin a trigram. */
const INDEX =
  "INSERT INTO prompts_fts (rowid, text) SELECT used_seq, text || '  ' FROM prompts WHERE text_hash = ?1";

/** What a prompt of the history is known by: the SHA-256 of its trimmed text, hex. */
export async function promptTextHash(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What the history learns about a prompt at once. */
export interface PromptUses {
  readonly text: string;
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly lastUsedAt: number;
  readonly model: string | null;
  readonly imageId: ImageId | null;
  readonly pinned: boolean;
}

/** The statements that bring uses of a prompt into the history; they belong in one batch. */
export async function recordUses(db: D1Database, uses: PromptUses): Promise<D1PreparedStatement[]> {
  const text = uses.text.trim();
  const textHash = await promptTextHash(text);
  const { count, lastUsedAt, model, imageId, pinned } = uses;
  return [
    db.prepare(UNINDEX).bind(textHash),
    db
      .prepare(UPSERT)
      .bind(text, textHash, lastUsedAt, firstSequence(lastUsedAt), model, imageId, count, pinned ? 1 : 0),
    db.prepare(INDEX).bind(textHash),
  ];
}

/** The statements that count a use of the generation's prompt in the history; they belong in one batch. */
export function promptUseStatements(
  db: D1Database,
  { prompt, createdAt, model }: Pick<GenerationRecord, "prompt" | "createdAt" | "model">,
  lastImageId: ImageId | null,
): Promise<D1PreparedStatement[]> {
  const lastUsedAt = Date.parse(createdAt);
  return recordUses(db, { text: prompt, count: 1, lastUsedAt, model, imageId: lastImageId, pinned: false });
}
