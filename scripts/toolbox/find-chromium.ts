import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type LaunchOptions } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** The browser of the end-to-end tests: Playwright's own if it is installed, else the system's; undefined if neither. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const folders: string[] = (process.env.PATH ?? "").split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => existsSync(file));
}

/** How Chromium is started, with `flags` of its command line. Its own sandbox cannot start as root, as in a container. */
export function chromiumOptions(flags: readonly string[] = []): LaunchOptions {
  const executablePath = findChromium();
  const args = [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), ...flags];
  return { ...(executablePath ? { executablePath } : {}), args };
}
