import { PictorError } from "@/lib/domain/errors";
import type { Clock } from "@/lib/domain/ports";
import { withStorageErrors } from "./storage-error";

/** Single values under a name, kept between requests. */
export interface SettingsStore {
  /** null: never written, or there is no database. Throws PictorError storage_unavailable. */
  read(name: string): Promise<string | null>;
  /** Throws PictorError storage_unavailable. */
  write(name: string, value: string): Promise<void>;
}

const READ = "SELECT value FROM settings WHERE name = ?1";
const WRITE = `INSERT INTO settings (name, value, updated_at) VALUES (?1, ?2, ?3)
  ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

/** Settings in D1. */
export function createSettingsStore(db: D1Database | undefined, clock: Clock): SettingsStore {
  return {
    read: (name) =>
      withStorageErrors(async () => (await db?.prepare(READ).bind(name).first<string>("value")) ?? null),
    write: (name, value) =>
      withStorageErrors(async () => {
        if (!db) throw new PictorError("storage_unavailable");
        await db.prepare(WRITE).bind(name, value, clock.now()).run();
      }),
  };
}
