import { PictorError } from "@/lib/domain/errors";
import type { GenerationOutcome } from "@/lib/domain/ports";

/** The request's Idempotency-Key; null: it has none. Throws PictorError invalid_request for one that is no key. */
export function readIdempotencyKey(request: Request): string | null {
  const header = request.headers.get("idempotency-key");
  if (header === null) return null;
  // The draft standard wants a quoted string; most clients send it bare. Both mean the same key.
  const key = /^"(.*)"$/.exec(header.trim())?.[1] ?? header.trim();
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw new PictorError("invalid_request", {
    message: "The Idempotency-Key is not one: 1 to 255 visible ASCII characters without spaces.",
    hint: "Send a new UUID for every new request.",
    details: [{ path: "idempotency-key", message: "expected 1 to 255 visible ASCII characters" }],
  });
}

/** Tells by headers that nothing was painted for this answer. */
export function outcomeHeaders({ generation, replayed }: GenerationOutcome): Record<string, string> {
  return {
    ...(generation.cached && { "x-cache": "hit" }),
    ...(replayed && { "idempotent-replayed": "true" }),
  };
}
