import { expect, type Page } from "@playwright/test";
import { screenNames, screens } from "./support/screens.ts";
import { paint, Studio, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("a deleted picture comes back with Undo, and stays away without", async ({
      page,
      request,
      studio,
    }) => {
      const prompt = unique("a bridge in the mist");
      await paint(request, prompt);
      await page.goto("/gallery");
      await studio.look(prompt);
      await studio.lightbox.getByRole("button", { name: "Delete" }).click();
      const messages = page.getByRole("region", { name: "Messages" });
      const undo = messages.getByRole("button", { name: "Undo" });
      await undo.focus();
      await expect(undo).toBeFocused();
      await undo.press("Enter");
      await page.keyboard.press("Escape");
      await expect(studio.tile(prompt)).toBeVisible();
      await page.reload();
      await studio.expectPicture(prompt);

      await studio.look(prompt);
      await studio.lightbox.getByRole("button", { name: "Delete" }).click();
      await expect(messages.getByText("Picture moved to the trash")).toBeVisible();
      await page.goto("/gallery");
      await expect(page.getByRole("region", { name: "Gallery" })).toHaveAttribute("aria-busy", "false");
      await expect(studio.tile(prompt)).toBeHidden();
    });

    test("a favourite is found again among the favourites", async ({ page, request, studio }) => {
      const [loved, other] = [unique("a whale in the moonlight"), unique("a plain grey stone")];
      await paint(request, loved);
      await paint(request, other);
      await page.goto("/gallery");
      await studio.look(loved);
      const heart = studio.lightbox.getByRole("button", { name: "Favourite" });
      await heart.click();
      await expect(heart).toHaveAttribute("aria-pressed", "true");
      await page.keyboard.press("Escape");
      await expect(studio.lightbox).toBeHidden();

      await page.reload();
      const filter = page.getByRole("button", { name: "Favourites" });
      await expect(studio.tile(other)).toBeVisible();
      await filter.click();
      await expect(studio.tile(other)).toBeHidden();
      await studio.expectPicture(loved);

      const chosen = studio.card(loved).getByRole("button", { name: "Favourite", pressed: true });
      await chosen.click();
      await expect(chosen).toBeHidden();
      // It stays in sight until the list is opened again, so that a slip can be mended.
      await expect(studio.tile(loved)).toBeVisible();
      await filter.click();
      await expect(studio.tile(other)).toBeVisible();
      await filter.click();
      await expect(studio.tile(loved)).toBeHidden();
    });
  });
}

test("search finds Chinese by two characters and English by a word", async ({ page, request, studio }) => {
  const [dragon, crane] = [unique("云中麒麟"), unique("湖边白鹤")];
  const english = unique("a zeppelin above the clouds");
  for (const prompt of [dragon, crane, english]) await paint(request, prompt);
  await page.goto("/gallery");
  const field = page.getByRole("searchbox", { name: "Search pictures" });
  await field.fill("麒麟");
  await expect(studio.tile(crane)).toBeHidden();
  await studio.expectPicture(dragon);
  await field.fill("zeppelin");
  await expect(studio.tile(dragon)).toBeHidden();
  await studio.expectPicture(english);
  await field.fill("nothing-of-this-kind");
  await expect(page.getByRole("heading", { name: "Nothing matches “nothing-of-this-kind”" })).toBeVisible();
  await field.press("Escape");
  await expect(studio.tile(crane)).toBeVisible();

  await page.goto("/history");
  await page.getByRole("searchbox", { name: "Search prompts" }).fill("白鹤");
  await expect(page.getByRole("listitem").filter({ hasText: dragon })).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: crane })).toBeVisible();

  const row = page.getByRole("listitem").filter({ hasText: crane });
  await row.getByRole("button", { name: `Take out of the history: ${crane}` }).click();
  await expect(row).toBeHidden();
  const messages = page.getByRole("region", { name: "Messages" });
  await messages.getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("used once");
  await page.reload();
  await page.getByRole("searchbox", { name: "Search prompts" }).fill("白鹤");
  await expect(row).toBeVisible();
});

test("two tabs at once: a picture, a theme and a draft each come where they belong", async ({
  context,
  page,
  studio,
}) => {
  const other = new Studio(await context.newPage());
  await other.page.goto("/gallery");
  await expect(other.page.getByRole("region", { name: "Gallery" })).toHaveAttribute("aria-busy", "false");
  const second = new Studio(await context.newPage());
  await second.openSmall();
  const draft = unique("words of the second tab");
  await second.prompt.fill(draft);

  await studio.openSmall();
  const prompt = unique("a pair of swans");
  await studio.ask(prompt);
  await studio.expectPicture(prompt);
  await other.expectPicture(prompt);
  await expect(second.prompt).toHaveValue(draft);
  await studio.look(prompt);
  await studio.lightbox.getByRole("button", { name: "Favourite" }).click();
  const heart = other.card(prompt).getByRole("button", { name: "Favourite" });
  await expect(heart).toHaveAttribute("aria-pressed", "true");
  await studio.lightbox.getByRole("button", { name: "Delete" }).click();
  await expect(other.card(prompt)).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(other.card(prompt)).toBeVisible();
  await page.keyboard.press("Escape");

  await studio.goTo("Settings");
  const background = () =>
    other.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const before = await background();
  const chosen = (await page.getByRole("radio", { name: "Dark" }).isChecked()) ? "Light" : "Dark";
  await page.getByRole("radiogroup", { name: "Theme" }).getByText(chosen).click();
  if (
    (await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)) ===
    (chosen === "Light")
  )
    await expect.poll(background).not.toBe(before);
  await expect(second.prompt).toHaveValue(draft);
  await second.generate.click();
  await second.expectPicture(draft);
  await other.expectPicture(draft);
});

test("a trash that is emptied is empty in the other tab too", async ({ context, page, request, studio }) => {
  const id = await paint(request, unique("a leaf in the wind"));
  await request.delete(`/api/v1/images/${id}`);
  const other = new Studio(await context.newPage());
  for (const { page: tab } of [other, studio]) {
    await tab.goto("/gallery");
    await tab.getByRole("button", { name: "Trash", exact: true }).click();
    await expect(tab.getByRole("article").first()).toBeVisible();
  }
  await page.getByRole("button", { name: "Empty the trash" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Empty the trash" }).click();
  for (const tab of [page, other.page]) {
    await expect(tab.getByRole("heading", { name: "The trash is empty" })).toBeVisible();
    await expect(tab.getByRole("article")).toHaveCount(0);
  }
});

test("a prompt that is pinned or forgotten is so in the other tab too", async ({
  context,
  page,
  request,
  studio,
}) => {
  const prompt = unique("a swing under an elm");
  await paint(request, prompt);
  const other = new Studio(await context.newPage());
  for (const { page: tab } of [other, studio]) {
    await tab.goto("/history");
    await expect(tab.getByRole("listitem").filter({ hasText: prompt })).toBeVisible();
  }
  const pin = (tab: Page) => tab.getByRole("button", { name: new RegExp(`^Pin.*${prompt}`) });
  await pin(page).click();
  await expect(pin(other.page)).toHaveAttribute("aria-pressed", "true");
  await page
    .getByRole("listitem")
    .filter({ hasText: prompt })
    .getByRole("button", { name: /^Take out/ })
    .click();
  await expect(other.page.getByRole("listitem").filter({ hasText: prompt })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(other.page.getByRole("listitem").filter({ hasText: prompt })).toBeVisible();
});

test("a file that is no backup is refused in words, and changes nothing", async ({ page, request }) => {
  const prompt = unique("a jar of honey");
  await paint(request, prompt);
  await page.goto("/settings");
  const restore = page.getByLabel("Restore", { exact: true });
  for (const [name, content] of [
    ["notes.txt", "only words"],
    ["empty.zip", ""],
    // The end of a ZIP without entries.
    ["nothing-inside.zip", `PK\u0005\u0006${"\0".repeat(18)}`],
  ] as const) {
    await restore.setInputFiles({ name, mimeType: "application/zip", buffer: Buffer.from(content) });
    await expect(page.getByText("This file is no backup of Pictor").first()).toBeVisible();
    await page.reload();
  }
  await page.goto("/gallery");
  await expect(page.getByRole("img", { name: prompt }).first()).toBeVisible();
});
