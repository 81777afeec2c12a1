import { expect, test, vi } from "vitest";
import { type EventSource, sseReply } from "./sse";

const request = () => new Request("http://host/");
const quiet = { onFailure: () => undefined, waitUntil: () => undefined } satisfies Partial<EventSource>;

test("events come by type, strings as they are", async () => {
  const response = await sseReply(request(), {
    ...quiet,
    run: async (send) => {
      send({ type: "accepted", data: { id: "gen_1", text: "two\nlines" } });
      send({ data: "[DONE]" });
    },
  });
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  expect(await response.text()).toBe(
    'event: accepted\ndata: {"id":"gen_1","text":"two\\nlines"}\n\ndata: [DONE]\n\n',
  );
});

test("a failure before the first event is thrown, so that the reply has a proper status", async () => {
  const run = () => Promise.reject(new Error("no such model"));
  await expect(sseReply(request(), { ...quiet, run })).rejects.toThrow("no such model");
});

test("a failure after the first event is told as an event", async () => {
  const response = await sseReply(request(), {
    ...quiet,
    run: async (send) => {
      send({ type: "accepted", data: {} });
      throw new Error("out of capacity");
    },
    onFailure: (error, send) => send({ type: "error", data: String(error) }),
  });
  expect(await response.text()).toContain("event: error\ndata: Error: out of capacity");
});

test("a caller who stops reading aborts the work", async () => {
  let signal: AbortSignal | undefined;
  const response = await sseReply(request(), {
    ...quiet,
    run: async (send, given) => {
      signal = given;
      send({ type: "accepted", data: {} });
      await new Promise((resolve) => given.addEventListener("abort", resolve));
    },
  });
  await response.body?.cancel();
  await vi.waitFor(() => expect(signal?.aborted).toBe(true));
});

test("a caller whose request is aborted aborts the work", async () => {
  const client = new AbortController();
  let signal: AbortSignal | undefined;
  await sseReply(new Request("http://host/", { signal: client.signal }), {
    ...quiet,
    run: async (send, given) => {
      signal = given;
      send({ type: "accepted", data: {} });
      await new Promise((resolve) => given.addEventListener("abort", resolve));
    },
  });
  client.abort();
  await vi.waitFor(() => expect(signal?.aborted).toBe(true));
});

test("a quiet stream is kept open with a comment every ten seconds", async () => {
  vi.useFakeTimers();
  try {
    let finish: () => void = () => undefined;
    const response = await sseReply(request(), {
      ...quiet,
      run: (send) => {
        send({ type: "accepted", data: {} });
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    await vi.advanceTimersByTimeAsync(25_000);
    finish();
    expect((await response.text()).match(/: ping/g)).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});
