/** What cannot be undone: emptying the trash, deleting the whole library, forgetting the settings of this browser. */
export const DANGERS = ["trash", "library", "browser"] as const;
export type Danger = (typeof DANGERS)[number];
