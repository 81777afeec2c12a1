// npm run screenshots: makes the README's pictures from the running product, with an empty library of its own.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { buildWorker } from "./toolbox/build-worker.ts";
import { migrate, startWorkersStack } from "./toolbox/local-stack.ts";
import { freePorts } from "./toolbox/ports.ts";
import { endChildrenWithUs } from "./toolbox/run.ts";

const FOLDER = "public/screenshots";
const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 }, colorScheme: "dark" };
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  colorScheme: "light",
  isMobile: true,
  hasTouch: true,
};

interface Wish {
  readonly prompt: string;
  readonly model: string;
  readonly seed: number;
  readonly width?: number;
  readonly height?: number;
  readonly steps?: number;
}

const landscape = { width: 1216, height: 832 };
const portrait = { width: 832, height: 1216 };
const catPrompt = "一只可爱的猫咪坐在窗台上，午后阳光";
const wishes: readonly Wish[] = [
  {
    prompt: "a lighthouse on a cliff at dusk, warm light, calm sea",
    model: "flux-2-klein-4b",
    seed: 7,
    ...landscape,
  },
  { prompt: "雪山下的湖泊，清晨薄雾，水墨风格", model: "flux-2-klein-4b", seed: 21, ...portrait },
  { prompt: "a red fox in a snowy forest, morning light", model: "flux-1-schnell", seed: 11 },
  // More steps than the model takes, so that the lightbox shows what was asked beside what was done.
  { prompt: catPrompt, model: "flux-1-schnell", seed: 4, steps: 12 },
  {
    prompt: "a sailing boat under the stars, night, watercolor",
    model: "flux-2-klein-4b",
    seed: 33,
    ...landscape,
  },
  { prompt: "a cabin in the mountains, autumn forest, sunset", model: "sdxl-base", seed: 5 },
  { prompt: "a hot air balloon over a valley at sunrise", model: "flux-2-klein-4b", seed: 12, ...portrait },
  { prompt: "樱花树下的古桥，春天，柔和的光", model: "flux-2-klein-4b", seed: 9, ...landscape },
  { prompt: "a whale in the deep ocean, moonlight", model: "flux-1-schnell", seed: 15 },
  { prompt: "a city skyline in the rain at night, neon", model: "flux-2-klein-4b", seed: 18, ...portrait },
  { prompt: "a vase of sunflowers on a table, oil painting", model: "dreamshaper-8-lcm", seed: 2 },
  { prompt: "沙漠中的骆驼，落日，长长的影子", model: "flux-2-klein-4b", seed: 27, ...landscape },
];

/** Starts the built product with an empty library. */
async function startProduct(): Promise<{ readonly url: string; stop(): Promise<unknown> }> {
  const [port] = await freePorts(1);
  const persistDir = mkdtempSync(join(tmpdir(), "pictor-screenshots-"));
  await buildWorker();
  await migrate(persistDir);
  const server = await startWorkersStack({ port: port ?? 0, persistDir, quiet: true });
  const stop = async () => {
    await server.stop();
    rmSync(persistDir, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

async function paint(url: string, wish: Wish): Promise<void> {
  const reply = await fetch(`${url}/api/v1/generations`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(wish),
  });
  if (!reply.ok) throw new Error(`"${wish.prompt}" answered ${reply.status}: ${await reply.text()}`);
}

/** Waits until the wall is filled and its pictures have faded in. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1_500);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.waitForTimeout(500);
}

/** Opens a page in a fresh browser profile, lets `act` bring it into view and saves it as JPEG. */
async function shoot(
  browser: Browser,
  url: string,
  name: string,
  options: BrowserContextOptions,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: "reduce", baseURL: url, ...options });
  const page = await context.newPage();
  await act(page);
  await page.screenshot({ path: `${FOLDER}/${name}.jpg`, type: "jpeg", quality: 82 });
  await context.close();
  console.log(`${FOLDER}/${name}.jpg`);
}

function launch(): Promise<Browser> {
  const systemBrowser = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
    existsSync,
  );
  const executablePath = existsSync(chromium.executablePath()) ? undefined : systemBrowser;
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

endChildrenWithUs();
const product = await startProduct();
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const wish of wishes) await paint(product.url, wish);
  const browser = await launch();
  const visit = (path: string) => async (page: Page) => {
    await page.goto(path);
    await page.getByRole("img").first().waitFor();
    await settle(page);
  };
  /** A picture on its way, and the next prompt already being written. */
  const create = (first: string, next: string) => async (page: Page) => {
    await visit("/")(page);
    const prompt = page.locator("#prompt");
    await prompt.fill(first);
    await prompt.press("ControlOrMeta+Enter");
    await page.getByRole("button", { name: /^(Cancel|取消)$/ }).waitFor();
    await prompt.fill(next);
  };
  const chinese = { ...DESKTOP, locale: "zh-CN" };
  await shoot(browser, product.url, "gallery", DESKTOP, visit("/gallery"));
  await shoot(browser, product.url, "gallery-zh-cn", chinese, visit("/gallery"));
  await shoot(browser, product.url, "phone-light", PHONE, visit("/gallery"));
  const openCat = async (page: Page) => {
    await visit("/gallery")(page);
    await page.getByRole("img", { name: catPrompt }).first().click();
    await page.getByRole("dialog").getByRole("img", { name: catPrompt }).first().waitFor();
    await settle(page);
  };
  await shoot(browser, product.url, "lightbox", DESKTOP, openCat);
  await shoot(browser, product.url, "lightbox-zh-cn", chinese, openCat);
  await shoot(
    browser,
    product.url,
    "create",
    DESKTOP,
    create("a stone bridge over a river in autumn, soft light", "a deer in a misty forest"),
  );
  await shoot(
    browser,
    product.url,
    "create-zh-cn",
    chinese,
    create("秋天河上的石桥，柔和的光", "薄雾森林里的一只鹿"),
  );
  await browser.close();
} finally {
  await product.stop();
}
