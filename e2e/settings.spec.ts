import { expect, type Page } from "@playwright/test";
import { screenNames, screens } from "./support/screens.ts";
import { unique } from "./support/studio.ts";
import { test } from "./support/test.ts";

interface FirstPaint {
  readonly language: string;
  readonly background: string;
}

/** Notes the language and the ground of every page at its first frame, before anything can be put right. */
async function watchFirstPaint(page: Page): Promise<() => Promise<FirstPaint>> {
  await page.addInitScript(() => {
    const note = () => {
      if (!document.body) return requestAnimationFrame(note);
      const first = {
        language: document.documentElement.lang,
        background: getComputedStyle(document.documentElement).backgroundColor,
      };
      Object.assign(window, { firstPaint: first });
    };
    requestAnimationFrame(note);
  });
  return async () => {
    const handle = await page.waitForFunction(() => Reflect.get(window, "firstPaint"));
    return (await handle.jsonValue()) as FirstPaint;
  };
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const screen of screenNames) {
  test.describe(screen, () => {
    test.use(screens[screen]);

    test("the chosen language holds on every page, from the first frame on", async ({ page }) => {
      const firstPaint = await watchFirstPaint(page);
      await page.goto("/settings");
      expect((await firstPaint()).language).toBe("en");
      await page.getByRole("radiogroup", { name: "Language" }).getByText("简体中文").click();
      await expect(page.getByRole("heading", { level: 1, name: "设置" })).toBeAttached();
      for (const [path, title] of [
        ["/", "创作"],
        ["/gallery", "画廊"],
        ["/history", "历史"],
      ] as const) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1, name: title })).toBeAttached();
        expect(await firstPaint()).toMatchObject({ language: "zh-CN" });
      }
      await page.goto("/settings");
      await page.getByRole("radiogroup", { name: "语言" }).getByText("English").click();
      await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeAttached();
    });

    test("the chosen theme goes before the system's, and the other one never flashes", async ({ page }) => {
      const firstPaint = await watchFirstPaint(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.goto("/settings");
      const dark = await background(page);
      await page.getByRole("radiogroup", { name: "Theme" }).getByText("Light").click();
      const light = await background(page);
      expect(light).not.toBe(dark);
      for (const path of ["/", "/gallery", "/settings"]) {
        await page.goto(path);
        expect((await firstPaint()).background, path).toBe(light);
        expect(await background(page), path).toBe(light);
      }
      await expect(page.getByRole("radio", { name: "Light" })).toBeChecked();
      await page.getByRole("radiogroup", { name: "Theme" }).getByText("System").click();
      await page.reload();
      expect((await firstPaint()).background).toBe(dark);
    });
  });
}

test("a visitor whose browser speaks Chinese is met in Chinese", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "zh-CN", ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "提示词", exact: true })).toBeVisible();
  await context.close();
});

test("the default model is what the composer starts with on this device", async ({ page }) => {
  await page.goto("/settings");
  await page.getByRole("combobox", { name: "Default model" }).click();
  await page.getByRole("option", { name: /^SDXL Lightning/ }).click();
  await page.goto("/");
  await expect(page.getByRole("combobox", { name: "Model" })).toContainText("SDXL Lightning");
});

test("the settings say how the deployment is set up, and test the connection when asked", async ({
  page,
}) => {
  await page.goto("/settings");
  await expect(page.getByText("Local emulator, pictures are painted on this machine")).toBeVisible();
  await expect(page.getByText("R2 bucket")).toBeVisible();
  await page.getByRole("button", { name: "Test the connection" }).click();
  await expect(page.getByText(/A model answered in [\d.]+ s/)).toBeVisible();
});

test("what new pictures start with holds from the first visit on, until this browser is reset", async ({
  page,
  studio,
}) => {
  await page.goto("/settings");
  await page.getByRole("radiogroup", { name: "How many" }).getByText("3").click();
  await page.getByRole("radiogroup", { name: "Translation" }).getByText("Never").click();
  await studio.goTo("Create");
  await expect(page).toHaveURL(/count=3.*translate=off/);
  const words = unique("words that stay");
  await studio.prompt.fill(words);
  await expect(page).toHaveURL(/words/);

  await studio.goTo("Settings");
  await page.getByRole("button", { name: "Reset this browser" }).click();
  const dialog = page.getByRole("dialog", { name: "Reset this browser" });
  await expect(dialog.getByRole("textbox")).toBeFocused();
  await dialog.getByRole("textbox").fill("reset");
  await dialog.getByRole("button", { name: "Reset this browser" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("radiogroup", { name: "How many" }).getByRole("radio").first()).toBeChecked();
  await page.goto("/");
  await expect(studio.prompt).toHaveValue(words);
  await expect(page).not.toHaveURL(/count=|translate=/);
});

test("a style of one's own is offered where pictures are made, and comes back with Undo", async ({
  page,
  studio,
}) => {
  const name = unique("Blueprint");
  await page.goto("/settings");
  const panel = page.getByRole("region", { name: "Your styles" });
  await panel.getByRole("button", { name: "New style" }).click();
  await panel.getByRole("textbox", { name: "Name" }).fill(name);
  await panel
    .getByRole("textbox", { name: /^What it adds/ })
    .fill("A white line drawing\non blueprint paper.");
  await panel.getByRole("button", { name: "Save" }).click();
  await expect(panel.getByText(name)).toBeVisible();
  await expect(panel.getByRole("button", { name: "New style" })).toBeFocused();
  await panel.getByRole("button", { name: `Delete the style ${name}` }).click();
  await expect(panel.getByText(name)).toBeHidden();
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Undo" }).click();
  await expect(panel.getByText(name)).toBeVisible();

  await studio.goTo("Create");
  await page.getByRole("combobox", { name: "Style" }).click();
  await page.getByRole("option", { name: new RegExp(name) }).click();
  await expect(page).toHaveURL(/style=pre_/);
});

test("nothing on the settings page moves while its panels come", async ({ page }) => {
  await page.addInitScript(() => {
    const total = { shift: 0 };
    Object.assign(window, { total });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) total.shift += (entry as unknown as { value: number }).value;
    });
    observer.observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/settings");
  await expect(page.getByRole("region", { name: "Accounts" }).getByRole("listitem")).not.toHaveCount(0);
  await expect(page.getByRole("region", { name: "Keys", exact: true })).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const { shift } = await page.evaluate(() => (window as unknown as { total: { shift: number } }).total);
  expect(shift).toBeLessThan(0.01);
});
