/** Whether this document is there because its page was loaded again, and not by a link, a copy of the tab or Back. */
export function wasReloaded(): boolean {
  const [load] = performance.getEntriesByType("navigation");
  return load instanceof PerformanceNavigationTiming && load.type === "reload";
}
