import { expect } from "@playwright/test";
import { screenNames, screens } from "./support/screens.ts";
import { drawLine } from "./support/stroke.ts";
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

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("a Chinese prompt becomes a picture that others see by a link, until that is taken back", async ({
      studio,
      browser,
    }) => {
      const prompt = unique("退潮的海滩上停着一条旧渔船");
      await studio.openSmall();
      await studio.ask(prompt);
      await studio.expectPicture(prompt);
      await studio.look(prompt);
      await studio.lightbox.getByRole("button", { name: "Share by link" }).click();
      const address = await studio.lightbox.getByRole("link", { name: /\/s\// }).textContent();
      if (!address) throw new Error("There is no link.");

      const stranger = await browser.newContext();
      const visit = await stranger.newPage();
      await visit.goto(address);
      await expect(visit.getByText(prompt).first()).toBeVisible();
      await expectPainted(visit.getByRole("img").first());
      const preview = await visit.locator('meta[property="og:image"]').getAttribute("content");
      const file = await stranger.request.get(preview ?? "");
      expect([file.status(), file.headers()["content-type"]]).toEqual([
        200,
        expect.stringMatching(/^image\//),
      ]);

      await studio.lightbox.getByRole("button", { name: "Stop sharing" }).click();
      await expect(studio.lightbox.getByRole("button", { name: "Share by link" })).toBeVisible();
      expect((await stranger.request.get(address)).status()).toBe(404);
      await stranger.close();
    });

    test("a part of a picture is painted anew under a mask, and compared with what was there", async ({
      page,
      request,
      studio,
    }) => {
      const prompt = unique("a meadow under a blue sky");
      await paint(request, prompt, { width: 512, height: 512 });
      await page.goto("/gallery");
      await studio.look(prompt);
      await studio.lightbox.getByRole("button", { name: "Edit a part" }).click();
      const dialog = page.getByRole("dialog", { name: "Edit a part of the picture" });
      const start = dialog.getByRole("button", { name: "Repaint" });
      const sheet = dialog.getByRole("application", { name: /^Mask over the picture/ });
      const stroke = (y: number) => drawLine(sheet, [0.3, y], [0.7, y], screen === "phone");
      await expect(start).toBeDisabled();
      await stroke(0.3);
      await stroke(0.6);
      await dialog.getByText("Eraser").click();
      await stroke(0.6);
      await dialog.getByRole("button", { name: "Undo" }).click();
      await page.keyboard.press("ControlOrMeta+z");
      const words = unique("a red balloon");
      await dialog.getByRole("textbox").fill(words);
      const [sent] = await Promise.all([
        page.waitForRequest((asked) => asked.method() === "POST" && asked.url().endsWith("/generations")),
        start.click(),
      ]);
      const { mask, inputImages } = sent.postDataJSON();
      expect(inputImages).toHaveLength(1);
      // White is what is painted anew: the first stroke is left, the second was taken back.
      expect(await page.evaluate(whiteAt, [mask, [0.3, 0.6, 0.9]] as const)).toEqual([true, false, false]);
      await page.getByRole("button", { name: "See it" }).click();
      // The messages wait as long as they are pointed at.
      await page.mouse.move(0, 0);
      await expect(page.getByRole("heading", { level: 1, name: "Create" })).toBeAttached();
      await studio.expectPicture(words);

      await studio.look(words);
      await studio.lightbox.getByRole("button", { name: "Compare" }).click();
      const compare = page.getByRole("dialog", { name: "Two pictures over each other" });
      const line = compare.getByRole("slider");
      await line.fill("20");
      await expect(line).toHaveValue("20");
      const partners = compare.getByRole("navigation", { name: "Choose the other picture" });
      await partners.getByRole("button", { name: prompt }).click();
      await expectPainted(compare.getByRole("img", { name: prompt, exact: true }).first());
      await page.keyboard.press("Escape");
      await expect(studio.lightbox.getByRole("button", { name: "Compare" })).toBeFocused();
    });
  });
}

/** Whether a mask is white at the middle of these heights, each a share of the whole. */
async function whiteAt([mask, heights]: readonly [string, readonly number[]]): Promise<boolean[]> {
  const picture = new Image();
  picture.src = mask;
  await picture.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(picture, 0, 0);
  return heights.map((share) => {
    const y = Math.round(share * canvas.height);
    return context?.getImageData(canvas.width / 2, y, 1, 1).data[0] === 255;
  });
}

test("the keyboard alone: from a prompt to the picture, the gallery, a painted mask and a public page", async ({
  page,
  studio,
}) => {
  // Some sixty presses of Tab, each waited for.
  test.slow();
  const prompt = unique("a tea house in the hills");
  await studio.openSmall();
  await studio.prompt.press("ControlOrMeta+a");
  await page.keyboard.type(prompt);
  await page.keyboard.press("ControlOrMeta+Enter");
  await studio.expectPicture(prompt);
  // "g g" leads to the gallery, once no field has the focus.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  await page.locator("body").press("g");
  await page.keyboard.press("g");
  await expect(page).toHaveURL(/\/gallery/);
  await studio.expectPicture(prompt);
  const nameOfFocus = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement instanceof HTMLTextAreaElement ? activeElement.labels[0] : null;
      return activeElement?.getAttribute("aria-label") ?? (label ?? activeElement)?.textContent ?? "";
    });
  /** Goes on with Tab until the control that `name` names has the focus. */
  const tabTo = async (name: RegExp) => {
    for (let press = 0; press < 100; press += 1) {
      await page.keyboard.press("Tab");
      if (name.test(await nameOfFocus())) return;
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };
  await tabTo(new RegExp(`^${prompt}`));
  await page.keyboard.press("Enter");
  await studio.expectShown(prompt);

  await tabTo(/^Edit a part/);
  await page.keyboard.press("Enter");
  const mask = page.getByRole("application", { name: /^Mask over the picture/ });
  // The dialog begins with what one came for.
  await expect(mask).toBeFocused();
  await page.keyboard.press("Space");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowRight");
  await tabTo(/^What the picture should show there/);
  await page.keyboard.press("ControlOrMeta+a");
  const words = unique("a paper lantern");
  await page.keyboard.type(words);
  await tabTo(/^Repaint/);
  await page.keyboard.press("Enter");
  await expect.poll(nameOfFocus).toBe("Edit a part");

  await tabTo(/^Share by link/);
  await page.keyboard.press("Enter");
  await expect(studio.lightbox.getByRole("link", { name: /\/s\// })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(studio.tile(prompt)).toBeFocused();
  await studio.expectPicture(words);
});

test("a picture can be described, looked at closely, and its words and numbers taken along", async ({
  page,
  request,
  studio,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const prompt = unique("a violet in a glass");
  await paint(request, prompt, { seed: 77 });
  await page.goto("/gallery");
  await studio.look(prompt);
  const { lightbox } = studio;
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await lightbox.getByRole("button", { name: "Copy seed" }).click();
  await expect.poll(clipboard).toBe("77");
  await lightbox.getByRole("button", { name: "Copy prompt" }).click();
  await expect.poll(clipboard).toBe(prompt);
  await lightbox.getByRole("button", { name: "Copy all settings" }).click();
  await expect.poll(clipboard).toMatch(/Seed: 77.*Size: 512x512/);

  const stage = lightbox.getByRole("group", { name: /^Picture; plus and minus/ });
  const picture = stage.getByRole("img");
  const width = async () => (await picture.boundingBox())?.width ?? 0;
  const small = await width();
  await page.keyboard.press("+");
  await expect.poll(width).toBeGreaterThan(small * 1.3);
  await page.keyboard.press("0");
  await expect.poll(width).toBe(small);
  await stage.dblclick();
  await expect.poll(width).toBeGreaterThan(small * 2);

  await lightbox.getByRole("button", { name: "Describe" }).click();
  await lightbox.getByRole("button", { name: "Use as prompt" }).click();
  await expect(studio.prompt).toHaveValue(/picture/i);
  await expect(lightbox).toBeHidden();
});

test("a picture becomes a reference of the next one, beside those of the last visit", async ({
  page,
  request,
  studio,
}) => {
  const prompt = unique("a terrace above the sea");
  await paint(request, prompt);
  const references = page.getByRole("img", { name: /^Reference picture/ });
  for (const count of [1, 2]) {
    // Loaded anew: the composer has not been opened yet.
    await page.goto("/gallery");
    await studio.look(prompt);
    await studio.lightbox.getByRole("button", { name: "Use as reference" }).click();
    await expect(page.getByText("1 picture is a reference now.")).toBeVisible();
    await expect(studio.lightbox).toBeHidden();
    await expect(studio.prompt).toBeVisible();
    await expect(references).toHaveCount(count);
    await expectPainted(references.last());
  }
  await page.reload();
  await expect(references).toHaveCount(2);
});

test("a long prompt shows its beginning, the whole of it on request, and where the picture comes from", async ({
  page,
  request,
  studio,
}) => {
  const words = unique("a quiet bay");
  const prompt = `${words}${", with one more boat".repeat(60)}`;
  const id = await paint(request, prompt, { style: "watercolor" });
  await page.goto(`/gallery?image=${id}`);
  const text = studio.lightbox.getByRole("complementary").getByText(prompt, { exact: true });
  const height = async () => (await text.boundingBox())?.height ?? 0;
  const more = studio.lightbox.getByRole("button", { name: "Show all" }).first();
  await expect(more).toHaveAttribute("aria-expanded", "false");
  const cut = await height();
  await more.press("Enter");
  const less = studio.lightbox.getByRole("button", { name: "Show less" });
  await expect(less).toBeFocused();
  expect(await height()).toBeGreaterThan(cut * 2);
  await less.press("Enter");
  await expect.poll(height).toBe(cut);
  await expect(studio.lightbox.getByRole("row", { name: "Style Watercolour" })).toBeVisible();
  await expect(studio.lightbox.getByRole("row", { name: /^File JPEG · \d+ kB$/ })).toBeVisible();
});
