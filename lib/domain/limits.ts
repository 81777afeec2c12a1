/** Hard limits that hold for every model; a model's own limits are applied by fitting. */
export const LIMITS = {
  maxPromptLength: 8_192,
  maxCount: 8,
  maxInputImages: 4,
  /** How many pictures of the library one request may name. */
  maxBulkImages: 500,
  /** Largest JSON body of a generating route, bytes. */
  maxBodyBytes: 12 * 1024 * 1024,
  /** How long the trash keeps what was not restored, days. */
  trashDays: 30,
  maxSeed: 4_294_967_295,
} as const;
