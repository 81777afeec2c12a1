import type { TextCache } from "@/lib/domain/prompt-library";
import { withStorageErrors } from "./storage-error";

/** A prompt that nobody has sent for so long is not sent again soon. */
const KEEP_MS = 90 * 86_400_000;

const FIND = "SELECT text FROM translations WHERE key = ?1";
const SAVE = `INSERT INTO translations (key, text, created_at) VALUES (?1, ?2, ?3)
  ON CONFLICT (key) DO UPDATE SET text = excluded.text, created_at = excluded.created_at`;
const SWEEP = "DELETE FROM translations WHERE created_at < ?1";

/** The answers of language models in D1, for 90 days. */
export function createTranslationCache(db: D1Database): TextCache {
  return {
    find: (key) => withStorageErrors(() => db.prepare(FIND).bind(key).first<string>("text")),
    save: (key, text, at) =>
      withStorageErrors(async () => {
        await db.batch([db.prepare(SAVE).bind(key, text, at), db.prepare(SWEEP).bind(at - KEEP_MS)]);
      }),
  };
}
