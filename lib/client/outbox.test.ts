import { beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryDatabase } from "@/test/support/memory-database";

const DONE = 'event: done\ndata: {"type":"done","generation":null}\n\n';
const shown = { model: "flux-1-schnell", ratio: 1 };

interface Options {
  /** How long a lock takes; unlike ones show an order that hangs on luck. */
  readonly lockMs?: () => number;
  /** Keys that the service worker or another window is at. */
  readonly taken?: readonly string[];
}

/** A window without a connection, and the prompts in the order in which they reach the network. */
async function openWindow({ lockMs = () => 0, taken = [] }: Options = {}) {
  vi.resetModules();
  const sent: string[] = [];
  const listeners = new Map<string, () => void>();
  const outbox = new Map<string, { key: string }>();
  const network = { onLine: false };
  const request = async (name: string, ...rest: readonly unknown[]) => {
    const work = rest.at(-1) as (lock: object | null) => Promise<void>;
    await new Promise((resolve) => setTimeout(resolve, lockMs()));
    return work(taken.some((key) => name.endsWith(`-${key}`)) ? null : {});
  };
  vi.stubGlobal("window", { addEventListener: (type: string, run: () => void) => listeners.set(type, run) });
  vi.stubGlobal("document", { visibilityState: "visible", addEventListener: () => undefined });
  vi.stubGlobal("navigator", {
    get onLine() {
      return network.onLine;
    },
    locks: { request },
  });
  vi.stubGlobal("indexedDB", createMemoryDatabase({ outbox }));
  vi.stubGlobal("setInterval", () => 0);
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)).prompt);
    return new Response(DONE);
  });
  const { enqueue, jobs, cancelJob } = await import("./generation-queue");
  const { startOutbox } = await import("./outbox");
  startOutbox();
  const goOnline = () => {
    network.onLine = true;
    listeners.get("online")?.();
  };
  const write = (...prompts: readonly string[]) =>
    prompts.map((prompt) => enqueue({ prompt, count: 1 }, shown));
  const heldOf = () => jobs.get().filter(({ stage }) => stage === "held");
  return { sent, outbox, goOnline, write, cancelJob, heldOf };
}

const words = ["a", "b", "c", "d", "e", "f", "g"];

beforeEach(() => void vi.unstubAllGlobals());

describe("the outbox", () => {
  it("sends what was written without a connection oldest first, however the locks come, and each once", async () => {
    const delaysMs = [20, 16, 12, 8, 4];
    const { sent, outbox, goOnline, write } = await openWindow({ lockMs: () => delaysMs.shift() ?? 0 });
    write(...words);
    await vi.waitFor(() => expect(outbox.size).toBe(words.length));
    // The browser says it, and so do a window that becomes visible and the service worker.
    goOnline();
    goOnline();
    await vi.waitFor(() => expect(outbox.size).toBe(0));
    expect(sent).toEqual(words);
  });

  it("keeps the order of one press in the database, where a reload or the service worker finds it", async () => {
    const { outbox, write } = await openWindow();
    write(...words);
    await vi.waitFor(() => expect(outbox.size).toBe(words.length));
    const { readEntries } = await import("./outbox-entries");
    expect((await readEntries()).map(({ request }) => request.prompt)).toEqual(words);
  });

  it("leaves out what somebody else is sending and what was taken back meanwhile", async () => {
    const taken: string[] = [];
    const { sent, outbox, goOnline, write, cancelJob, heldOf } = await openWindow({ taken });
    const [first, , third] = write("a", "b", "c", "d");
    await vi.waitFor(() => expect(outbox.size).toBe(4));
    taken.push(first?.key ?? "");
    goOnline();
    cancelJob(third?.id ?? "");
    await vi.waitFor(() => expect(outbox.size).toBe(1));
    expect(sent).toEqual(["b", "d"]);
    expect(heldOf().map(({ key, kept }) => [key, kept])).toEqual([[first?.key, "elsewhere"]]);
  });
});
