import { createStore } from "./create-store";

/** The last sentence for the live region. */
export const announcements = createStore("");

export function announce(text: string): void {
  // A changed text is spoken; the same text again needs a difference nobody hears.
  announcements.set((previous) => (previous === text ? `${text}\u00a0` : text));
}
