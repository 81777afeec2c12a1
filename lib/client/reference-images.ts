import { LIMITS } from "@/lib/domain/limits";
import type { ImageInputParameter } from "@/lib/domain/model";
import { request } from "./api-client";
import { createStore } from "./create-store";
import { readDraftFiles, writeDraftFiles } from "./draft-files";
import { measurePicture, type ShrunkPicture, shrinkPicture, toDataUri } from "./shrink-picture";

/** A picture the next ones are to resemble; already small enough for every model to begin from. */
export interface ReferenceImage {
  readonly id: string;
  readonly blob: Blob;
  /** Object URL of the blob. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** No model takes larger ones. */
const KEPT_SIDE = 2_048;

/** The reference pictures of the composer. */
export const references = createStore<readonly ReferenceImage[]>([]);

let lastId = 0;
let hasStarted = false;

function keep(): void {
  void writeDraftFiles(references.get().map((picture) => picture.blob));
}

function toReference({ blob, width, height }: ShrunkPicture): ReferenceImage {
  lastId += 1;
  return { id: `reference-${lastId}`, blob, url: URL.createObjectURL(blob), width, height };
}

/**
 * Adds pictures, as many as there is room for. Resolves to how many came in.
 * Throws ApiError invalid_image when one of them is no picture; the others are in then.
 */
export async function addReferences(files: readonly Blob[]): Promise<number> {
  const room = LIMITS.maxInputImages - references.get().length;
  const results = await Promise.allSettled(
    files.slice(0, Math.max(0, room)).map(async (file) => toReference(await shrinkPicture(file, KEPT_SIDE))),
  );
  const taken = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  references.set((list) => [...list, ...taken]);
  if (taken.length > 0) keep();
  const failed = results.find((result) => result.status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
  return taken.length;
}

/** Adds a picture of our own library by its address. Throws ApiError. */
export async function addReferenceFrom(url: string): Promise<number> {
  const response = await request(url, { accept: "image/*" });
  return addReferences([await response.blob()]);
}

export function removeReference(id: string): void {
  const gone = references.get().find((picture) => picture.id === id);
  references.set((list) => list.filter((picture) => picture.id !== id));
  if (gone) URL.revokeObjectURL(gone.url);
  keep();
}

/** Brings back the pictures of the last visit, once. */
export function startReferences(): void {
  if (hasStarted) return;
  hasStarted = true;
  void restore();
}

async function restore(): Promise<void> {
  // They are small already; made anew at every reload they would lose a little each time.
  const read = (await readDraftFiles()).map(async (blob) =>
    toReference({ blob, ...(await measurePicture(blob)) }),
  );
  const kept = (await Promise.allSettled(read)).flatMap((result) =>
    result.status === "fulfilled" ? [result.value] : [],
  );
  references.set((list) => [...kept, ...list].slice(0, LIMITS.maxInputImages));
}

/** The reference pictures as a model takes them: as many and as large as it allows, data URIs. Throws ApiError. */
export async function referenceInputs({ max, maxSide }: ImageInputParameter): Promise<string[]> {
  const chosen = references.get().slice(0, max);
  return Promise.all(chosen.map(async ({ blob }) => toDataUri((await shrinkPicture(blob, maxSide)).blob)));
}
