import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";

/** A console error or an uncaught exception fails the test that caused it; the network's own lines are not ours. */
test.beforeEach(({ page }) => {
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      throw new Error(`console: ${message.text()}`);
    }
  });
});

/** A word that no picture of an earlier run has. */
const unique = (word: string) => `${word}${Date.now().toString(36)}`;

const articles = (page: Page) => page.getByRole("article");

/** Two pictures of their own, found in the gallery by a word nothing else has. */
async function openGalleryWithTwo(page: Page, word: string): Promise<void> {
  for (const seed of [1, 2]) {
    const body = { prompt: `${word} over a quiet bay`, model: "sdxl-lightning", seed, translate: "off" };
    expect((await page.request.post("/api/v1/generations", { data: body })).ok()).toBe(true);
  }
  await page.goto("/gallery");
  await page.getByRole("searchbox").fill(word);
  await expect(articles(page)).toHaveCount(2);
}

const choose = (page: Page, index: number) =>
  page.getByRole("button", { name: "Choose this picture" }).nth(index).click();

test("chosen pictures go into a collection, into the trash and come back", async ({ page }) => {
  const collection = unique("Flowers");
  await openGalleryWithTwo(page, unique("marigolds"));
  await articles(page).first().hover();
  await choose(page, 0);
  await articles(page)
    .nth(1)
    .getByRole("button")
    .first()
    .click({ modifiers: ["Shift"] });
  await expect(page.getByText("2 chosen")).toBeVisible();

  await page.getByRole("button", { name: "Put into a collection" }).click();
  await page.getByRole("textbox", { name: "Name of the collection" }).fill(collection);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `${collection} 2` }).click();
  await expect(articles(page)).toHaveCount(2);

  await articles(page).first().hover();
  await choose(page, 0);
  await page.keyboard.press("Delete");
  await expect(articles(page)).toHaveCount(1);
  await page.getByRole("button", { name: "Trash", exact: true }).click();
  await expect(articles(page)).toHaveCount(1);
  await articles(page).first().click();
  await page.getByRole("button", { name: "Bring back" }).click();
  await expect(page.getByRole("heading", { name: /^Nothing matches/ })).toBeVisible();
  await page.getByRole("button", { name: "Library", exact: true }).click();
  await expect(articles(page)).toHaveCount(2);
});

test("a saved picture brings its settings back, a shared one is public until that is taken back", async ({
  page,
}) => {
  const word = unique("heather");
  await openGalleryWithTwo(page, word);
  await articles(page).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Share by link" }).click();
  const path = await dialog.getByRole("link", { name: /\/s\// }).getAttribute("href");
  expect((await page.request.get(path ?? "")).status()).toBe(200);
  await dialog.getByRole("button", { name: "Stop sharing" }).click();
  await expect(dialog.getByRole("button", { name: "Share by link" })).toBeVisible();
  expect((await page.request.get(path ?? "")).status()).toBe(404);

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save the file" }).click(),
  ]);
  const base64 = await readFile(await download.path(), "base64");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  const file = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], "picture"));
    return data;
  }, base64);
  await page.locator("body").dispatchEvent("drop", { dataTransfer: file });
  await expect(page.getByRole("textbox", { name: "Prompt", exact: true })).toHaveValue(
    `${word} over a quiet bay`,
  );
  await expect(page).toHaveURL(/model=sdxl-lightning.*seed=2/);
});
