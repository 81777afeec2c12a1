import type { Page } from "@playwright/test";

/** The studio's service worker is at work in this page. */
export async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}
