import * as z from "zod";
import { type CollectionId, type ImageId, idSchema, imageIdSchema } from "./ids";
import { LIMITS } from "./limits";
import type { Page, PageRequest } from "./paging";

export const collectionIdSchema = idSchema("col");

/** What POST /api/v1/collections takes, and PATCH to rename. */
export const collectionRequestSchema = z.strictObject({ name: z.string().trim().min(1).max(100) });

/** The pictures a request names, each once. */
export const imageIdsSchema = z
  .array(imageIdSchema)
  .min(1)
  .max(LIMITS.maxBulkImages)
  .transform((ids) => [...new Set(ids)]);

/** A collection as lists show it. */
export interface Collection {
  readonly id: CollectionId;
  readonly name: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Pictures in it that are not in the trash. */
  readonly imageCount: number;
  /** The newest picture in it; null: empty. */
  readonly cover: {
    readonly id: ImageId;
    readonly objectKey: string;
    readonly hasThumbnail: boolean;
    readonly width: number;
    readonly height: number;
    readonly thumbhash: string | null;
  } | null;
}

/** Collections of pictures. Every method throws PictorError storage_unavailable. */
export interface CollectionRepository {
  /** Newest first. */
  list(page: PageRequest): Promise<Page<Collection>>;
  find(id: CollectionId): Promise<Collection | null>;
  create(id: CollectionId, name: string, createdAt: number): Promise<void>;
  /** null: no such collection. */
  rename(id: CollectionId, name: string): Promise<Collection | null>;
  /** The pictures stay. false: no such collection. */
  delete(id: CollectionId): Promise<boolean>;
  /** Pictures that are not in the library are left out. Resolves to those that came in anew. */
  addImages(id: CollectionId, imageIds: readonly ImageId[]): Promise<readonly ImageId[]>;
  /** Resolves to those that went out. */
  removeImages(id: CollectionId, imageIds: readonly ImageId[]): Promise<readonly ImageId[]>;
}
