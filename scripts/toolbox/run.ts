import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { inRoot, root } from "./paths.ts";

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What the terminal sees of it: "inherit" is everything, "capture" nothing (the text is returned). */
  readonly output?: "inherit" | "capture";
  /** Text for its standard input, which is empty without. */
  readonly input?: string;
}

const isWindows = process.platform === "win32";
const running = new Set<ChildProcess>();
let stopping = false;

/** Runs a Node program to its end: its exit code and, where captured, all it wrote. */
export function runNode(
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number; output: string }> {
  return finished(startNode(args, options));
}

/** Starts a Node program in a process group of its own, so that it can be ended with everything below it. */
export function startNode(args: readonly string[], options: RunOptions = {}): ChildProcess {
  return start(process.execPath, args, options);
}

/** Runs a program of the system, such as apt-get, to its end. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}) {
  return finished(start(program, args, options));
}

function start(program: string, args: readonly string[], options: RunOptions): ChildProcess {
  const stream = options.output === "capture" ? "pipe" : "inherit";
  const child = spawn(program, args, {
    cwd: options.cwd ?? root,
    // The packaged Node and commands come first.
    env: {
      ...process.env,
      PATH: `${inRoot("node_modules", ".bin")}${delimiter}${process.env.PATH}`,
      ...options.env,
    },
    stdio: [options.input === undefined ? "ignore" : "pipe", stream, stream],
    detached: !isWindows,
  });
  child.stdin?.end(options.input);
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

function finished(child: ChildProcess): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => {
      running.delete(child);
      resolve({ code: 127, output: error.message });
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Ends a child and everything it started; resolves when it is gone. */
export function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => signalGroup(child, "SIGKILL"), 4000);
    child.on("exit", () => {
      clearTimeout(timer);
      signalGroup(child, "SIGKILL");
      resolve();
    });
    signalGroup(child, "SIGTERM");
  });
}

/** Stops a child and everything it started where they stand, but on Windows; they go on when the result is called. */
export function hold(child: ChildProcess): () => void {
  if (isWindows) return () => undefined;
  signalGroup(child, "SIGSTOP");
  return () => signalGroup(child, "SIGCONT");
}

export const hasEnded = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

/** Ctrl-C, a kill and the end of this program also end everything that it started. */
export function endChildrenWithUs(): void {
  const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.on(signal, async () => {
      if (stopping) return;
      stopping = true;
      await Promise.all([...running].map(stop));
      process.exit(code);
    });
  }
  process.on("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
  });
}

/** Ends this program when the child ends, unless it is us who end it. */
export function endWith(child: ChildProcess): void {
  child.on("exit", (code) => {
    if (!stopping) process.exit(code ?? 1);
  });
}

/** True once the user asked to stop: a child that ends now did not fail. */
export const isStopping = (): boolean => stopping;

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is already gone, which is what was wanted.
  }
}
