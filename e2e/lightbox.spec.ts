import { expect } from "@playwright/test";
import { screens } from "./support/screens.ts";
import { expectPainted, paint, unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

test("arrow keys go along the wall, and closing gives the focus to the picture last seen", async ({
  page,
  request,
  studio,
}) => {
  const prompts = [
    unique("a vase of tulips"),
    unique("a vase of roses"),
    unique("a vase of sunflowers"),
  ] as const;
  for (const prompt of prompts) await paint(request, prompt);
  const [oldest, middle, newest] = prompts;
  await page.goto("/gallery");
  await studio.look(newest);
  await expectPainted(studio.lightbox.getByRole("img", { name: newest, exact: true }).first());
  await page.keyboard.press("ArrowRight");
  await studio.expectShown(middle);
  await page.keyboard.press("ArrowRight");
  await studio.expectShown(oldest);
  await page.keyboard.press("ArrowLeft");
  await studio.expectShown(middle);
  await page.keyboard.press("Escape");
  await expect(studio.lightbox).toBeHidden();
  await expect(studio.tile(middle)).toBeFocused();

  await page.keyboard.press("Enter");
  await studio.expectShown(middle);
  await studio.lightbox.getByRole("button", { name: "Previous picture" }).click();
  await studio.expectShown(newest);
  await studio.lightbox.getByRole("button", { name: "Close" }).click();
  await expect(studio.tile(newest)).toBeFocused();
});

test("the address names the open picture: Back closes it, a link opens it", async ({
  page,
  request,
  studio,
}) => {
  const prompt = unique("a camel at sunset");
  const id = await paint(request, prompt);
  await page.goto("/gallery");
  await studio.look(prompt);
  await expect(page).toHaveURL(new RegExp(`image=${id}`));
  await page.goBack();
  await expect(studio.lightbox).toBeHidden();
  await expect(page).toHaveURL(/\/gallery$/);
  await page.goto(`/gallery?image=${id}`);
  await studio.expectShown(prompt);
  await page.keyboard.press("Escape");
  await expect(studio.lightbox).toBeHidden();
});

test("a picture is downloaded whole, under a name that says what it is", async ({
  page,
  request,
  studio,
}) => {
  const prompt = unique("an orchard in spring");
  await paint(request, prompt);
  await page.goto("/gallery");
  await studio.look(prompt);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    studio.lightbox.getByRole("link", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/orchard.*\.(jpg|png)$/);
  expect(await download.failure()).toBeNull();
});

test.describe("phone", () => {
  test.use(screens.phone);

  test("a picture opens over the whole window and closes where it was opened", async ({
    page,
    request,
    studio,
  }) => {
    const prompt = unique("a paper boat in a puddle");
    await paint(request, prompt);
    await page.goto("/gallery");
    await studio.tile(prompt).tap();
    await studio.expectShown(prompt);
    await expect(studio.lightbox.getByRole("table")).toBeAttached();
    await studio.lightbox.getByRole("button", { name: "Close" }).tap();
    await expect(studio.lightbox).toBeHidden();
    await expect(studio.tile(prompt)).toBeFocused();
  });
});
