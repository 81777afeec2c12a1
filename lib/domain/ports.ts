import type { ApiKeyRepository } from "./api-key";
import type { Caller } from "./caller";
import type { CollectionRepository } from "./collection";
import type { Config } from "./config";
import type { Generation, GenerationSource, Image } from "./generation";
import type { GenerationEvent } from "./generation-event";
import type { GenerationRunRepository } from "./generation-run";
import type { CollectionId, GenerationId, Id, IdPrefix, ImageId } from "./ids";
import type { ImageMarks, ImagesChange, PurgedImages, PurgeSelection } from "./image-changes";
import type { LibraryRemains } from "./library-remains";
import type { Metering } from "./metering";
import type { Catalogue } from "./model";
import type { Page, PageRequest } from "./paging";
import type { Platform } from "./platform";
import type { PromptRepository } from "./prompt-history";
import type { PromptLibrary } from "./prompt-library";
import type { Describer, Enhancer, PaintedImage, ProviderDirectory, Translator } from "./provider-ports";

export type { Caller, Scope } from "./caller";
export type { Page, PageRequest } from "./paging";

/** Time and chance, so that rules can be tested. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}
export interface Ids {
  /** A new sortable id; ids made later in the same isolate sort later. */
  create<Prefix extends IdPrefix>(prefix: Prefix): Id<Prefix>;
  /** A uniformly random integer, 0 <= n <= 4294967295. */
  randomSeed(): number;
}

/** One line of JSON to the log. Never pass secrets, prompts or picture bytes. */
export interface Logger {
  info(event: string, fields?: Record<string, string | number | boolean | null>): void;
  warn(event: string, fields?: Record<string, string | number | boolean | null>): void;
  error(event: string, error: unknown, fields?: Record<string, string | number | boolean | null>): void;
}

/** Bytes of pictures, under a key. */
export interface StoredObject {
  readonly body: ReadableStream<Uint8Array> | null;
  readonly mediaType: string;
  /** Size of the whole object in bytes. */
  readonly size: number;
  /** Quoted, strong. */
  readonly etag: string;
  /** What part `body` is, for 206. */
  readonly range: { readonly offset: number; readonly length: number } | null;
}
export interface ImageStore {
  /** Idempotent: the key is a content hash. */
  put(objectKey: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<void>;
  /** null: no such object. A range outside the object throws PictorError("invalid_request"). */
  get(
    objectKey: string,
    range?: { readonly offset: number; readonly length?: number },
  ): Promise<StoredObject | null>;
  /** Whether the object is there; its bytes are not read. */
  has(objectKey: string): Promise<boolean>;
  delete(objectKeys: readonly string[]): Promise<void>;
}

/** A picture as it is stored. */
export interface ImageRecord {
  readonly id: ImageId;
  readonly generationId: GenerationId;
  readonly position: number;
  readonly createdAt: number;
  /** `<sha256 hex>.<jpg|png|webp>`: the name under /i/ and in the store. */
  readonly objectKey: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  readonly sha256: string;
  /** The seed this very picture was made with; null where the model has none. */
  readonly seed: number | null;
}

/** A picture as lists show it: the `Image` of the API minus what depends on the caller (urls). */
export type ImageListItem = Omit<Image, "url" | "thumbnailUrl" | "shareUrl"> & {
  readonly objectKey: string;
  readonly hasThumbnail: boolean;
  /** null or absent: not shared. */
  readonly shareSlug?: string | null;
};

/** A generation as it is stored: what the API shows, without pictures. */
export type GenerationRecord = Omit<Generation, "images" | "stored"> & {
  readonly apiKeyId: string | null;
  readonly seed: number | null;
  readonly cacheKey: string | null;
};

/** How large the library is. Pictures in the trash take room until they are purged. */
export interface LibrarySize {
  readonly images: number;
  readonly trashed: number;
  /** Of the full-size pictures, thumbnails apart. */
  readonly bytes: number;
}

export interface ImageFilter {
  /** Search text over prompt, final prompt and title; absent or empty: everything. */
  readonly query?: string;
  readonly model?: string;
  readonly favorite?: boolean;
  /** true: only the trash. Default false. */
  readonly deleted?: boolean;
  /** Inclusive ISO 8601 instants. */
  readonly createdAfter?: string;
  readonly createdBefore?: string;
  readonly shape?: "square" | "landscape" | "portrait";
  /** Only pictures of this collection. */
  readonly collection?: CollectionId;
}
export interface StoredGeneration {
  readonly generation: GenerationRecord;
  /** In order of position; those in the trash too. */
  readonly images: readonly ImageListItem[];
}
export interface ListedGeneration {
  readonly generation: GenerationRecord;
  /** In order of position; those in the trash too. */
  readonly images: readonly (ImageListItem & { readonly collections: readonly CollectionId[] })[];
}
export interface GenerationRepository {
  /**
   * Writes a finished generation, its pictures, the search index and the prompt history in one batch.
   * Call after the bytes are in the store.
   */
  save(
    generation: GenerationRecord,
    images: readonly ImageRecord[],
    marks?: readonly ImageMarks[],
  ): Promise<void>;
  /** Generations after this one (null: from the first) in the order of their ids, at most `limit`. */
  listAfter(id: GenerationId | null, limit: number): Promise<readonly ListedGeneration[]>;
  /** Forgets a generation that has no pictures. false: no such generation, or it has some. */
  deleteEmpty(id: GenerationId): Promise<boolean>;
  /** null: no such generation. */
  find(id: GenerationId): Promise<StoredGeneration | null>;
  /** The newest generation saved under this key; null: none. */
  findByCacheKey(cacheKey: string): Promise<StoredGeneration | null>;
}
export interface ImagePatch {
  readonly favorite?: boolean;
  readonly title?: string | null;
  readonly thumbhash?: string;
  /** true once the thumbnail is in the store. */
  readonly hasThumbnail?: boolean;
}
export interface ImageRepository {
  list(filter: ImageFilter, page: PageRequest): Promise<Page<ImageListItem>>;
  find(id: ImageId): Promise<ImageListItem | null>;
  findByObjectKey(objectKey: string): Promise<ImageListItem | null>;
  /** null: no such image. */
  update(id: ImageId, patch: ImagePatch): Promise<ImageListItem | null>;
  /** Soft: the picture goes to the trash. false: no such image. */
  softDelete(id: ImageId, at: number): Promise<boolean>;
  restore(id: ImageId): Promise<boolean>;
  /** The same for many at once, at most 500, all or nothing. Resolves to the ids that there are. */
  change(ids: readonly ImageId[], change: ImagesChange): Promise<readonly ImageId[]>;
  /**
   * Removes pictures for good, at most `limit` of them, and generations that have none left: the rows
   * only. The bytes, which nothing names any more, are the caller's to delete.
   */
  purge(which: PurgeSelection, limit: number): Promise<PurgedImages>;
  /** Shares under this slug, or keeps the one it has; null ends the sharing. null: no such picture outside the trash. */
  share(id: ImageId, slug: string | null): Promise<ImageListItem | null>;
  /** null: nothing outside the trash is shared under it. */
  findShared(slug: string): Promise<ImageListItem | null>;
  measure(): Promise<LibrarySize>;
}
/** The library. Absent (null in Services) where DB or IMAGES_BUCKET is not bound. */
export interface Library {
  readonly generations: GenerationRepository;
  readonly images: ImageRepository;
  readonly prompts: PromptRepository;
  readonly collections: CollectionRepository;
  readonly runs: GenerationRunRepository;
  readonly imageStore: ImageStore;
  /** What is left of a library without pictures. */
  readonly remains: LibraryRemains;
}

/** Everything a use case may need; made per request by lib/services.ts. */
export interface Services {
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly providers: ProviderDirectory;
  readonly translator: Translator;
  /** Absent: nothing here can enhance prompts. */
  readonly enhancer?: Enhancer;
  /** Absent: nothing here can look at pictures. */
  readonly describer?: Describer;
  readonly library: Library | null;
  /** null or absent: no glossary, no saved lists and presets, and translations are not kept. */
  readonly promptLibrary?: PromptLibrary | null;
  /** null or absent: nothing is counted, limited or replayed. */
  readonly metering?: Metering | null;
  /** null or absent: no database, so there are no created keys. */
  readonly apiKeys?: ApiKeyRepository | null;
  /** Absent: the status tells only what the other services show. */
  readonly platform?: Platform;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  /** Lets work outlive the reply (ctx.waitUntil). */
  waitUntil(work: Promise<unknown>): void;
}

/** What createGeneration needs to know beside the request. */
export interface GenerationContext {
  readonly source: GenerationSource;
  readonly caller: Caller;
  /** Aborts when the caller goes away: what was not yet sent to the model is not sent. */
  readonly signal: AbortSignal;
  /** The same key and request get the same answer for a day; null or absent: every request is a new one. */
  readonly idempotencyKey?: string | null;
  /** true: paint anew even where a stored picture of the same seed and parameters would do. */
  readonly skipCache?: boolean;
  /** Gives a picture the address this caller can fetch it from. */
  presentImage(item: ImageListItem): Promise<Image>;
  /** Called as things happen; must not throw. */
  onEvent?(event: GenerationEvent): void;
  /** Called with each picture as it comes out, for replies that carry the pictures themselves; must not throw. */
  onPicture?(picture: FreshPicture): void;
}

/** A picture of a generation that may still be going on. */
export interface FreshPicture {
  readonly image: Image;
  readonly painted: PaintedImage;
  /** Spent on this picture, on calls too that brought nothing. */
  readonly neurons: number;
}

/** What createGeneration resolves to: the record as shown, and the pictures as painted (for inline replies). */
export interface GenerationOutcome {
  readonly generation: Generation;
  /** In order of position; a failed part is missing. */
  readonly painted: readonly (PaintedImage & { readonly position: number })[];
  /** true: an earlier answer to the same Idempotency-Key. */
  readonly replayed?: boolean;
}
