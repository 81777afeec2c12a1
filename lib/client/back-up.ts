import { makeZip } from "client-zip";
import { api } from "@/lib/domain/routes";
import { request } from "./api-client";
import { ApiError } from "./api-error";
import { readLibraryLines } from "./library-lines";
import { saveZip } from "./save-zip";

/** Where the lines of the export and the pictures stand in a backup. */
export const LIBRARY_FILE = "library.ndjson";
export const PICTURE_FOLDER = "pictures/";

interface BackupFile {
  readonly name: string;
  readonly input: Blob;
}

export interface BackupReport {
  readonly pictures: number;
  /** Pictures the library names but whose bytes are gone. */
  readonly lost: number;
}

/**
 * The files of a backup, one picture at a time in memory. `onProgress` gets how many of how many pictures are done.
 * Throws ApiError; `internal` where the export was cut short.
 */
export async function* backupFiles(
  onProgress: (done: number, total: number) => void,
): AsyncGenerator<BackupFile, BackupReport> {
  const exported = await (await request(api.exportLibrary(), { accept: "application/x-ndjson" })).blob();
  const objectKeys = new Set<string>();
  let last = "";
  for await (const line of readLibraryLines(exported)) {
    for (const objectKey of line.objectKeys) objectKeys.add(objectKey);
    last = line.type;
  }
  if (last !== "end") throw new ApiError("internal", 200);
  yield { name: LIBRARY_FILE, input: exported };
  let [done, lost] = [0, 0];
  for (const objectKey of objectKeys) {
    try {
      const picture = await request(api.imageFile(objectKey), { accept: "image/*" });
      yield { name: `${PICTURE_FOLDER}${objectKey}`, input: await picture.blob() };
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "not_found") throw error;
      lost += 1;
    }
    done += 1;
    onProgress(done, objectKeys.size);
  }
  return { pictures: done - lost, lost };
}

/** Saves the whole library as one ZIP file. null: the visitor changed their mind. Throws ApiError. */
export async function backUp(
  onProgress: (done: number, total: number) => void,
): Promise<BackupReport | null> {
  let report: BackupReport = { pictures: 0, lost: 0 };
  async function* files() {
    report = yield* backupFiles(onProgress);
  }
  const name = `pictor-backup-${new Date().toISOString().slice(0, 10)}.zip`;
  return (await saveZip(name, () => makeZip(files()))) ? report : null;
}
