import type { ImageId } from "./ids";

/** One change to many pictures. `deletedAt`: when they went into the trash; null takes them out. */
export type ImagesChange = { readonly favorite: boolean } | { readonly deletedAt: number | null };
/**
 * Pictures of the trash: these, or those that went there at or before an instant (milliseconds since the epoch); or
 * every picture there is, in the trash or not.
 */
export type PurgeSelection =
  | { readonly ids: readonly ImageId[] }
  | { readonly deletedBefore: number }
  | { readonly everything: true };
export interface PurgedImages {
  readonly ids: readonly ImageId[];
  /** Objects that no picture names any more. */
  readonly objects: readonly { readonly objectKey: string; readonly hasThumbnail: boolean }[];
}

/** What people did to a picture; comes along when it is brought in from elsewhere. */
export interface ImageMarks {
  readonly id: ImageId;
  readonly favorite: boolean;
  readonly title: string | null;
  readonly thumbhash: string | null;
  /** Milliseconds since the epoch; null: not in the trash. */
  readonly deletedAt: number | null;
}
