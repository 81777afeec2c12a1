import { createStore } from "./create-store";

export const THEMES = ["system", "dark", "light"] as const;
export type Theme = (typeof THEMES)[number];

/** Read by public/theme.js before the first paint, too. */
const STORAGE_KEY = "theme";

export const theme = createStore<Theme>("system");

/** Takes over what theme.js has found. */
export function readTheme(): void {
  const chosen = document.documentElement.dataset.theme;
  theme.set(chosen === "dark" || chosen === "light" ? chosen : "system");
}

export function chooseTheme(next: Theme): void {
  theme.set(next);
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  try {
    if (next === "system") localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, next);
  } catch {
    // No storage: it holds until the page is loaded again.
  }
}
