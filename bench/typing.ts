// npm run bench:typing: how soon a typed letter is on the screen while a full wall stands behind it.
import type { CDPSession, Page } from "@playwright/test";
import { pageFunctions } from "lighthouse/core/lib/page-functions.js";
import { buildPages } from "../scripts/toolbox/build-pages.ts";
import type { RunningServer } from "../scripts/toolbox/local-stack.ts";
import { startSeededLibrary } from "./seeded-library.ts";
import { startChromium } from "./start-chromium.ts";
import { type TypingFigures, typingFigures } from "./typing-figures.ts";

const HELP = `npm run bench:typing -- [--no-build] [--slowdown N]
Opens the create page of the Pages build in Chromium with a library of 200 pictures, slows its main thread down by 4
(or N), and types a prompt of 200 letters. The figures are those of Event Timing: from the key to the next frame.
The server stands still meanwhile: a phone has none beside its browser, and a letter asks for nothing. Nothing is gated
on the figures; a machine that does something else at the same time shows in the bare page beside them.
  --no-build  measure the build that stands in dist/pages, whatever the sources say`;

const PICTURES = 200;
/** Event Timing reports nothing shorter. */
const FLOOR_MS = 16;
/** A quick typist. */
const KEY_PAUSE_MS = 110;
const WORDS =
  "a lighthouse on a cliff at dusk, painted in gouache with visible strokes, a small boat far below, gulls above the foam, warm windows, a storm that comes up behind the hills, and one red bicycle at the door ok";

const args = process.argv.slice(2);
const slowdown = args.includes("--slowdown") ? Number(args[args.indexOf("--slowdown") + 1]) : 4;

/** Keeps the longest event of every interaction; the page must not be loaded yet. */
async function watchInteractions(page: Page): Promise<void> {
  await page.addInitScript((floor) => {
    const seen = { longest: new Map<number, number>() };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId === 0) continue;
        const before = seen.longest.get(entry.interactionId) ?? 0;
        seen.longest.set(entry.interactionId, Math.max(before, entry.duration));
      }
    }).observe({ type: "event", durationThreshold: floor, buffered: true } as PerformanceObserverInit);
  }, FLOOR_MS);
}

/** CPU time of the page's main thread so far, slowed down as it is; what else the machine does is not in it. */
async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

async function typeInto(
  page: Page,
  name: string,
  hold: RunningServer["hold"],
): Promise<TypingFigures & { readonly workMs: number }> {
  const field = page.getByRole("textbox", { name, exact: true });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await field.click();
  const release = hold();
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.waitForTimeout(1_000);
  await page.evaluate(() =>
    (window as unknown as { seen: { longest: Map<number, number> } }).seen.longest.clear(),
  );
  const before = await mainThreadMs(session);
  for (const letter of WORDS) {
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(KEY_PAUSE_MS);
  }
  const workMs = ((await mainThreadMs(session)) - before) / WORDS.length;
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  release();
  await page.waitForTimeout(500);
  const reported = await page.evaluate(() => [
    ...(window as unknown as { seen: { longest: Map<number, number> } }).seen.longest.values(),
  ]);
  if ((await field.inputValue()).length < WORDS.length) throw new Error("Some letters were lost.");
  return { ...typingFigures(reported, WORDS.length, FLOOR_MS), workMs };
}

const row = (label: string, tiles: number, figures: Awaited<ReturnType<typeof typeInto>>) =>
  `| ${label} | ${tiles} | ${figures.workMs.toFixed(1)} | ${figures.medianMs} | ${figures.p95Ms} | ${figures.p98Ms} | ${figures.worstMs} | ${(figures.over50 * 100).toFixed(1)} % |`;

async function measure({ url, hold }: Pick<RunningServer, "url" | "hold">): Promise<void> {
  const browser = await startChromium();
  const rows: string[] = [];
  let benchmarkIndex = 0;
  try {
    const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await watchInteractions(bare);
    await bare.goto(`${url}/robots.txt`);
    await bare.evaluate(() => {
      document.body.innerHTML = '<textarea aria-label="Prompt" rows="4"></textarea>';
    });
    benchmarkIndex = await bare.evaluate(pageFunctions.computeBenchmarkIndex);
    rows.push(row("a bare text field", 0, await typeInto(bare, "Prompt", hold)));
    await bare.close();
    // The last window is so tall that every tile of the wall is in the page at once.
    for (const [label, width, height] of [
      ["a window of 1440 × 900", 1_440, 900],
      ["a window of 3840 × 2160", 3_840, 2_160],
      ["all tiles in the page", 1_440, 16_000],
    ] as const) {
      console.log(`Typing, ${label} ...`);
      const page = await browser.newPage({ viewport: { width, height } });
      await watchInteractions(page);
      await page.goto(url);
      await page.locator("article img").first().waitFor();
      await page.waitForTimeout(8_000);
      const tiles = await page.locator("main article").count();
      rows.push(row(label, tiles, await typeInto(page, "Prompt", hold)));
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log(`\n| typing at ${slowdown}× slowdown | tiles | main thread ms a letter | median ms | p95 ms | p98 ms | worst ms | over 50 ms |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

The main thread's own work is CPU time at that slowdown: other programs do not touch it, as they do the rest.
Lighthouse's benchmark index of this machine: ${benchmarkIndex}. A slowdown of 4 is meant for 1,500 and more.
Event Timing counts in steps of 8 ms and reports nothing below ${FLOOR_MS}; what it does not report counts as ${FLOOR_MS}.`);
}

if (args.includes("--help")) {
  console.log(HELP);
} else {
  if (!args.includes("--no-build")) await buildPages();
  const library = await startSeededLibrary(PICTURES);
  try {
    await measure(library);
  } finally {
    await library.stop();
  }
}
