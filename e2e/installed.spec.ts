import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect, test } from "@playwright/test";
import { writePngText } from "../lib/domain/write-png-text.ts";
import { chromiumOptions } from "../scripts/toolbox/find-chromium.ts";
import { solidPng } from "./pictures.ts";
import { Studio, unique } from "./support/studio.ts";
import { workerReady } from "./support/worker-ready.ts";

/** What the system knows of an installed app. */
interface OsAppState {
  readonly badgeCount: number;
  readonly fileHandlers: readonly { readonly accepts: readonly { readonly fileExtensions: string[] }[] }[];
}

test("installed in the system, the studio has a window of its own, opens picture files and counts on its icon", async ({
  baseURL,
}) => {
  if (!baseURL) throw new Error("There is nothing to install.");
  const folder = mkdtempSync(join(tmpdir(), "pictor-installed-"));
  const context = await chromium.launchPersistentContext(join(folder, "profile"), {
    ...chromiumOptions(["--enable-devtools-pwa-handler"]),
    locale: "en-US",
    baseURL,
  });
  try {
    const [page = await context.newPage()] = context.pages();
    await page.goto("/");
    await workerReady(page);
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error("This browser does not speak of itself.");
    const manifestId = new URL("/", baseURL).href;
    // Chromium's own commands for installed apps; Playwright has no types for them.
    const ask = <Answer>(command: string, parameters: object = {}) =>
      browser.send(`PWA.${command}` as never, { manifestId, ...parameters } as never) as Promise<Answer>;
    await ask("install", { installUrlOrBundleUrl: manifestId });
    await ask("changeAppUserSettings", { displayMode: "standalone" });
    const { fileHandlers } = await ask<OsAppState>("getOsAppState");
    expect(
      fileHandlers.flatMap(({ accepts }) => accepts.flatMap(({ fileExtensions }) => fileExtensions)),
    ).toEqual(expect.arrayContaining([".png", ".jpg", ".webp"]));

    const [window] = await Promise.all([context.waitForEvent("page"), ask("launch")]);
    await workerReady(window);
    const app = new Studio(window);
    expect(await app.page.evaluate(() => matchMedia("(display-mode: standalone)").matches)).toBe(true);

    const words = unique("a kite over the dunes");
    const text = `${words}\nSteps: 7, Seed: 1234, Size: 768x512, Model: dreamshaper-8-lcm`;
    const file = join(folder, "kite.png");
    writeFileSync(file, await writePngText(solidPng(8, 8), "parameters", text).bytes());
    await ask("launchFilesInApp", { files: [file] });
    await expect
      .poll(async () => Promise.all(context.pages().map((opened) => new Studio(opened).prompt.inputValue())))
      .toContain(words);

    const badgeCount = async () => (await ask<OsAppState>("getOsAppState")).badgeCount;
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
