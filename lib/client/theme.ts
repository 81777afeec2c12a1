import { createStore } from "./create-store";

export const THEMES = ["system", "dark", "light"] as const;
export type Theme = (typeof THEMES)[number];

/** Read by public/start.js before the first paint, too. */
export const THEME_KEY = "theme";

export const theme = createStore<Theme>("system");

/** Takes over what start.js has found. */
export function readTheme(): void {
  const chosen = document.documentElement.dataset.theme;
  theme.set(chosen === "dark" || chosen === "light" ? chosen : "system");
}

/** Shows the theme of this name; anything else is the system's. */
export function applyTheme(name: string | null): void {
  const next = THEMES.find((known) => known === name) ?? "system";
  theme.set(next);
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}

export function chooseTheme(next: Theme): void {
  applyTheme(next);
  try {
    if (next === "system") localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, next);
  } catch {
    // No storage: it holds until the page is loaded again.
  }
}
