import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, expect, test } from "@playwright/test";
import { writePngText } from "../lib/domain/write-png-text.ts";
import { findChromium } from "../scripts/toolbox/find-chromium.ts";
import { solidPng } from "./pictures.ts";
import { Studio, unique } from "./support/studio.ts";

/** What the system knows of an installed app. */
interface OsAppState {
  readonly badgeCount: number;
  readonly fileHandlers: readonly { readonly accepts: readonly { readonly fileExtensions: string[] }[] }[];
}

/** Chromium's own commands for installed apps; Playwright has no types for them. */
class InstalledApps {
  readonly #session: CDPSession;
  readonly #manifestId: string;

  constructor(session: CDPSession, origin: string) {
    this.#session = session;
    this.#manifestId = new URL("/", origin).href;
  }

  send<Answer>(command: string, parameters: object = {}): Promise<Answer> {
    const all = { manifestId: this.#manifestId, ...parameters };
    return this.#session.send(`PWA.${command}` as never, all as never) as Promise<Answer>;
  }
}

async function nextWindow(context: BrowserContext, open: () => Promise<unknown>): Promise<Studio> {
  const [page] = await Promise.all([context.waitForEvent("page"), open()]);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return new Studio(page);
}

test("installed in the system, the studio has a window of its own, opens picture files and counts on its icon", async ({
  baseURL,
}) => {
  if (!baseURL) throw new Error("There is nothing to install.");
  const folder = mkdtempSync(join(tmpdir(), "pictor-installed-"));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    ...(executablePath ? { executablePath } : {}),
    args: ["--enable-devtools-pwa-handler", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    locale: "en-US",
    baseURL,
  });
  try {
    const [page = await context.newPage()] = context.pages();
    await page.goto("/");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error("This browser does not speak of itself.");
    const apps = new InstalledApps(browser, baseURL);
    await apps.send("install", { installUrlOrBundleUrl: new URL("/", baseURL).href });
    await apps.send("changeAppUserSettings", { displayMode: "standalone" });
    const { fileHandlers } = await apps.send<OsAppState>("getOsAppState");
    expect(
      fileHandlers.flatMap(({ accepts }) => accepts.flatMap(({ fileExtensions }) => fileExtensions)),
    ).toEqual(expect.arrayContaining([".png", ".jpg", ".webp"]));

    const app = await nextWindow(context, () => apps.send("launch"));
    expect(await app.page.evaluate(() => matchMedia("(display-mode: standalone)").matches)).toBe(true);

    const words = unique("a kite over the dunes");
    const text = `${words}\nSteps: 7, Seed: 1234, Size: 768x512, Model: dreamshaper-8-lcm`;
    const file = join(folder, "kite.png");
    writeFileSync(file, await writePngText(solidPng(8, 8), "parameters", text).bytes());
    await apps.send("launchFilesInApp", { files: [file] });
    await expect
      .poll(async () => Promise.all(context.pages().map((window) => new Studio(window).prompt.inputValue())))
      .toContain(words);

    const badgeCount = async () => (await apps.send<OsAppState>("getOsAppState")).badgeCount;
    await app.openSmall();
    // A browser that is driven from outside takes every window for seen.
    await app.page.evaluate(() =>
      Object.defineProperty(document, "visibilityState", { configurable: true, value: "hidden" }),
    );
    const prompt = unique("a lamp in a window");
    await app.ask(prompt);
    await app.expectPicture(prompt);
    await expect.poll(badgeCount).toBe(1);
    await app.page.evaluate(() => {
      Reflect.deleteProperty(document, "visibilityState");
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await expect.poll(badgeCount).toBe(0);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
