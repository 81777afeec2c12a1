import { fork } from "node:child_process";
import type { BackendPorts, BackendsRequest } from "./backends-process.ts";

/** Starts what stands behind the bindings in a process of its own. */
export async function startBackends(
  request: BackendsRequest,
): Promise<{ readonly ports: BackendPorts; stop(): void }> {
  const child = fork(new URL("./backends-process.ts", import.meta.url), {
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const ports = await new Promise<BackendPorts>((resolve, reject) => {
    child.once("message", (message) => resolve(message as BackendPorts));
    child.once("exit", (code) => reject(new Error(`The benchmark's backends ended with ${code}.`)));
    child.send(request);
  });
  return { ports, stop: () => child.disconnect() };
}
