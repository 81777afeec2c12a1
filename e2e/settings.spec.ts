import { expect, type Page } from "@playwright/test";
import { screenNames, screens } from "./support/screens.ts";
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
