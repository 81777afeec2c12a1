import type { Page } from "@playwright/test";

/** Long enough for the observer to be called with what is buffered, if anything is. */
const WAIT_MS = 500;

/** What has moved by itself since `from` (performance.now of the page), a line for each layout shift. */
export function layoutShifts(page: Page, from: number): Promise<string[]> {
  return page.evaluate(
    ({ waitMs, fromMs }) =>
      new Promise<string[]>((resolve) => {
        const told = (entry: PerformanceEntry) => {
          if (!("hadRecentInput" in entry) || entry.hadRecentInput || entry.startTime < fromMs) return [];
          const { value, sources } = entry.toJSON();
          const nodes = "sources" in entry && Array.isArray(entry.sources) ? entry.sources : [];
          const names = nodes.map(({ node }) =>
            node instanceof Element ? node.outerHTML.slice(0, 160) : "?",
          );
          return [`${value} ${JSON.stringify(sources)} ${names.join(" ")}`];
        };
        const observer = new PerformanceObserver((list) => resolve(list.getEntries().flatMap(told)));
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(resolve, waitMs, []);
      }),
    { waitMs: WAIT_MS, fromMs: from },
  );
}
