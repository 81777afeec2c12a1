// npm run bench:gallery: how smoothly the gallery of the Pages build scrolls with a large library.
import type { Page } from "@playwright/test";
import { buildPages } from "../scripts/toolbox/build-pages.ts";
import { heapBytes, type ScrollFigures, scrollPage } from "./scroll-page.ts";
import { startSeededLibrary } from "./seeded-library.ts";
import { startChromium } from "./start-chromium.ts";

const HELP = `npm run bench:gallery -- [--pictures N] [--no-build] [--quick]
Fills a library of its own with N pictures (50000 without the option), opens the gallery of the Pages build in Chromium,
goes to its end and scrolls through it. Nothing is gated on the figures: compare them with those of the bare page beside them.
  --no-build  measure the build that stands in dist/pages, whatever the sources say
  --quick     shorter stretches; for a look, not for figures`;

/** A wall that has not grown for so long is at its end. */
const STILL_MS = 5_000;
const SPEEDS = { reading: 1_500, skimming: 6_000, flinging: 20_000 } as const;

const args = process.argv.slice(2);
const option = (name: string) => args[args.indexOf(name) + 1];
const pictures = args.includes("--pictures") ? Number(option("--pictures")) : 50_000;
const durationMs = args.includes("--quick") ? 3_000 : 10_000;

/** Goes down until the wall holds all pictures, or does not grow any more; resolves to the seconds it took. */
async function goToTheEnd(page: Page): Promise<number> {
  const start = Date.now();
  let [height, grownAt] = [0, start];
  while (Date.now() - grownAt < STILL_MS) {
    const now = await page.evaluate(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      return document.documentElement.scrollHeight;
    });
    if (now !== height) grownAt = Date.now();
    height = now;
    await page.waitForTimeout(50);
  }
  return (grownAt - start) / 1_000;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const mib = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MiB`;

function row(label: string, figures: ScrollFigures): string {
  const cells = [
    figures.perSecond.toFixed(1),
    figures.medianMs.toFixed(1),
    figures.p95Ms.toFixed(1),
    figures.worstMs.toFixed(0),
    percent(figures.over16),
    percent(figures.over33),
    figures.mainThreadMs.toFixed(1),
    figures.mostElements,
  ];
  return `| ${label} | ${cells.join(" | ")} |`;
}

async function measure(url: string): Promise<void> {
  const browser = await startChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    const rows: string[] = [];
    console.log("Scrolling ...");
    await page.setContent('<div style="height:2000000px;background:linear-gradient(red,blue)"></div>');
    const still = { from: 0, pixelsASecond: SPEEDS.skimming, durationMs };
    rows.push(row("a bare page", await scrollPage(page, session, still)));

    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    const opened = Date.now();
    await page.goto(`${url}/gallery`);
    await page.locator("article img").first().waitFor();
    const firstMs = Date.now() - opened;
    await page.waitForTimeout(1_000);
    const firstHeap = await heapBytes(session);
    rows.push(
      row(
        "the newest pictures, more coming",
        await scrollPage(page, session, { ...still, pixelsASecond: SPEEDS.reading }),
      ),
    );
    console.log("Going to the end ...");
    const seconds = await goToTheEnd(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const [name, pixelsASecond] of Object.entries(SPEEDS)) {
      const from = height * 0.5;
      rows.push(
        row(`all ${pictures}, ${name}`, await scrollPage(page, session, { from, pixelsASecond, durationMs })),
      );
    }
    const shift = await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift);
    console.log(`\n| scrolling | frames/s | median ms | p95 ms | worst ms | over 16.7 ms | over 33 ms | main thread ms/frame | elements |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

First picture after ${firstMs} ms; the wall down to the last of ${pictures} pictures (${height} px) after ${seconds.toFixed(0)} s.
JavaScript heap: ${mib(firstHeap)} with the first pictures, ${mib(await heapBytes(session))} with all. Layout shift: ${shift.toFixed(4)}.`);
  } finally {
    await browser.close();
  }
}

if (args.includes("--help")) {
  console.log(HELP);
} else {
  if (!args.includes("--no-build")) await buildPages();
  const library = await startSeededLibrary(pictures);
  try {
    await measure(library.url);
  } finally {
    await library.stop();
  }
}
