import { readFileSync, writeFileSync } from "node:fs";
import type { PageSize } from "./build-sizes.ts";
import type { Measured } from "./measure.ts";

export interface Row {
  readonly label: string;
  readonly pictor: Measured;
  readonly bare: Measured;
  /** The highest CPU ratio this product wants; absent: none stated. */
  readonly reach?: number;
}
export interface Report {
  readonly rows: readonly Row[];
  readonly workerGzipBytes: number;
  readonly pages: readonly PageSize[];
}

export const WORKER_REACH_BYTES = 1.5 * 1024 * 1024;
export const FIRST_LOAD_REACH_BYTES = 230 * 1024;

const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`;
const mib = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(2)} MiB`;
const ms = (value: number) => value.toFixed(2);
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** The CPU of Pictor over the CPU of the bare Worker. */
export const ratioOf = (row: Row) => row.pictor.cpuMs / row.bare.cpuMs;

/** What was measured, as Markdown tables. */
export function toMarkdown({ rows, workerGzipBytes, pages }: Report): string {
  const speed = table(
    ["request", "CPU ms", "bare Worker", "ratio", "reach", "p50 / p99 ms", "bare p50 / p99"],
    rows.map((row) => [
      row.label,
      ms(row.pictor.cpuMs),
      ms(row.bare.cpuMs),
      `${ratioOf(row).toFixed(2)}x`,
      row.reach ? `${row.reach}x` : "",
      `${ms(row.pictor.p50Ms)} / ${ms(row.pictor.p99Ms)}`,
      `${ms(row.bare.p50Ms)} / ${ms(row.bare.p99Ms)}`,
    ]),
  );
  const sizes = table(
    ["size (gzip)", "is", "reach"],
    [
      ["Worker", mib(workerGzipBytes), mib(WORKER_REACH_BYTES)],
      ...pages.map((page) => [
        `first-load JS, \`${page.page}\``,
        kib(page.firstLoadBytes),
        kib(FIRST_LOAD_REACH_BYTES),
      ]),
    ],
  );
  return `${speed}\n\n${sizes}\n`;
}

/** One sentence for each reach that was missed. */
export function missedReaches({ rows, workerGzipBytes, pages }: Report): string[] {
  return [
    ...rows
      .filter((row) => row.reach && ratioOf(row) > row.reach)
      .map((row) => `${row.label}: ${ratioOf(row).toFixed(2)}x the bare Worker, reach ${row.reach}x`),
    ...(workerGzipBytes > WORKER_REACH_BYTES
      ? [`Worker: ${mib(workerGzipBytes)}, reach ${mib(WORKER_REACH_BYTES)}`]
      : []),
    ...pages
      .filter((page) => page.firstLoadBytes > FIRST_LOAD_REACH_BYTES)
      .map(
        (page) =>
          `${page.page}: ${kib(page.firstLoadBytes)} of first-load JS, reach ${kib(FIRST_LOAD_REACH_BYTES)}`,
      ),
  ];
}

const START = "<!-- bench:start -->";
const END = "<!-- bench:end -->";

/** Puts the tables between the bench marks of a document. Throws if the marks are missing. */
export function writeIntoDocument(path: string, markdown: string): void {
  const text = readFileSync(path, "utf8");
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${path} has no ${START} ... ${END} section`);
  writeFileSync(path, `${text.slice(0, start + START.length)}\n${markdown}${text.slice(end)}`);
}
