import { PictorError } from "@/lib/domain/errors";
import type { Library } from "@/lib/domain/ports";
import { createCollectionRepository } from "./collection-repository";
import { createGenerationRepository } from "./generation-repository";
import { createGenerationRunRepository } from "./generation-run-repository";
import { createImageRepository } from "./image-repository";
import { createImageStoreKv } from "./image-store-kv";
import { createImageStoreR2 } from "./image-store-r2";
import { createLibraryRemains } from "./library-remains";
import { createPromptRepository } from "./prompt-repository";

export interface LibraryBindings {
  readonly db: D1Database;
  /** Preferred. */
  readonly bucket?: R2Bucket | undefined;
  /** Used where there is no bucket. */
  readonly kv?: KVNamespace | undefined;
}

/** Joins the repositories over D1 with the store for the bytes. Throws PictorError("storage_unavailable") without any. */
export function createLibrary({ db, bucket, kv }: LibraryBindings): Library {
  const imageStore = bucket ? createImageStoreR2(bucket) : kv ? createImageStoreKv(kv) : null;
  if (imageStore === null) throw new PictorError("storage_unavailable");
  return {
    generations: createGenerationRepository(db),
    images: createImageRepository(db),
    prompts: createPromptRepository(db),
    collections: createCollectionRepository(db),
    runs: createGenerationRunRepository(db),
    imageStore,
    remains: createLibraryRemains(db),
  };
}
