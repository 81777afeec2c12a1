import { mkdirSync } from "node:fs";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { catPrompt } from "./sample-library.ts";
import { settle } from "./settle.ts";

const FOLDER = "public/screenshots";
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: "dark" };
const CHINESE: BrowserContextOptions = { ...DESKTOP, locale: "zh-CN" };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  colorScheme: "light",
  isMobile: true,
  hasTouch: true,
};

type Act = (page: Page) => Promise<void>;

const visit =
  (path: string): Act =>
  async (page) => {
    await page.goto(path);
    await page.getByRole("img").first().waitFor();
    await settle(page);
  };

/** A picture on its way, and the next prompt already being written. */
const create =
  (first: string, next: string): Act =>
  async (page) => {
    await visit("/")(page);
    const prompt = page.locator("#prompt");
    await prompt.fill(first);
    await prompt.press("ControlOrMeta+Enter");
    await page.getByRole("button", { name: /^(Cancel|取消)$/ }).waitFor();
    await prompt.fill(next);
  };

const openCat: Act = async (page) => {
  await visit("/gallery")(page);
  await page.getByRole("img", { name: catPrompt }).first().click();
  await page.getByRole("dialog").getByRole("img", { name: catPrompt }).first().waitFor();
  await settle(page);
};

const screens: readonly (readonly [name: string, options: BrowserContextOptions, act: Act])[] = [
  ["gallery", DESKTOP, visit("/gallery")],
  ["gallery-zh-cn", CHINESE, visit("/gallery")],
  ["phone-light", PHONE, visit("/gallery")],
  ["lightbox", DESKTOP, openCat],
  ["lightbox-zh-cn", CHINESE, openCat],
  [
    "create",
    DESKTOP,
    create("a stone bridge over a river in autumn, soft light", "a deer in a misty forest"),
  ],
  ["create-zh-cn", CHINESE, create("秋天河上的石桥，柔和的光", "薄雾森林里的一只鹿")],
];

/** Makes the pictures of both READMEs, each in a fresh browser profile. */
export async function shootReadme(browser: Browser, url: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, options, act] of screens) {
    const context = await browser.newContext({ reducedMotion: "reduce", baseURL: url, ...options });
    const page = await context.newPage();
    await act(page);
    await page.screenshot({ path: `${FOLDER}/${name}.jpg`, type: "jpeg", quality: 82 });
    await context.close();
    console.log(`${FOLDER}/${name}.jpg`);
  }
}
