import type { CDPSession, Page } from "@playwright/test";
import { type FrameFigures, frameFigures } from "./frame-figures.ts";

export interface ScrollFigures extends FrameFigures {
  /** Work of the page's main thread a frame, on average. */
  readonly mainThreadMs: number;
  readonly mostElements: number;
}

interface Stretch {
  readonly from: number;
  readonly pixelsASecond: number;
  readonly durationMs: number;
}

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** Scrolls a page down at an even speed and watches its frames. */
export async function scrollPage(page: Page, session: CDPSession, stretch: Stretch): Promise<ScrollFigures> {
  await page.evaluate((top) => window.scrollTo(0, top), stretch.from);
  await page.waitForTimeout(1_500);
  const before = await taskMs(session);
  const { deltas, mostElements } = await page.evaluate(
    ({ pixelsASecond, durationMs }) =>
      new Promise<{ deltas: number[]; mostElements: number }>((resolve) => {
        const deltas: number[] = [];
        let mostElements = 0;
        let last = 0;
        let start = 0;
        const frame = (time: number) => {
          if (start === 0) start = time;
          else deltas.push(time - last);
          if (deltas.length % 15 === 0)
            mostElements = Math.max(mostElements, document.getElementsByTagName("*").length);
          const passed = last === 0 ? 0 : time - last;
          last = time;
          window.scrollBy(0, (pixelsASecond * passed) / 1_000);
          if (time - start < durationMs) requestAnimationFrame(frame);
          else resolve({ deltas, mostElements });
        };
        requestAnimationFrame(frame);
      }),
    stretch,
  );
  const mainThreadMs = ((await taskMs(session)) - before) / deltas.length;
  return { ...frameFigures(deltas), mainThreadMs, mostElements };
}

/** What the page's JavaScript holds after a collection, in bytes. */
export async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
