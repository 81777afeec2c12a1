import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { missedReaches, type Report, toMarkdown, writeIntoDocument } from "./report";

const measured = (cpuMs: number) => ({ cpuMs, p50Ms: 1, p99Ms: 2, requests: 10 });
const report = (ratio: number, workerGzipBytes: number, firstLoadBytes: number): Report => ({
  rows: [{ label: "an image", pictor: measured(ratio), bare: measured(1), reach: 1.5 }],
  workerGzipBytes,
  pages: [{ page: "/", firstLoadBytes, scripts: 3 }],
});

describe("report", () => {
  it("names every reach that was missed, and none that was met", () => {
    expect(missedReaches(report(1.4, 1_000_000, 200_000))).toEqual([]);
    expect(missedReaches(report(1.6, 2_000_000, 300_000))).toEqual([
      "an image: 1.60x the bare Worker, reach 1.5x",
      "Worker: 1.91 MiB, reach 1.50 MiB",
      "/: 293 KiB of first-load JS, reach 230 KiB",
    ]);
  });

  it("prints the ratio and the sizes", () => {
    const markdown = toMarkdown(report(1.25, 1_048_576, 102_400));
    expect(markdown).toContain("| an image | 1.25 | 1.00 | 1.25x | 1.5x |");
    expect(markdown).toContain("| Worker | 1.00 MiB |");
    expect(markdown).toContain("| first-load JS, `/` | 100 KiB |");
  });

  it("replaces only what stands between the marks", () => {
    const folder = mkdtempSync(join(tmpdir(), "report-test-"));
    const file = join(folder, "README.md");
    try {
      writeFileSync(file, "before\n<!-- bench:start -->\nold\n<!-- bench:end -->\nafter\n");
      writeIntoDocument(file, "new\n");
      expect(readFileSync(file, "utf8")).toBe(
        "before\n<!-- bench:start -->\nnew\n<!-- bench:end -->\nafter\n",
      );
      writeFileSync(file, "no marks");
      expect(() => writeIntoDocument(file, "new\n")).toThrow("bench:start");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
