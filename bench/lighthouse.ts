// npm run bench:lighthouse: what Lighthouse says of the Pages build on a slow phone.
import lighthouse, { type Result } from "lighthouse";
import { buildPages } from "../scripts/toolbox/build-pages.ts";
import { freePorts } from "../scripts/toolbox/ports.ts";
import { mainThreadTimes } from "./main-thread.ts";
import { keepCoreForPages } from "./page-core.ts";
import { startSeededLibrary } from "./seeded-library.ts";
import { startChromium } from "./start-chromium.ts";

const HELP = `npm run bench:lighthouse -- [--no-build] [--pictures N] [--runs N] [PATH ...]
Runs Lighthouse with its mobile preset (a slow phone on a slow network, simulated) against the Pages build: the create
page and the gallery, or the PATHs. Each page is loaded three times (--runs), and the run of the middle performance
counts. It names every audit that is not full, and ends with 1 where a page is below what it should reach:
performance 97, accessibility, best practices, SEO and agentic browsing 100.
  --pictures N  pictures in the library; 0 without the option, as after a deployment
  --no-build    measure the build that stands in dist/pages, whatever the sources say`;

const REACH: Readonly<Record<string, number>> = { performance: 97 };
const OTHERS_REACH = 100;
const TIMES = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
] as const;
/** Browsers have the tools for agents behind a flag as yet. */
const FLAGS = "--enable-features=WebMCP,WebMCPTesting,DevToolsWebMCPSupport";

const args: readonly string[] = process.argv.slice(2);
const numberOf = (name: string, usual: number) =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : usual;
const asked = args.filter((arg) => arg.startsWith("/"));
const paths = asked.length > 0 ? asked : ["/", "/gallery"];

const percent = (score: number | null) => Math.round((score ?? 0) * 100);

interface Run {
  readonly lhr: Result;
  readonly performance: number;
  readonly mainThread: ReturnType<typeof mainThreadTimes>;
}

/** One load in a browser of its own, so that nothing is cached. */
async function audit(url: string): Promise<Run> {
  const [port = 0] = await freePorts(1);
  const browser = await startChromium([`--remote-debugging-port=${port}`, FLAGS]);
  try {
    const result = await lighthouse(url, { port, output: "json", logLevel: "error" });
    if (!result || result.lhr.runtimeError)
      throw new Error(`Lighthouse could not load ${url}: ${result?.lhr.runtimeError?.message ?? ""}`);
    const { lhr, artifacts } = result;
    return {
      lhr,
      performance: lhr.categories.performance?.score ?? 0,
      mainThread: mainThreadTimes(artifacts.Trace?.traceEvents ?? []),
    };
  } finally {
    await browser.close();
  }
}

/** What a page falls short of, a line each. */
function shortfalls({ categories, audits }: Result): string[] {
  return Object.values(categories).flatMap(({ id, score, auditRefs }) => {
    const reach = REACH[id] ?? OTHERS_REACH;
    const names = auditRefs.flatMap(({ id: auditId, weight }) => {
      const { score: part, displayValue, explanation } = audits[auditId] ?? {};
      if (weight === 0 || part == null || part === 1) return [];
      return [`    ${auditId}: ${percent(part)} ${displayValue ?? explanation ?? ""}`.trimEnd()];
    });
    return percent(score) < reach || names.length > 0
      ? [`  ${id}: ${percent(score)}, to reach ${reach}`, ...names]
      : [];
  });
}

async function judge(url: string, path: string): Promise<boolean> {
  const runs: Run[] = [];
  const count = numberOf("--runs", 3);
  for (let run = 1; run <= count; run += 1) {
    console.error(`${path}, run ${run} of ${count} ...`);
    runs.push(await audit(new URL(path, url).href));
  }
  const sorted = runs.sort((a, b) => a.performance - b.performance);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("Nothing was run.");
  const { categories, audits, environment } = middle.lhr;
  const scores = Object.values(categories).map(({ id, score }) => `${id} ${percent(score)}`);
  console.log(`\n${path}: ${scores.join(" · ")}`);
  console.log(`  ${TIMES.map((id) => `${id} ${audits[id]?.displayValue ?? "?"}`).join(" · ")}`);
  console.log(`  performance of all runs: ${sorted.map((run) => percent(run.performance)).join(", ")}`);
  // Below 1500 or so the machine itself is slower than Lighthouse takes for granted.
  console.log(`  benchmark index of this machine during the run: ${environment.benchmarkIndex}`);
  // Lighthouse counts time in which other programs had the processor as the page's own.
  const { wallMs, processorMs } = middle.mainThread;
  console.log(
    `  main thread: busy for ${Math.round(wallMs)} ms, with a processor for ${Math.round(processorMs)} ms`,
  );
  for (const line of shortfalls(middle.lhr)) console.log(line);
  return Object.values(categories).every(({ id, score }) => percent(score) >= (REACH[id] ?? OTHERS_REACH));
}

if (args.includes("--help")) {
  console.log(HELP);
} else {
  if (!args.includes("--no-build")) await buildPages();
  keepCoreForPages();
  const library = await startSeededLibrary(numberOf("--pictures", 0));
  try {
    for (const path of paths) if (!(await judge(library.url, path))) process.exitCode = 1;
  } finally {
    await library.stop();
  }
}
