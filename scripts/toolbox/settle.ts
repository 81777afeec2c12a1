import type { Page } from "@playwright/test";

/** Waits until the wall is filled and its pictures have faded in. */
export async function settle(page: Page, quietMs = 1_500): Promise<void> {
  await page.waitForTimeout(quietMs);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.waitForTimeout(quietMs / 3);
}
