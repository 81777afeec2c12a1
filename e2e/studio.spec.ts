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

const prompt = (page: Page) => page.getByRole("textbox", { name: "Prompt", exact: true });
const picture = (page: Page, name: string) =>
  page.getByRole("article").getByRole("img", { name, exact: true }).first();

/** Opens a page and waits until its script is at work: what it asks first is who the visitor is. */
async function open(page: Page, path: string): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/api/v1/session")),
    page.goto(path),
  ]);
}

async function paint(page: Page, text: string): Promise<void> {
  await prompt(page).fill(text);
  await prompt(page).press("Control+Enter");
}

test("a Chinese prompt becomes a picture, stays after a reload, and tells how it was made", async ({
  page,
}) => {
  await open(page, "/");
  await paint(page, "退潮的海滩上停着一条旧渔船，柔和的晨光");
  await expect(picture(page, "退潮的海滩上停着一条旧渔船，柔和的晨光")).toBeVisible();
  await expect(page.getByText("zh → en")).toBeVisible();

  await open(page, "/gallery");
  await picture(page, "退潮的海滩上停着一条旧渔船，柔和的晨光").click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("What the model was given")).toBeVisible();
  await expect(dialog.getByRole("row", { name: /^Size/ })).toContainText("1024 × 1024");
  await expect(dialog.getByRole("row", { name: /^Time/ })).toContainText("s");

  await page.goBack();
  await expect(dialog).toBeHidden();
  await page.getByRole("link", { name: "History" }).click();
  await page
    .getByRole("button", { name: /退潮的海滩/ })
    .first()
    .click();
  await expect(prompt(page)).toHaveValue("退潮的海滩上停着一条旧渔船，柔和的晨光");
  await expect(prompt(page)).toBeFocused();
});

test("settings are chosen by keyboard, stand in the address and survive a reload", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("combobox", { name: "Model" }).press("Enter");
  const search = page.getByRole("combobox", { name: /^Find by name/ });
  await expect(search).toBeFocused();
  await search.pressSequentially("no such thing");
  await expect(page.getByText("Nothing here is called so")).toBeVisible();
  await search.fill("免费 fast");
  await expect(page.getByRole("option")).toHaveText([
    /^SDXL Lightning.*ByteDance.*fast.*No neurons/,
    /^DreamShaper 8 LCM/,
  ]);
  await search.press("ArrowDown");
  await search.press("ArrowDown");
  await search.press("Enter");
  await expect(page.getByRole("combobox", { name: "Model" })).toBeFocused();
  await expect(page.getByRole("combobox", { name: "Model" })).toContainText("SDXL Lightning");
  await page.getByRole("button", { name: /^Shape and size/ }).click();
  await page.getByText("3:2", { exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Parameters" }).click();
  await page.getByRole("textbox", { name: "Negative prompt" }).fill("blur");
  await page.getByRole("textbox", { name: "Seed" }).fill("4711");
  await page.keyboard.press("Escape");
  await prompt(page).fill("a stone bridge");
  await expect(page).toHaveURL(/model=sdxl-lightning&size=1256x840&seed=4711/);

  await open(page, "/");
  await expect(prompt(page)).toHaveValue("a stone bridge");
  await expect(page.getByRole("button", { name: "Shape and size, 3:2" })).toBeVisible();
  await prompt(page).press("Control+Enter");
  await picture(page, "a stone bridge").click();
  await expect(page.getByRole("dialog").getByRole("row", { name: /^Seed/ })).toContainText("4711");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: /a stone bridge/ }).first()).toBeFocused();
});

test("one types on while pictures are made; a refused one says why and what to do", async ({ page }) => {
  await open(page, "/");
  await paint(page, "a naked mountain");
  await paint(page, "a quiet harbour");
  await expect(page.getByRole("heading", { name: "Declined by the model" })).toBeVisible();
  await expect(picture(page, "a quiet harbour")).toBeVisible();
  await page.getByRole("button", { name: "Edit prompt" }).click();
  await expect(prompt(page)).toHaveValue("a naked mountain");
  await expect(page.getByRole("heading", { name: "Declined by the model" })).toBeHidden();
});

test("the gallery searches, keeps favourites, deletes and brings back", async ({ page }) => {
  // Other tests leave pictures in the same library, some of them favourites.
  const mark = Date.now().toString(36);
  const bamboo = `竹林小径，晨雾 ${mark}`;
  const canyon = `copper canyon at noon ${mark}`;
  const bambooTile = page
    .getByRole("article")
    .filter({ has: page.getByRole("img", { name: bamboo, exact: true }) });
  await open(page, "/");
  await paint(page, bamboo);
  await expect(picture(page, bamboo)).toBeVisible();
  await paint(page, canyon);
  await expect(picture(page, canyon)).toBeVisible();

  await page.getByRole("link", { name: "Gallery" }).click();
  await page.getByRole("searchbox").fill("竹林");
  await expect(picture(page, canyon)).toBeHidden();
  await bambooTile.hover();
  await bambooTile.getByRole("button", { name: "Favourite" }).click();
  await page.getByRole("searchbox").press("Escape");
  await expect(picture(page, canyon)).toBeVisible();
  await page.getByRole("button", { name: "Favourites" }).click();
  await expect(picture(page, canyon)).toBeHidden();
  await expect(picture(page, bamboo)).toBeVisible();
  await page.getByRole("button", { name: "Favourites" }).click();

  await picture(page, canyon).click();
  await page.getByRole("button", { name: "Delete" }).click();
  await page.keyboard.press("Escape");
  await expect(picture(page, canyon)).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(picture(page, canyon)).toBeVisible();
  await page.reload();
  await expect(picture(page, canyon)).toBeVisible();
});

test("language and theme are remembered, and arrive with the page", async ({ page }) => {
  await open(page, "/settings");
  await page.getByText("Light", { exact: true }).click();
  await page.getByText("简体中文").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("设置");
  const html = page.locator("html");
  await expect(html).toHaveAttribute("lang", "zh-CN");
  await expect(html).toHaveAttribute("data-theme", "light");
  await page.getByRole("link", { name: "画廊" }).click();
  await expect(page).toHaveURL(/\/gallery$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("画廊");
});
