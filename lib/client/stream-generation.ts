import type { GenerationRequest } from "@/lib/domain/generation";
import type { GenerationEvent } from "@/lib/domain/generation-event";
import { api } from "@/lib/domain/routes";
import { request } from "./api-client";
import { ApiError } from "./api-error";
import { readServerSentEvents } from "./read-server-sent-events";

const EVENT_TYPES: ReadonlySet<string> = new Set([
  "accepted",
  "prompt",
  "running",
  "image",
  "done",
  "error",
] satisfies GenerationEvent["type"][]);

/**
 * Asks for pictures and tells every event as it comes. Resolves after `done` or a final `error` event.
 * Throws ApiError (`offline` when the connection breaks before the end), or the AbortError of `signal`.
 */
export async function streamGeneration(
  body: GenerationRequest,
  options: {
    readonly signal: AbortSignal;
    readonly onEvent: (event: GenerationEvent) => void;
    /** Idempotency-Key: the same request under the same key is painted once. */
    readonly key?: string;
  },
): Promise<void> {
  const response = await request(api.generations(), {
    method: "POST",
    body,
    accept: "text/event-stream",
    ...(options.key ? { idempotencyKey: options.key } : {}),
    signal: options.signal,
  });
  if (!response.body) throw new ApiError("internal", response.status);
  let isFinished = false;
  try {
    for await (const { event, data } of readServerSentEvents(response.body)) {
      if (!EVENT_TYPES.has(event)) continue;
      const parsed = { ...JSON.parse(data), type: event } as GenerationEvent;
      options.onEvent(parsed);
      if (parsed.type === "done" || (parsed.type === "error" && parsed.position === null)) isFinished = true;
    }
  } catch (error) {
    if (options.signal.aborted || error instanceof SyntaxError) throw error;
    throw new ApiError("offline", 0);
  }
  if (!isFinished) throw new ApiError("offline", 0);
}
