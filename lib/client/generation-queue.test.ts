import { afterEach, describe, expect, it, vi } from "vitest";
import { addHeldJob, cancelJob, dismissParts, enqueue, jobs, releaseJob } from "./generation-queue";

interface Call {
  readonly body: { readonly prompt: string };
  /** Idempotency-Key. */
  readonly key: string | null;
  /** Ends the reply with these events. */
  answer(...events: { readonly type: string; readonly [key: string]: unknown }[]): void;
  readonly isAborted: () => boolean;
}

/** Stands in for the network: every request waits until the test answers it. */
function takeOverFetch(): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal("fetch", (_path: string, init: RequestInit) => {
    let controller: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (started) => {
        controller = started;
      },
    });
    init.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
    calls.push({
      body: JSON.parse(String(init.body)),
      key: new Headers(init.headers).get("idempotency-key"),
      answer: (...events) => {
        const text = events
          .map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
          .join("");
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
      isAborted: () => init.signal?.aborted ?? false,
    });
    return Promise.resolve(new Response(body));
  });
  return calls;
}

const shown = { model: "flux-1-schnell", ratio: 1 };
const start = (prompt: string) => enqueue({ prompt, count: 1 }, shown);
const find = (id: string) => jobs.get().find((job) => job.id === id);
const failure = { type: "error", position: null, error: { code: "capacity", message: "", hint: "" } };

afterEach(() => {
  for (const job of jobs.get()) cancelJob(job.id);
  jobs.set([]);
  vi.unstubAllGlobals();
});

describe("the queue", () => {
  it("runs three at once and the rest in the order they came", async () => {
    const calls = takeOverFetch();
    const started = ["a", "b", "c", "d", "e"].map(start);
    expect(calls.map((call) => call.body.prompt)).toEqual(["a", "b", "c"]);
    expect(started.map((job) => find(job.id)?.stage)).toEqual(["sent", "sent", "sent", "queued", "queued"]);
    calls[1]?.answer(failure);
    await vi.waitFor(() => expect(calls.map((call) => call.body.prompt)).toEqual(["a", "b", "c", "d"]));
  });

  it("cancels a running job, and one that waits before it was ever sent", async () => {
    const calls = takeOverFetch();
    const started = ["a", "b", "c", "d"].map(start);
    const [first, , , last] = started;
    cancelJob(last?.id ?? "");
    cancelJob(first?.id ?? "");
    await vi.waitFor(() => expect(find(first?.id ?? "")?.parts).toEqual([{ status: "cancelled" }]));
    expect(calls[0]?.isAborted()).toBe(true);
    expect(find(last?.id ?? "")?.stage).toBe("ended");
    expect(calls).toHaveLength(3);
  });

  it("says that a connection broke when the reply ends before the generation does", async () => {
    const calls = takeOverFetch();
    const job = start("a");
    calls[0]?.answer({ type: "accepted", id: "gen", model: "flux-1-schnell", count: 1 });
    await vi.waitFor(() => expect(find(job.id)?.stage).toBe("ended"));
    expect(find(job.id)?.parts).toEqual([
      { status: "failed", error: expect.objectContaining({ code: "offline" }) },
    ]);
  });

  it("takes a failed part off the wall", async () => {
    const calls = takeOverFetch();
    const job = start("a");
    calls[0]?.answer(failure);
    await vi.waitFor(() => expect(find(job.id)?.parts[0]?.status).toBe("failed"));
    dismissParts(job.id, [0]);
    expect(find(job.id)?.parts).toEqual([{ status: "cancelled" }]);
  });

  it("holds what is written without a connection, and sends it under one key when it is released", async () => {
    const calls = takeOverFetch();
    vi.stubGlobal("navigator", { onLine: false });
    const job = start("a");
    expect(find(job.id)?.stage).toBe("held");
    expect(calls).toHaveLength(0);
    vi.stubGlobal("navigator", { onLine: true });
    releaseJob(job.id);
    expect(calls.map((call) => call.key)).toEqual([job.key]);
    expect(job.key).toMatch(/^[0-9a-f]{32}$/);
  });

  it("holds what nobody answered; with reference pictures and no key it fails, so as not to be painted twice", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    const light = start("a");
    const heavy = enqueue({ prompt: "b", count: 1, inputImages: ["data:image/png;base64,AA=="] }, shown);
    await vi.waitFor(() => expect(find(light.id)?.stage).toBe("held"));
    await vi.waitFor(() => expect(find(heavy.id)?.parts[0]?.status).toBe("failed"));
    cancelJob(light.id);
    expect(find(light.id)?.stage).toBe("ended");
  });

  it("puts a job of the outbox back when the session is over, and when the connection breaks in its middle", async () => {
    const calls = takeOverFetch();
    const kept = { request: { prompt: "a", count: 2 }, ...shown, createdAt: 1, key: "k1" };
    const job = addHeldJob(kept);
    releaseJob(job.id);
    calls[0]?.answer({ type: "accepted", id: "gen", model: "flux-1-schnell", count: 2 });
    await vi.waitFor(() => expect(find(job.id)?.stage).toBe("held"));
    expect(find(job.id)?.parts.map((part) => part.status)).toEqual(["waiting", "waiting"]);
    vi.stubGlobal("fetch", async () => Response.json({ error: { code: "unauthorized" } }, { status: 401 }));
    releaseJob(job.id);
    await vi.waitFor(() => expect(find(job.id)?.stage).toBe("held"));
    vi.stubGlobal("fetch", async () =>
      Response.json({ error: { code: "content_rejected" } }, { status: 400 }),
    );
    releaseJob(job.id);
    await vi.waitFor(() => expect(find(job.id)?.stage).toBe("ended"));
  });
});
