import { expect } from "@playwright/test";
import { layoutShifts } from "./support/layout-shift.ts";
import { screenNames, screens } from "./support/screens.ts";
import { unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("a prompt becomes a picture, and stands in the gallery and the history after a reload", async ({
      page,
      studio,
    }) => {
      const prompt = unique("a lighthouse on a cliff at dusk");
      await studio.open();
      await studio.ask(prompt);
      const started = await page.evaluate(() => performance.now());
      await studio.expectPicture(prompt);
      await expect(page.getByRole("status").filter({ hasText: "Your picture is ready" })).toBeAttached();
      await expect(studio.prompt).toHaveValue(prompt);
      expect(await layoutShifts(page, started), "what moved while the picture came").toEqual([]);

      await page.reload();
      await studio.expectPicture(prompt);
      await studio.goTo("Gallery");
      await studio.expectPicture(prompt);
      await page.reload();
      await studio.expectPicture(prompt);
      await studio.goTo("History");
      const row = page.getByRole("listitem").filter({ hasText: prompt });
      await expect(row).toContainText("used once");
      await page.reload();
      await expect(row).toHaveCount(1);
    });

    test("a Chinese prompt is painted in English, and both are shown", async ({ page, studio }) => {
      const prompt = unique("一只可爱的猫咪坐在窗台上");
      await studio.openSmall();
      await studio.ask(prompt);
      await studio.expectPicture(prompt);
      const composer = page.getByRole("form", { name: "New picture" });
      await expect(composer.getByText("Chinese → English")).toBeVisible();
      await expect(composer.getByText(/\b(cat|kitten)\b.*\bwindow/i)).toBeVisible();

      await studio.look(prompt);
      const story = studio.lightbox.getByRole("complementary", { name: "About this picture" });
      await expect(story.getByRole("heading", { name: "What the model was given" })).toBeVisible();
      await expect(story.getByText(/\b(cat|kitten)\b.*\bwindow/i)).toBeVisible();
    });
  });
}

test("the English of a Chinese prompt can be edited, and the model is given the edited words", async ({
  page,
  studio,
}) => {
  const prompt = unique("雪山下的湖泊");
  await studio.openSmall();
  await studio.ask(prompt);
  await studio.expectPicture(prompt);
  const composer = page.getByRole("form", { name: "New picture" });
  await composer.getByRole("button", { name: "Edit" }).click();
  const english = composer.getByRole("textbox", { name: "What the model gets" });
  await expect(english).toBeFocused();
  await expect(english).toHaveValue(/lake/i);
  await english.fill("a frozen lake with two skaters");
  await studio.generate.click();
  await expect(studio.tile(prompt)).toHaveCount(2);
  await studio.tile(prompt).first().click();
  await studio.expectShown("a frozen lake with two skaters");
});

test("the keyboard alone makes two pictures", async ({ page, studio }) => {
  const prompt = unique("a sailing boat at night");
  await studio.openSmall();
  await studio.prompt.press("ControlOrMeta+Enter");
  await expect(studio.prompt).toBeFocused();
  await page.getByRole("button", { name: /^How many/ }).press("Enter");
  await page.getByRole("radio", { name: "1", exact: true }).press("ArrowRight");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "How many: 2" })).toBeFocused();
  await studio.prompt.fill(prompt);
  await studio.prompt.press("ControlOrMeta+Enter");
  await expect(studio.tile(prompt)).toHaveCount(2);
  await expect(page.getByRole("status").filter({ hasText: "2 pictures are ready" })).toBeAttached();
});
