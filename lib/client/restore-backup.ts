import { api } from "@/lib/domain/routes";
import { requestJson, requestOnly } from "./api-client";
import { ApiError } from "./api-error";
import { LIBRARY_FILE, PICTURE_FOLDER } from "./back-up";
import { asArray, asRecord, asString } from "./json";
import { readLibraryLines } from "./library-lines";
import { readZip, type ZipEntry } from "./read-zip";

/** Lines sent in one request, so that no request is larger than a few megabytes. */
const LINES_AT_ONCE = 100;

export interface RestoreReport {
  /** Pictures that came in. */
  readonly pictures: number;
  /** Pictures that were named but are not in the backup; their generations stay out. */
  readonly missing: number;
}

interface ImportReply {
  readonly pictures: number;
  readonly missing: readonly string[];
  readonly nextLine: number | null;
}

function readReply(json: unknown): ImportReply {
  const reply = asRecord(json);
  const { images } = asRecord(reply.imported);
  return {
    pictures: typeof images === "number" ? images : 0,
    missing: asArray(reply.missing).flatMap((item) => asString(asRecord(item).objectKey) ?? []),
    nextLine: typeof reply.nextLine === "number" ? reply.nextLine : null,
  };
}

/**
 * Brings a backup back into the library; what is there already stays as it is, so the same backup may be restored
 * again. `onProgress` gets how many of how many lines are done. Throws ApiError; `no_backup` for a file that is
 * something else.
 */
export async function restoreBackup(
  file: Blob,
  onProgress: (done: number, total: number) => void,
): Promise<RestoreReport> {
  const entries = await readZip(file).catch(() => new Map<string, ZipEntry>());
  const library = entries.get(LIBRARY_FILE);
  if (!library) throw new ApiError("no_backup", 0);
  const lines: string[] = [];
  try {
    for await (const line of readLibraryLines(await library.blob())) lines.push(line.text);
  } catch {
    throw new ApiError("no_backup", 0);
  }
  let [pictures, missing] = [0, 0];
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const part = await restoreLines(lines.slice(start, start + LINES_AT_ONCE), entries);
    pictures += part.pictures;
    missing += part.missing;
    onProgress(Math.min(start + LINES_AT_ONCE, lines.length), lines.length);
  }
  return { pictures, missing };
}

/** Sends lines, uploads the pictures the reply names, and sends them again from where it got to. */
async function restoreLines(
  lines: readonly string[],
  entries: ReadonlyMap<string, ZipEntry>,
): Promise<RestoreReport> {
  const body = new Blob([lines.join("\n"), "\n"], { type: "application/x-ndjson" });
  const isLost = new Set<string>();
  let pictures = 0;
  let fromLine: number | null = 1;
  while (fromLine !== null) {
    const reply: ImportReply = await requestJson(`${api.importLibrary()}?fromLine=${fromLine}`, readReply, {
      method: "POST",
      file: body,
    });
    pictures += reply.pictures;
    const wanted = reply.missing.filter((objectKey) => !isLost.has(objectKey));
    for (const objectKey of wanted) {
      if (!(await upload(objectKey, entries))) isLost.add(objectKey);
    }
    // The same lines once more: now their pictures are there, or known to be lost.
    if (wanted.every((objectKey) => isLost.has(objectKey))) fromLine = reply.nextLine;
  }
  return { pictures, missing: isLost.size };
}

/** false: the backup does not have it, or what it has under this name is another picture. */
async function upload(objectKey: string, entries: ReadonlyMap<string, ZipEntry>): Promise<boolean> {
  const entry = entries.get(`${PICTURE_FOLDER}${objectKey}`);
  if (!entry) return false;
  try {
    await requestOnly(api.importFile(objectKey), { method: "PUT", file: await entry.blob() });
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.code !== "invalid_image") throw error;
    return false;
  }
}
