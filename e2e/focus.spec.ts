import { expect, type Page } from "@playwright/test";
import { paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

test("the focus stays near what a press took away", async ({ page, request }) => {
  const prompt = unique("a pine in the snow");
  await paint(request, prompt);
  await page.goto("/history");
  const pin = page.getByRole("button", { name: new RegExp(`^Pin.*${prompt}`) });
  await pin.press("Enter");
  const pinned = page.locator("[aria-pressed=true]").first();
  await expect(pinned).toBeFocused();
  await pinned.press("Enter");
  await expect(page.locator("[aria-pressed=false]:focus")).toHaveCount(1);

  await page.goto("/settings");
  const keys = page.getByRole("region", { name: "Keys", exact: true });
  const opener = keys.getByRole("button", { name: "New key" });
  await opener.press("Enter");
  const name = unique("robot");
  await keys.getByRole("textbox").first().fill(name);
  await keys.getByRole("button", { name: "Create the key" }).press("Enter");
  await expect(keys.getByRole("button", { name: "Copy" })).toBeFocused();
  await keys.getByRole("button", { name: "I have saved it" }).press("Enter");
  await expect(opener).toBeFocused();
  const row = keys.getByRole("listitem").filter({ hasText: name });
  await row.getByRole("button", { name: "Revoke" }).press("Enter");
  await row.getByRole("button", { name: "Cancel" }).press("Enter");
  await expect(row.getByRole("button", { name: "Revoke" })).toBeFocused();
  await row.getByRole("button", { name: "Revoke" }).press("Enter");
  await row.getByRole("button", { name: "Revoke for good" }).press("Enter");
  await expect(row.getByText("revoked", { exact: false })).toBeVisible();
  await expect(row).toBeFocused();
});

/** Something in the page has the focus, and not the page as a whole: Tab goes on from there. */
const expectFocusKept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("main, nav, form")?.tagName))
    .toBeDefined();

test("the focus stays in the gallery when what was chosen is put away, brought back, or its collection deleted", async ({
  page,
  request,
}) => {
  const word = unique("cranes over a marsh");
  const collection = unique("Birds");
  for (const seed of [1, 2]) await paint(request, word, { seed });
  // The wall before the search has other pictures too.
  await paint(request, unique("a mill by a stream"));
  const articles = page.getByRole("article");
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const chooseAll = async () => {
    await page.locator("[data-picture]").first().focus();
    await page.keyboard.press("ControlOrMeta+a");
  };
  await page.goto("/gallery");
  await page.getByRole("searchbox").fill(word);
  await expect(articles).toHaveCount(2);
  await chooseAll();
  await button("Put into a collection").press("Enter");
  await page.getByRole("textbox", { name: "Name of the collection" }).fill(collection);
  await page.keyboard.press("Enter");
  await expect(page.getByText(`2 pictures put into ${collection}`).first()).toBeVisible();
  await expectFocusKept(page);

  await chooseAll();
  await button("Delete").press("Enter");
  await expect(articles).toHaveCount(0);
  await expectFocusKept(page);
  await button("Trash").press("Enter");
  await expect(articles).toHaveCount(2);
  await chooseAll();
  await button("Bring back").press("Enter");
  await expect(articles).toHaveCount(0);
  await expectFocusKept(page);

  await button(`${collection} 2`).press("Enter");
  await expect(articles).toHaveCount(2);
  await button(`Change “${collection}”`).press("Enter");
  await button("Delete collection").press("Enter");
  await expect(button(`${collection} 2`)).toBeHidden();
  await expectFocusKept(page);
});
