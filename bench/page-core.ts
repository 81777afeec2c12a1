import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const LOOK_MS = 10;

/** The numbers of a list of cores as Linux writes it: "0-2,5" are 0, 1, 2 and 5. */
export function readCores(list: string): number[] {
  return list.split(",").flatMap((range) => {
    const [first = 0, last = first] = range.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/**
 * Keeps one core for the main threads of pages: this program and whatever it starts from now on, the servers and the rest
 * of Chromium, share the others. A phone has so many cores that a page waits for none of them; of two, most of the time
 * in which Lighthouse calls the page busy it would wait for the server. Says whether that could be had: it takes two
 * cores and Linux's `taskset`.
 */
export function keepCoreForPages(): void {
  const others = allowedCores();
  const own = others.pop();
  const isKept =
    others.length > 0 && spawnSync("taskset", ["-cap", others.join(","), `${process.pid}`]).status === 0;
  console.log(
    isKept
      ? "The page's main thread has a core of its own."
      : "The page shares its core with other programs.",
  );
  if (!isKept) return;
  const known = new Set(readdirSync("/proc"));
  setInterval(() => {
    for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name) && !known.has(name))) {
      const type = processType(pid);
      // A renderer is forked off a zygote, whose command line it has at first.
      if (type === "zygote") continue;
      known.add(pid);
      if (type === "renderer") spawnSync("taskset", ["-cp", `${own}`, pid]);
    }
  }, LOOK_MS).unref();
}

function allowedCores(): number[] {
  try {
    const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    return list ? readCores(list) : [];
  } catch {
    return [];
  }
}

/** What kind of Chromium's processes it is; undefined for any other program. */
function processType(pid: string): string | undefined {
  try {
    return /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, "utf8"))?.[1];
  } catch {
    return;
  }
}
