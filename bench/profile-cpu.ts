import { measure, type Shot } from "./measure.ts";
import type { Subject } from "./start-subject.ts";

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}
interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
}
type Call = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** Opens the inspector of a Worker and returns a function that calls its methods. */
async function openInspector(port: number): Promise<{ readonly call: Call; close(): void }> {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    readonly webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? "");
  const waiting = new Map<number, (result: Record<string, unknown>) => void>();
  socket.addEventListener("message", (event) => {
    const message = JSON.parse(String(event.data)) as { id?: number; result?: Record<string, unknown> };
    if (message.id !== undefined) waiting.get(message.id)?.(message.result ?? {});
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", () => reject(new Error("The inspector did not answer.")), {
      once: true,
    });
  });
  let nextId = 1;
  return {
    call: (method, params = {}) =>
      new Promise((resolve) => {
        waiting.set(nextId, resolve);
        socket.send(JSON.stringify({ id: nextId++, method, params }));
      }),
    close: () => socket.close(),
  };
}

/** Where a Worker's JavaScript spends its time on one request: the functions with most samples of their own, best first. */
export async function profileCpu(
  subject: Subject,
  inspectorPort: number,
  shot: Shot,
): Promise<readonly { readonly share: number; readonly where: string }[]> {
  const inspector = await openInspector(inspectorPort);
  await inspector.call("Profiler.enable");
  await inspector.call("Profiler.setSamplingInterval", { interval: 100 });
  await measure([{ subject, shot }], { warmUp: 200, rounds: 0, roundMs: 0 });
  await inspector.call("Profiler.start");
  await measure([{ subject, shot }], { warmUp: 0, rounds: 1, roundMs: 3_000 });
  const profile = (await inspector.call("Profiler.stop")).profile as Profile;
  inspector.close();

  const places = new Map(
    profile.nodes.map(({ id, callFrame }) => [
      id,
      `${callFrame.functionName || "(anonymous)"} ${callFrame.url.split("/").at(-1)}:${callFrame.lineNumber + 1}`,
    ]),
  );
  const counts = new Map<string, number>();
  for (const sample of profile.samples) {
    const where = places.get(sample) ?? "?";
    counts.set(where, (counts.get(where) ?? 0) + 1);
  }
  return [...counts]
    .map(([where, count]) => ({ share: count / profile.samples.length, where }))
    .sort((a, b) => b.share - a.share);
}
