import { PictorError } from "@/lib/domain/errors";
import type { Generation } from "@/lib/domain/generation";
import { api } from "@/lib/domain/routes";
import { negotiate } from "../accept";
import { toPictorError } from "../error-reply";
import { jsonReply } from "../json-reply";
import { type SendEvent, sseReply } from "../sse";
import type { ApiCall } from "../with-api";

type Call = ApiCall<unknown, unknown, unknown>;

const POLL_MS = 1000;
/** A watcher that has seen no end by then may ask again. */
const MAX_WATCH_MS = 10 * 60_000;

/** Whether the caller wants the answer later (RFC 7240). Without a library there is nowhere to ask for it. */
export function prefersLater({ request, services }: Call): boolean {
  const asked = /(?:^|[,\s])respond-async(?:$|[,;\s])/i.test(request.headers.get("prefer") ?? "");
  const wantsEvents = negotiate(request, ["application/json", "text/event-stream"]) === "text/event-stream";
  return asked && !wantsEvents && services.library !== null;
}

/** 202: the generation as it stands, and where to ask for it. */
export function laterReply(generation: Generation): Response {
  return jsonReply(generation, {
    status: 202,
    headers: {
      location: api.generation(generation.id),
      "retry-after": "1",
      "preference-applied": "respond-async",
      "x-generation-id": generation.id,
    },
  });
}

/** Answers with a generation as it stands, or with events until it ends where the Accept header asks for them. */
export async function generationReply(call: Call, read: () => Promise<Generation>): Promise<Response> {
  if (negotiate(call.request, ["application/json", "text/event-stream"]) !== "text/event-stream") {
    const generation = await read();
    return jsonReply(generation, isOpen(generation) ? { headers: { "retry-after": "1" } } : {});
  }
  return sseReply(call.request, {
    run: (send, signal) => watch(call, read, send, signal),
    onFailure: (thrown, send) => sendError(call, toPictorError(thrown), send),
    waitUntil: (work) => call.services.waitUntil(work),
  });
}

/** `status` while it runs, then `done` or `error`, as POST /api/v1/generations ends. */
async function watch(
  call: Call,
  read: () => Promise<Generation>,
  send: SendEvent,
  signal: AbortSignal,
): Promise<void> {
  const { clock } = call.services;
  const endsAt = clock.now() + MAX_WATCH_MS;
  let told = false;
  while (!signal.aborted && clock.now() < endsAt) {
    const generation = await read();
    if (!isOpen(generation)) {
      if (generation.status === "succeeded") send({ type: "done", data: { type: "done", generation } });
      else sendError(call, generation.error ?? new PictorError("internal"), send);
      return;
    }
    if (!told) send({ type: "status", data: { type: "status", generation } });
    told = true;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function isOpen({ status }: Generation): boolean {
  return status === "running" || status === "queued";
}

function sendError(
  call: Call,
  { code, message, hint }: NonNullable<Generation["error"]>,
  send: SendEvent,
): void {
  const error = { code, message, hint, requestId: call.requestId };
  send({ type: "error", data: { type: "error", error, position: null } });
}
