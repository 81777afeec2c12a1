import { LIMITS } from "@/lib/domain/limits";
import type { ImageInputParameter } from "@/lib/domain/model";
import { request } from "./api-client";
import { ApiError } from "./api-error";
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

/** What became of pictures that were to be references. */
export interface AddedReferences {
  /** How many came in. */
  readonly count: number;
  /** There was no room for one of them, or for more. */
  readonly isFull: boolean;
  /** Why one of them is no picture; null: all are. */
  readonly failure: ApiError | null;
}

/** No model takes larger ones. */
const KEPT_SIDE = 2_048;

/** The reference pictures of the composer. */
export const references = createStore<readonly ReferenceImage[]>([]);

let lastId = 0;
let restored: Promise<void> | null = null;

const hasRoom = () => references.get().length < LIMITS.maxInputImages;

function keep(): void {
  void writeDraftFiles(references.get().map((picture) => picture.blob));
}

function toReference({ blob, width, height }: ShrunkPicture): ReferenceImage {
  lastId += 1;
  return { id: `reference-${lastId}`, blob, url: URL.createObjectURL(blob), width, height };
}

/** Adds pictures, as many as there is room for. Each is looked at, so that one that is none is never taken for too many. */
export async function addReferences(files: readonly Blob[]): Promise<AddedReferences> {
  // What the last visit left has its place first, also where the create page was not opened yet.
  await startReferences();
  let count = 0;
  let isFull = false;
  let failure: ApiError | null = null;
  for (const file of files) {
    try {
      if (hasRoom()) {
        const picture = toReference(await shrinkPicture(file, KEPT_SIDE));
        // Others may have come in meanwhile.
        if (insert(picture, references.get().length)) count += 1;
        else isFull = true;
      } else {
        await measurePicture(file);
        isFull = true;
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      failure ??= error;
    }
  }
  return { count, isFull, failure };
}

/** Adds a picture of our own library by its address. Throws ApiError where it does not come. */
export async function addReferenceFrom(url: string): Promise<AddedReferences> {
  const response = await request(url, { accept: "image/*" });
  return addReferences([await response.blob()]);
}

/** False: there is no room. */
function insert(picture: ReferenceImage, place: number): boolean {
  if (!hasRoom()) {
    URL.revokeObjectURL(picture.url);
    return false;
  }
  references.set((list) => list.toSpliced(place, 0, picture));
  keep();
  return true;
}

/** Takes a picture out. Returns what puts it back at its place, which is false where there is no room any more. */
export function removeReference(id: string): () => boolean {
  const place = references.get().findIndex((picture) => picture.id === id);
  const gone = references.get()[place];
  if (!gone) return () => true;
  references.set((list) => list.filter((picture) => picture.id !== id));
  URL.revokeObjectURL(gone.url);
  keep();
  return () => insert({ ...gone, url: URL.createObjectURL(gone.blob) }, place);
}

/** Brings back the pictures of the last visit, once. Resolves when they are there. */
export function startReferences(): Promise<void> {
  restored ??= restore();
  return restored;
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
