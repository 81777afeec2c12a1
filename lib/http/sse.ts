const PING_INTERVAL_MS = 10_000;
const encoder = new TextEncoder();

/**
 * Sends one event; `data` goes out as JSON, a string as it is (no line breaks). A comment opens the stream without
 * telling anything. Does nothing once the caller is gone.
 */
export type SendEvent = (
  event: { readonly type?: string; readonly data: unknown } | { readonly comment: string },
) => void;

export interface EventSource {
  /** Does the work and sends events. Its signal aborts when the caller goes away. */
  run(send: SendEvent, signal: AbortSignal): Promise<void>;
  /** Tells the caller of a failure that came after the first event. */
  onFailure(error: unknown, send: SendEvent): void;
  /** Keeps the work going after the reply, should the caller go away. */
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Answers with server-sent events. Resolves at the first event; if `run` fails before that, rejects with its error,
 * so that a bad request still gets its 4xx. A comment every ten seconds keeps proxies from closing a quiet line.
 */
export async function sseReply(request: Request, source: EventSource): Promise<Response> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, {
    highWaterMark: 1024,
  });
  const writer = writable.getWriter();
  const gone = new AbortController();
  const onGone = () => gone.abort();
  request.signal.addEventListener("abort", onGone);
  // The stream fails only when nobody reads it any more.
  writer.closed.catch(onGone);
  const write = (text: string) => {
    writer.write(encoder.encode(text)).catch(onGone);
  };
  const started = Promise.withResolvers<void>();
  let isStarted = false;
  const send: SendEvent = (event) => {
    write("comment" in event ? `: ${event.comment}\n\n` : eventText(event));
    isStarted = true;
    started.resolve();
  };
  const ping = setInterval(() => write(": ping\n\n"), PING_INTERVAL_MS);
  const finished = source
    .run(send, gone.signal)
    .catch((error: unknown) => {
      if (!isStarted) throw error;
      source.onFailure(error, send);
    })
    .finally(() => {
      clearInterval(ping);
      request.signal.removeEventListener("abort", onGone);
      writer.close().catch(() => undefined);
    });
  source.waitUntil(finished.catch(() => undefined));
  await Promise.race([started.promise, finished]);
  return new Response(readable, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

function eventText({ type, data }: { readonly type?: string; readonly data: unknown }): string {
  const text = typeof data === "string" ? data : JSON.stringify(data);
  return `${type === undefined ? "" : `event: ${type}\n`}data: ${text}\n\n`;
}
