/** How many rows of each kind went. */
export interface DeletedRemains {
  /** Generations without pictures: those that failed or were cancelled. */
  readonly generations: number;
  readonly collections: number;
  /** Prompts of the history. */
  readonly prompts: number;
}

/** What a library holds beside its pictures. Throws PictorError storage_unavailable. */
export interface LibraryRemains {
  /** Deletes for good, at most `limit` of each kind; to be called when there are no pictures left. */
  delete(limit: number): Promise<DeletedRemains>;
}
