import { PictorError } from "@/lib/domain/errors";

/**
 * Runs a storage operation; what the platform throws comes out as PictorError("storage_unavailable"), or
 * PictorError("conflict") where a row with that id is already there.
 */
export async function withStorageErrors<Result>(operation: () => Promise<Result>): Promise<Result> {
  try {
    return await operation();
  } catch (error) {
    if (error instanceof PictorError) throw error;
    const isConflict = error instanceof Error && /UNIQUE constraint failed/.test(error.message);
    throw new PictorError(isConflict ? "conflict" : "storage_unavailable", { cause: error });
  }
}
