import { spawn, spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { inRoot, root } from "./paths.mjs";

const isWindows = process.platform === "win32";
const running = new Set();
let stopping = false;

/** The environment of every child: the packaged Node and commands come first. */
export function childEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: `${inRoot("node_modules", ".bin")}${delimiter}${process.env.PATH}`,
    ...extra,
  };
}

/**
 * Runs a Node program to its end. `output` decides what the terminal sees: "inherit" everything, "capture" nothing.
 * @returns {Promise<{code: number, output: string}>} the exit code and, when captured, all it wrote
 */
export function runNode(args, { env, output = "inherit", cwd = root, input } = {}) {
  return new Promise((resolve) => {
    const child = startNode(args, { env, cwd, output, input });
    let text = "";
    child.stdout?.on("data", (chunk) => (text += chunk));
    child.stderr?.on("data", (chunk) => (text += chunk));
    child.on("close", (code, signal) => resolve({ code: signal ? 1 : (code ?? 1), output: text }));
  });
}

/** Starts a Node program in a process group of its own, so that it can be ended with all its children. */
export function startNode(args, { env, cwd = root, output = "inherit", input } = {}) {
  const pipes = output === "inherit" ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
  if (input !== undefined) pipes[0] = "pipe";
  const child = spawn(process.execPath, args, {
    cwd,
    env: childEnvironment(env),
    stdio: pipes,
    detached: !isWindows,
  });
  if (input !== undefined) child.stdin.end(input);
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

/** Ends a child and everything it started; resolves when the child is gone. */
export function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => signalGroup(child, "SIGKILL"), 4000);
    child.on("exit", () => {
      clearTimeout(hard);
      signalGroup(child, "SIGKILL");
      resolve();
    });
    signalGroup(child, "SIGTERM");
  });
}

function signalGroup(child, signal) {
  try {
    if (isWindows) spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is already gone, which is what was wanted.
  }
}

/** On Ctrl-C, on a kill and at the end, everything that this program started ends too. */
export function endChildrenWithUs() {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
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

/** True once the user asked to stop: a child that ends now did not fail. */
export const isStopping = () => stopping;
