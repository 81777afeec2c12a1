import { LOCALE_COOKIE } from "@/lib/domain/locales";
import { resetDraft } from "./composer";

/** What this browser keeps as a setting. What it keeps as work (drafts, queued prompts, pictures) is not among it. */
const SETTINGS = ["theme", "default-model", "composer-defaults"] as const;

/** Takes back every setting of this browser and loads the page anew; the words in the composer stay. */
export function resetBrowser(): void {
  try {
    for (const name of SETTINGS) localStorage.removeItem(name);
  } catch {
    // No storage: nothing was kept.
  }
  resetDraft();
  // biome-ignore lint/suspicious/noDocumentCookie: as in choose-locale.ts
  document.cookie = `${LOCALE_COOKIE}=; Path=/; Max-Age=0; SameSite=Lax`;
  window.location.reload();
}
