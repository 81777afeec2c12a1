import { mkdirSync, writeFileSync } from "node:fs";
import type { Browser, BrowserContext, BrowserContextOptions } from "@playwright/test";
import { deletePaintedSince } from "./sample-library.ts";
import { type Library, play, type Scene, type Words } from "./scene-steps.ts";
import { findWrong } from "./screen-findings.ts";
import { scenes } from "./screen-scenes.ts";
import { settle } from "./settle.ts";

const FOLDER = ".cache/screens";
const HEIGHTS: Readonly<Record<number, number>> = { 360: 740, 390: 844, 768: 1024, 1440: 900, 2560: 1440 };
const THEMES = ["dark", "light"] as const;
const LOCALES = ["en", "zh-CN"] as const;
/** A touch screen at and below this width, in CSS pixels. */
const LARGEST_PHONE = 390;

interface Look {
  readonly width: number;
  readonly theme: (typeof THEMES)[number];
  readonly locale: (typeof LOCALES)[number];
}

export interface Choice {
  /** Only scenes whose name starts so. */
  readonly scene?: string | undefined;
  /** Only this width, in CSS pixels. */
  readonly width?: string | undefined;
  /** Only this theme, or this language. */
  readonly theme?: string | undefined;
  readonly locale?: string | undefined;
}

/**
 * Shoots every scene in every size, theme and language into .cache/screens, with an index.html that shows them side by
 * side, and prints what a program can see wrong: a page wider than its window, cut text, targets too small for a finger.
 */
export async function shootEveryScreen(
  browser: Browser,
  urls: Readonly<Record<Library, string>>,
  choice: Choice,
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const chosen = scenes.filter(({ name }) => name.startsWith(choice.scene ?? ""));
  const files: string[] = [];
  for (const look of looks(choice)) {
    for (const scene of chosen) {
      const file = `${scene.name}-${look.width}-${look.theme}-${look.locale}.jpg`;
      const url = urls[scene.library ?? "full"];
      const startedAt = new Date();
      const context = await browser.newContext(contextOptions(look, scene, url));
      const said = await shoot(context, scene, look, `${FOLDER}/${file}`);
      await context.close();
      if (scene.paints) await deletePaintedSince(url, startedAt);
      for (const sentence of said) console.log(`${file}: ${sentence}`);
      files.push(file);
    }
    console.log(`${look.width} px, ${look.theme}, ${look.locale}: ${chosen.length} screens`);
  }
  const figures = files.map(
    (file) => `<figure><img src="${file}" loading="lazy"><figcaption>${file}</figure>`,
  );
  writeFileSync(
    `${FOLDER}/index.html`,
    `<!doctype html><meta charset="utf-8"><style>body{display:flex;flex-wrap:wrap}img{height:420px}</style>${figures.join("\n")}`,
  );
  console.log(`${files.length} screens in ${FOLDER}/index.html`);
}

function looks(choice: Choice): readonly Look[] {
  const isChosen = ({ width, theme, locale }: Look) =>
    (choice.width ?? String(width)) === String(width) &&
    (choice.theme ?? theme) === theme &&
    (choice.locale ?? locale) === locale;
  return Object.keys(HEIGHTS)
    .map(Number)
    .flatMap((width) => THEMES.flatMap((theme) => LOCALES.map((locale) => ({ width, theme, locale }))))
    .filter(isChosen);
}

function contextOptions(look: Look, scene: Scene, baseURL: string): BrowserContextOptions {
  const isPhone = look.width <= LARGEST_PHONE;
  return {
    baseURL,
    viewport: { width: look.width, height: HEIGHTS[look.width] ?? 900 },
    colorScheme: look.theme,
    locale: look.locale,
    reducedMotion: "reduce",
    isMobile: isPhone,
    hasTouch: isPhone,
    serviceWorkers: scene.serviceWorkers ?? (scene.api === undefined ? "allow" : "block"),
  };
}

async function shoot(context: BrowserContext, scene: Scene, look: Look, path: string): Promise<string[]> {
  const page = await context.newPage();
  const { default: words }: { default: Words } = await import(`../../messages/${look.locale}.json`, {
    with: { type: "json" },
  });
  try {
    await play(scene, page, words);
    await settle(page, 600);
    await page.screenshot({ path, type: "jpeg", quality: 80, fullPage: scene.isWholePage === true });
    return await findWrong(page, look.width <= LARGEST_PHONE);
  } catch (error) {
    await page.screenshot({ path, type: "jpeg", quality: 80 });
    return [`the scene did not come about: ${String(error).split("\n").slice(0, 3).join(" ")}`];
  }
}
